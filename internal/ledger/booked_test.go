package ledger

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"github.com/offblocks/offblocks/internal/issuing"
)

func settleEntry(platform, fee, charged issuing.Units) BookedEntry {
	return BookedEntry{
		Entry: Entry{Kind: Settle, AccountID: "a", Asset: "token", Postings: []Posting{
			{Escrow("a"), Payee("p", issuing.PayeeSettlement), 100},
			{Escrow("a"), Payee("p", issuing.PayeePartner), 3},
			{Escrow("a"), Payee("p", issuing.PayeePlatform), platform},
		}},
		Facts: PaymentFacts{Authorisation: true, GasFee: fee, Charged: charged},
	}
}

func TestOfWhatThePlatformGetsTheGasFeeComesFirst(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ platform, fee, charged, service, gasFee issuing.Units }{
		{50, 30, 0, 20, 30}, {20, 30, 0, 0, 20}, {20, 30, 20, 10, 10}, {20, 30, 30, 20, 0},
		{20, 30, 50, 20, 0}, {20, 0, 0, 20, 0}, {30, 30, 0, 0, 30},
	} {
		sums := map[Component]issuing.Units{}
		for _, e := range settleEntry(c.platform, c.fee, c.charged).Effects() {
			if e.Book == CustomerBook("a") {
				sums[e.Component] += e.Units
			}
			if e.Units == 0 || e.Movement != MovedCapture {
				t.Errorf("%+v", e)
			}
		}
		if sums[PartPurchase] != -100 || sums[PartPartnerFee] != -3 ||
			sums[PartServiceFee] != -c.service || sums[PartGasFee] != -c.gasFee {
			t.Errorf("%+v gives %v", c, sums)
		}
	}
}

// However a payment's settlements are cut, its gas fee is counted once and in full.
func TestTheGasFeeIsCountedOnceHoweverAPaymentIsSettled(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		fee := issuing.Units(rapid.Int64Range(0, 50).Draw(t, "fee"))
		var charged, gasFee, service issuing.Units
		for _, u := range rapid.SliceOfN(rapid.Int64Range(1, 40), 1, 8).Draw(t, "platform") {
			for _, e := range settleEntry(issuing.Units(u), fee, charged).Effects() {
				if e.Book.Kind == PlatformAccount && e.Component == PartGasFee {
					gasFee += e.Units
				} else if e.Book.Kind == PlatformAccount {
					service += e.Units
				}
			}
			charged += issuing.Units(u)
		}
		if gasFee != min(fee, charged) || gasFee+service != charged {
			t.Fatalf("of %d with a fee of %d, %d count as gas fee and %d as service fee", charged, fee, gasFee, service)
		}
	})
}

func TestEachMovementHasItsName(t *testing.T) {
	t.Parallel()
	out, in := Outside("chain"), Available("a")
	buyers, network, escrow := Cardholders("p"), Network("p"), Escrow("a")
	merchant, platform := Payee("p", issuing.PayeeSettlement), Payee("p", issuing.PayeePlatform)
	for _, c := range []struct {
		kind     Kind
		from, to Account
		facts    PaymentFacts
		want     Movement
	}{
		{Funding, out, in, PaymentFacts{}, MovedFunding},
		{ReverseFunding, in, out, PaymentFacts{}, MovedFunding},
		{Withdraw, in, out, PaymentFacts{}, MovedWithdrawal},
		{ReverseWithdraw, out, in, PaymentFacts{}, MovedWithdrawal},
		{"unknown", in, out, PaymentFacts{}, MovedWithdrawal},
		{Clearing, buyers, network, PaymentFacts{Direction: issuing.Debit, Captured: true}, MovedCapture},
		{Clearing, buyers, network, PaymentFacts{Direction: issuing.Debit}, MovedForcedPost},
		{Clearing, buyers, network, PaymentFacts{Direction: issuing.Credit, Captured: true}, MovedRefundReversal},
		{ReverseClearing, network, buyers, PaymentFacts{Direction: issuing.Credit}, MovedRefund},
		{ReverseClearing, network, buyers, PaymentFacts{Direction: issuing.Debit, Captured: true}, MovedReversal},
		{Settle, escrow, merchant, PaymentFacts{Authorisation: true}, MovedCapture},
		{Settle, escrow, merchant, PaymentFacts{Direction: issuing.Debit}, MovedForcedPost},
		{Settle, escrow, merchant, PaymentFacts{Direction: issuing.Credit}, MovedRefundReversal},
		{Refund, Float("chain"), in, PaymentFacts{Direction: issuing.Credit}, MovedRefund},
		{Refund, Float("chain"), in, PaymentFacts{Direction: issuing.Debit}, MovedReversal},
		{IncurDebt, Debt("a"), Due("p"), PaymentFacts{}, MovedDebtIncurred},
		{RecoverDebt, Due("p"), Debt("a"), PaymentFacts{}, MovedDebtCleared},
		{PayGas, platform, Gas("chain"), PaymentFacts{}, MovedGas},
		{"unknown", Float("chain"), in, PaymentFacts{}, MovedOther},
	} {
		list := BookedEntry{Entry: Entry{Kind: c.kind, Postings: []Posting{{c.from, c.to, 1}}}, Facts: c.facts}.Effects()
		if len(list) != 2 || list[0].Movement != c.want || list[1].Movement != c.want ||
			list[0].Units != -1 || list[1].Units != 1 {
			t.Errorf("%s from %s to %s: %+v, want %s", c.kind, c.from, c.to, list, c.want)
		}
	}
	for _, within := range []Posting{{in, Held("a"), 1}, {Held("a"), Escrow("a"), 1}, {Escrow("a"), in, 1}} {
		if list := (BookedEntry{Entry: Entry{Kind: Hold, Postings: []Posting{within}}}).Effects(); len(list) != 0 {
			t.Errorf("%+v", list)
		}
	}
}

func TestARuleOfTheProgramMovesWhatReportsHaveANameFor(t *testing.T) {
	t.Parallel()
	for _, rule := range Rules {
		for _, m := range rule.Moves {
			e := Entry{Kind: rule.Kind, Postings: []Posting{{Account{m.From, "x"}, Account{m.To, "x"}, 1}}}
			for _, e := range (BookedEntry{Entry: e}).Effects() {
				if e.Movement == MovedOther {
					t.Errorf("%s from %s to %s has no name", rule.Kind, m.From, m.To)
				}
			}
		}
	}
}

func TestAStatementThatDoesNotTieIsNoneAtAll(t *testing.T) {
	t.Parallel()
	s := Statement{AccountID: "a", Opening: 5, Closing: 15}
	entry := BookedEntry{Entry: Entry{ID: "e", Kind: Funding, Postings: []Posting{{Outside("c"), Available("a"), 10}}, CreatedAt: 3}}
	s.Add(entry)
	balance := s.Begin()
	rows := balance.Rows(entry)
	if s.Check() != nil || s.CheckEnd(balance) != nil || rows[0].Balance != 15 || s.LastID != "e" || s.LastAt != 3 {
		t.Errorf("%+v of %+v", rows, s)
	}
	s.Closing++
	if s.Check() == nil || s.CheckEnd(balance) == nil {
		t.Error("it is shown")
	}
	tally := NewTally()
	settlement := Payee("p", issuing.PayeeSettlement).Book()
	tally.Open("token", settlement, 5)
	tally.Close("token", settlement, 6)
	if s, err := tally.Settlement("p", Period{}); err == nil {
		t.Errorf("it is shown: %+v", s)
	}
}

func TestASettlementThatCannotBeCountedIsNoneAtAll(t *testing.T) {
	t.Parallel()
	tally := NewTally()
	for _, u := range []issuing.Units{math.MaxInt64, 1} {
		tally.Open("token", Due("p").Book(), u)
		tally.Close("token", Due("p").Book(), u)
	}
	if s, err := tally.Settlement("p", Period{}); err == nil {
		t.Errorf("it is shown: %+v", s)
	}
	tally = NewTally()
	for _, u := range []issuing.Units{math.MaxInt64, 0, -1, -math.MaxInt64, 1, 0} {
		tally.Open("token", Due("p").Book(), u)
		tally.Close("token", Due("p").Book(), u)
	}
	if s, err := tally.Settlement("p", Period{}); err != nil {
		t.Errorf("%+v, %v", s, err)
	}
}
