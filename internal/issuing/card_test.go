package issuing_test

import (
	"strconv"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/offblocks/offblocks/internal/issuing"
)

func TestTheCheckDigitIsLuhns(t *testing.T) {
	t.Parallel()
	for partial, want := range map[string]byte{
		"7992739871": '3', "411111111111111": '1', "37828224631000": '5', "555555555555444": '4', "0": '0', "": '0',
	} {
		if got := issuing.LuhnDigit(partial); got != want {
			t.Errorf("%s is completed by %c, want %c", partial, got, want)
		}
	}
}

func TestAMistypedDigitBreaksTheCheck(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		partial := rapid.StringMatching(`[0-9]{11,18}`).Draw(t, "partial")
		at := rapid.IntRange(0, len(partial)-1).Draw(t, "at")
		other := []byte(partial)
		other[at] = '0' + (other[at]-'0'+byte(rapid.IntRange(1, 9).Draw(t, "by")))%10
		if issuing.LuhnDigit(partial) == issuing.LuhnDigit(string(other)) {
			t.Fatalf("%s and %s have the same check digit", partial, other)
		}
	})
}

func TestACardIsGoodToTheEndOfItsMonth(t *testing.T) {
	t.Parallel()
	card := issuing.Card{ExpiryYear: 2028, ExpiryMonth: 2}
	for at, want := range map[string]bool{
		"2028-01-31T00:00:00Z": false, "2028-02-29T23:59:59.999999Z": false, "2028-03-01T00:00:00Z": true,
		"2027-12-31T00:00:00Z": false, "2029-01-01T00:00:00Z": true,
	} {
		now, err := time.Parse(time.RFC3339Nano, at)
		if err != nil {
			t.Fatal(err)
		}
		if got := card.Expired(issuing.At(now)); got != want {
			t.Errorf("at %s expired is %t", at, got)
		}
	}
	if (&issuing.Card{}).Expired(1) {
		t.Error("a card that is not issued yet has expired")
	}
}

func TestACardNumberIsMasked(t *testing.T) {
	t.Parallel()
	for pan, want := range map[string]string{
		"4000000012345678": "400000******5678", "378282246310005": "378282******0005",
		"6304000000000000005": "630400******0005",
	} {
		if got := issuing.Mask(pan); got != want {
			t.Errorf("%s is masked %s, want %s", pan, got, want)
		}
	}
}

func TestACardIssuedUnderSomethingInactiveComesBackWithIt(t *testing.T) {
	t.Parallel()
	active, off := issuing.AccountActive, issuing.AccountInactive
	for i, c := range []struct {
		account  issuing.Account
		customer issuing.CustomerStatus
		want     issuing.CardStatus
		cascade  issuing.Cascade
	}{
		{issuing.Account{Status: active}, issuing.CustomerActive, issuing.CardActive, issuing.CascadeNone},
		{issuing.Account{Status: off}, issuing.CustomerActive, issuing.CardInactive, issuing.CascadeAccount},
		{issuing.Account{Status: off}, issuing.CustomerInactive, issuing.CardInactive, issuing.CascadeAccount},
		{
			issuing.Account{Status: off, Cascade: issuing.CascadeCustomer}, issuing.CustomerInactive, issuing.CardInactive,
			issuing.CascadeCustomer,
		},
	} {
		card := issuing.Card{Status: issuing.CardIssuing}
		err := card.Issue(issuing.IssuedCard{Name: "Ada", ExpiryYear: 2030, ExpiryMonth: 1}, &c.account, c.customer, 2)
		if err != nil || card.Status != c.want || card.Cascade != c.cascade || card.Name != "Ada" {
			t.Errorf("case %d: %+v, %v", i, card, err)
		}
	}
}

func TestNothingRisesUnderAnInactiveParent(t *testing.T) {
	t.Parallel()
	account := issuing.Account{Status: issuing.AccountInactive, Cascade: issuing.CascadeCustomer, UpdatedAt: 1}
	if err := account.Activate(issuing.CustomerInactive, 2); !issuing.IsCode(err, issuing.CodeParentInactive) ||
		account.UpdatedAt != 1 || account.Cascade == "" {
		t.Errorf("%+v, %v", account, err)
	}
	for _, from := range []issuing.CardStatus{issuing.CardInactive, issuing.CardSuspended} {
		for _, parents := range [][2]string{{"active", "inactive"}, {"inactive", "active"}, {"closed", "rejected"}} {
			card := issuing.Card{Status: from, UpdatedAt: 1}
			rise := card.Activate
			if from == issuing.CardSuspended {
				rise = card.Resume
			}
			err := rise(issuing.AccountStatus(parents[0]), issuing.CustomerStatus(parents[1]), 2)
			if !issuing.IsCode(err, issuing.CodeParentInactive) || card.Status != from || card.UpdatedAt != 1 {
				t.Errorf("from %s under %v: %+v, %v", from, parents, card, err)
			}
		}
	}
}

func TestStandingNamesTheFirstThingInTheWay(t *testing.T) {
	t.Parallel()
	good := issuing.PurchaseContext{
		Card:    issuing.Card{Status: issuing.CardActive, ExpiryYear: 2030, ExpiryMonth: 1},
		Account: issuing.Account{Status: issuing.AccountActive}, Customer: issuing.CustomerActive,
	}
	now := issuing.At(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC))
	for i, c := range []struct {
		change func(*issuing.PurchaseContext)
		want   issuing.DeclineReason
	}{
		{func(*issuing.PurchaseContext) {}, issuing.Approved},
		{func(s *issuing.PurchaseContext) { s.Card.ExpiryYear = 2025 }, issuing.DeclineCardExpired},
		{
			func(s *issuing.PurchaseContext) { s.Card.Status, s.Card.ExpiryYear = issuing.CardSuspended, 2025 },
			issuing.DeclineCardInactive,
		},
		{
			func(s *issuing.PurchaseContext) {
				s.Card.Status, s.Card.Reason, s.Customer = issuing.CardBlocked, issuing.ReasonLost, issuing.CustomerInactive
			},
			issuing.DeclineCardLost,
		},
		{
			func(s *issuing.PurchaseContext) {
				s.Card.Status, s.Card.Reason = issuing.CardBlocked, issuing.ReasonStolen
			},
			issuing.DeclineCardStolen,
		},
		{
			func(s *issuing.PurchaseContext) {
				s.Card.Status, s.Card.Reason = issuing.CardTerminated, issuing.ReasonDamaged
			},
			issuing.DeclineCardInactive,
		},
		{func(s *issuing.PurchaseContext) {
			s.Account.Status, s.Card.Status = issuing.AccountClosed, issuing.CardTerminated
		}, issuing.DeclineAccountClosed},
		{func(s *issuing.PurchaseContext) {
			s.Customer, s.Account.Status = issuing.CustomerRejected, issuing.AccountClosed
		}, issuing.DeclineCustomerInactive},
	} {
		s := good
		c.change(&s)
		got := s.Check(now)
		if got != c.want || got != issuing.Approved && got.Sentence() == "" {
			t.Errorf("case %s: %q, want %q", strconv.Itoa(i), got, c.want)
		}
	}
}

func TestIdsMadeLaterSortLater(t *testing.T) {
	t.Parallel()
	last := ""
	for range 10_000 {
		id := issuing.NewID[string]()
		if id <= last || len(id) != 36 {
			t.Fatalf("%s comes after %s", id, last)
		}
		last = id
	}
}
