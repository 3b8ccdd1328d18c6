package onboarding_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

func TestACustomerIsOnboardedStepByStep(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		c := h.InitiatingCustomer()
		if !strings.Contains(c.Challenge.Text, "0x1000000000000000000000000000000000000001") || c.Customer.Status != issuing.CustomerInitiating {
			t.Errorf("created %+v", c)
		}
		status := func(want issuing.CustomerStatus) {
			t.Helper()
			if now, err := h.DB.Customer(h.Ctx, h.Programme, c.Customer.ID); err != nil || now.Status != want {
				t.Fatalf("the customer is %s, %v; want %s", now.Status, err, want)
			}
		}
		_, err := h.Onboarding.CustomerVerified(h.Ctx, h.Programme, c.Customer.ID, "Ada", true)
		h.Refused(err, issuing.CodeWrongState)
		h.SignCustomer(c)
		status(issuing.CustomerScreening)
		_, err = h.Onboarding.CustomerVerified(h.Ctx, h.Programme, c.Customer.ID, "Ada", false)
		h.Refused(err, issuing.CodeWrongState)
		h.Work()
		status(issuing.CustomerVerifying)
		verified, err := h.Onboarding.CustomerVerified(h.Ctx, h.Programme, c.Customer.ID, "Ada", false)
		h.Must(err)
		if verified.Status != issuing.CustomerActive || verified.Name != "Ada" {
			t.Errorf("verified %+v", verified)
		}
		h.Must(h.Onboarding.CustomerScreened(h.Ctx, h.Programme, c.Customer.ID, false)) // late, and no news
		status(issuing.CustomerActive)
	})
}

func TestAProviderThatScreensAsWellSpeaksForBoth(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		c := h.InitiatingCustomer()
		h.SignCustomer(c)
		made, err := h.Onboarding.CustomerVerified(h.Ctx, h.Programme, c.Customer.ID, "Ada", true)
		h.Must(err)
		if made.Status != issuing.CustomerActive {
			t.Errorf("the customer is %s", made.Status)
		}
		h.Work()
	})
}

func TestWhoFailsScreeningIsRejectedAndStaysTaken(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		c := h.InitiatingCustomer()
		h.SignCustomer(c)
		h.Must(h.Onboarding.CustomerScreened(h.Ctx, h.Programme, c.Customer.ID, false))
		h.Work()
		for _, again := range [][2]string{
			{string(c.Customer.ChainID), "somebody else"},
			{strings.ToUpper(strings.TrimPrefix(string(c.Customer.ChainID), worktest.ChainID+":0x")), "somebody else"},
			{h.NewWallet(), c.Customer.ExternalID},
		} {
			if !strings.Contains(again[0], ":") {
				again[0] = worktest.ChainID + ":0x" + again[0]
			}
			_, err := h.Onboarding.CreateCustomer(h.Ctx, h.Programme, again[0], again[1])
			refusal := h.refusal(err, issuing.CodeAlreadyExists)
			member := "chainId"
			if again[1] == c.Customer.ExternalID {
				member = "externalId"
			}
			says := "the customer " + string(c.Customer.ID) + " has this " + member + " already, and is rejected"
			if refusal.Field != "/"+member || refusal.Existing != string(c.Customer.ID) || refusal.Message != says {
				h.Fatalf("the refusal of %v is %+v", again, refusal)
			}
		}
		second := h.InitiatingCustomer()
		_, both := h.Onboarding.CreateCustomer(h.Ctx, h.Programme, string(c.Customer.ChainID), second.Customer.ExternalID)
		refusal := h.refusal(both, issuing.CodeAlreadyExists)
		if refusal.Field != "/chainId" || refusal.Existing != string(c.Customer.ID) || len(refusal.More) != 1 ||
			refusal.More[0].Field != "/externalId" || !strings.Contains(refusal.More[0].Message, string(second.Customer.ID)) {
			h.Fatalf("taken by two customers: %+v", refusal)
		}
		h.signsNothing(c.Customer.ID)
		other := h.NewProgramme()
		_, err := h.Onboarding.CreateCustomer(h.Ctx, other, string(c.Customer.ChainID), c.Customer.ExternalID)
		h.Must(err) // and learns nothing of the first
	})
}

// refusal is the refusal that an error has to be.
func (h *env) refusal(err error, code issuing.Code) (refusal *issuing.Error) {
	h.Helper()
	h.Refused(err, code)
	if !errors.As(err, &refusal) {
		h.Fatalf("%v", err)
	}
	return refusal
}

func (h *env) signsNothing(id issuing.CustomerID) {
	h.Helper()
	_, err := h.Onboarding.CustomerChallenge(h.Ctx, h.Programme, id)
	h.Refused(err, issuing.CodeNothingToSign)
}

func TestAWalletThatIsNoneOrElsewhereIsRefused(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		for wallet, code := range map[string]issuing.Code{
			"": issuing.CodeChainInvalid, "eip155:31337": issuing.CodeChainInvalid, worktest.ChainID + ":0x12": issuing.CodeChainInvalid,
			worktest.ChainID + ":0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96046": issuing.CodeChainInvalid,
			worktest.ChainID + ":0x0000000000000000000000000000000000000000": issuing.CodeChainInvalid, // zero
			worktest.ChainID + ":0x0000000000000000000000000000000000000001": issuing.CodeChainInvalid, // a precompile
			worktest.ChainID + ":0x0000000000000000000000000000000000008001": issuing.CodeChainInvalid, // a system contract
			"eip155:31338:0x1000000000000000000000000000000000000001":        issuing.CodeChainUnsupported,
		} {
			_, err := h.Onboarding.CreateCustomer(h.Ctx, h.Programme, wallet, "x")
			h.Refused(err, code)
		}
	})
}

func TestARefusedSignatureIsKeptAndAsksAnew(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		c := h.InitiatingCustomer()
		owner, id := string(c.Customer.ChainID), c.Customer.ID
		first := c.Challenge.Text
		try := func(owner, text string, signed []byte, code issuing.Code) {
			t.Helper()
			before, err := h.DB.Challenge(h.Ctx, string(id))
			h.Must(err)
			err = h.Onboarding.CustomerSigned(h.Ctx, h.Programme, id, onboarding.Signed{OwnerID: owner, Challenge: text, Signature: signed})
			refusal := h.refusal(err, code)
			after, err := h.Onboarding.CustomerChallenge(h.Ctx, h.Programme, id)
			h.Must(err)
			if after.Text == before.Text {
				t.Errorf("%s: the challenge is the same as before", code)
			}
			if refusal.Next == nil || refusal.Next.Text != after.Text {
				t.Errorf("%s: the refusal does not have the new challenge: %+v", code, refusal)
			}
		}
		now := func() string {
			ask, err := h.Onboarding.CustomerChallenge(h.Ctx, h.Programme, id)
			h.Must(err)
			return ask.Text
		}
		try(h.NewWallet(), now(), worktest.Signature(now()), issuing.CodeOwnerMismatch)
		try("nobody", now(), worktest.Signature(now()), issuing.CodeOwnerMismatch)
		try(owner, now()+" ", worktest.Signature(now()), issuing.CodeChallengeMismatch)
		try(owner, first, worktest.Signature(first), issuing.CodeChallengeMismatch)
		try(owner, now(), worktest.Signature("something else"), issuing.CodeOwnerSignature)
		old := now()
		h.Clock.Advance(25 * time.Hour)
		try(owner, old, worktest.Signature(old), issuing.CodeChallengeExpired)
		c.Challenge.Text = now()
		h.SignCustomer(c)
		h.Refused(h.Onboarding.CustomerSigned(h.Ctx, h.Programme, id, onboarding.Signed{OwnerID: owner, Challenge: c.Challenge.Text, Signature: worktest.Signature(c.Challenge.Text)}), issuing.CodeWrongState)
		h.signsNothing(id)
		h.Work()
	})
}

func TestAnExpiredChallengeIsReplacedWhenItIsAskedFor(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		c := h.InitiatingCustomer()
		same, err := h.Onboarding.CustomerChallenge(h.Ctx, h.Programme, c.Customer.ID)
		h.Must(err)
		h.Clock.Advance(25 * time.Hour)
		fresh, err := h.Onboarding.CustomerChallenge(h.Ctx, h.Programme, c.Customer.ID)
		h.Must(err)
		if same != c.Challenge || fresh.Text == same.Text {
			t.Errorf("first %q, then %q, and after its end %q", c.Challenge.Text, same.Text, fresh.Text)
		}
	})
}

func TestACustomersDeactivationIsUndoneExactly(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		customer := h.ActiveCustomer()
		up, down, opening := h.OpenAccount(customer), h.OpenAccount(customer), h.RequestAccount(customer)
		cardUp, cardOff := h.ActiveCard(up), h.RequestCard(up, issuing.CardPhysical).ID
		cardDown := h.ActiveCard(down)
		late := h.RequestCard(down, issuing.CardPhysical).ID
		h.IssueCard(cardOff)
		_, err := h.Onboarding.DeactivateCard(h.Ctx, h.Programme, cardOff)
		h.Must(err)
		_, err = h.Onboarding.DeactivateAccount(h.Ctx, h.Programme, down)
		h.Must(err)

		is := func(accounts map[issuing.AccountID]issuing.AccountStatus, cards map[issuing.CardID]issuing.CardStatus) {
			t.Helper()
			for id, want := range accounts {
				if a, err := h.DB.Account(h.Ctx, h.Programme, id); err != nil || a.Status != want {
					t.Errorf("account is %s, %v; want %s", a.Status, err, want)
				}
			}
			for id, want := range cards {
				if c, err := h.DB.Card(h.Ctx, h.Programme, id); err != nil || c.Status != want {
					t.Errorf("card is %s, %v; want %s", c.Status, err, want)
				}
			}
		}
		stopped, err := h.Onboarding.DeactivateCustomer(h.Ctx, h.Programme, customer)
		h.Must(err)
		if stopped.Status != issuing.CustomerInactive {
			t.Errorf("the customer is %s", stopped.Status)
		}
		h.Must(h.SignAccount(opening))
		h.Work() // opens an account under an inactive customer
		h.IssueCard(late)
		off, on := issuing.AccountInactive, issuing.AccountActive
		is(map[issuing.AccountID]issuing.AccountStatus{up: off, down: off, opening.Account.ID: off},
			map[issuing.CardID]issuing.CardStatus{cardUp: issuing.CardInactive, cardOff: issuing.CardInactive, cardDown: issuing.CardInactive, late: issuing.CardInactive})
		_, err = h.Onboarding.ActivateAccount(h.Ctx, h.Programme, up)
		h.Refused(err, issuing.CodeParentInactive)
		_, err = h.Onboarding.ActivateCard(h.Ctx, h.Programme, cardUp)
		h.Refused(err, issuing.CodeParentInactive)

		_, err = h.Onboarding.ActivateCustomer(h.Ctx, h.Programme, customer)
		h.Must(err)
		is(map[issuing.AccountID]issuing.AccountStatus{up: on, down: off, opening.Account.ID: on},
			map[issuing.CardID]issuing.CardStatus{cardUp: issuing.CardActive, cardOff: issuing.CardInactive, cardDown: issuing.CardInactive, late: issuing.CardInactive})
		_, err = h.Onboarding.ActivateAccount(h.Ctx, h.Programme, down)
		h.Must(err)
		is(map[issuing.AccountID]issuing.AccountStatus{down: on}, map[issuing.CardID]issuing.CardStatus{cardOff: issuing.CardInactive, cardDown: issuing.CardActive, late: issuing.CardActive})
	})
}

func TestRejectionClosesAndBlocksAllButLetsWhatIsClaimedSettle(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		customer := h.ActiveCustomer()
		account, unsigned, deploying := h.OpenAccount(customer), h.RequestAccount(customer), h.RequestAccount(customer)
		card, waiting := h.ActiveCard(account), h.RequestCard(account, issuing.CardPhysical).ID
		bought := h.Approved(card, "5")
		h.Must(h.SignAccount(deploying))
		_, err := h.Onboarding.RejectCustomer(h.Ctx, h.Programme, customer)
		h.Must(err)
		for id, want := range map[issuing.AccountID]issuing.AccountStatus{account: issuing.AccountClosed, unsigned.Account.ID: issuing.AccountFailed, deploying.Account.ID: issuing.AccountFailed} {
			if a, err := h.DB.Account(h.Ctx, h.Programme, id); err != nil || a.Status != want {
				t.Errorf("account is %s, %v; want %s", a.Status, err, want)
			}
		}
		for id, want := range map[issuing.CardID]issuing.CardStatus{card: issuing.CardBlocked, waiting: issuing.CardIssueFailed} {
			if c, err := h.DB.Card(h.Ctx, h.Programme, id); err != nil || c.Status != want {
				t.Errorf("card is %s, %v; want %s", c.Status, err, want)
			}
		}
		h.Refused(h.SignAccount(unsigned), issuing.CodeWrongState)
		_, err = h.Buy(card, "1")
		h.Refused(err, issuing.CodeDeclined)
		h.Must(h.Onboarding.FailAccount(h.Ctx, h.Programme, deploying.Account.ID))
		_, err = h.Payments.Capture(h.Ctx, h.Programme, bought, payments.Capture{})
		h.Must(err)
		h.Work()
		if a, err := h.DB.Authorisation(h.Ctx, h.Programme, bought); err != nil || a.Status != issuing.AuthorisationCaptured {
			t.Errorf("what was bought before is %s, %v", a.Status, err)
		}
		_, err = h.Onboarding.ActivateCustomer(h.Ctx, h.Programme, customer)
		h.Refused(err, issuing.CodeWrongState)
	})
}
