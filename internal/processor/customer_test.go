package processor_test

import (
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/processor"
)

func TestACustomerIsOnboardedStepByStep(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		c := h.initiating()
		if !strings.Contains(c.Challenge.Text, "0x0000000000000000000000000000000000000001") || c.Customer.Status != issuing.CustomerInitiating {
			t.Errorf("created %+v", c)
		}
		status := func(want issuing.CustomerStatus) {
			t.Helper()
			if now, err := h.db.Customer(h.ctx, h.programme, c.Customer.ID); err != nil || now.Status != want {
				t.Fatalf("the customer is %s, %v; want %s", now.Status, err, want)
			}
		}
		_, err := h.p.CustomerVerified(h.ctx, h.programme, c.Customer.ID, "Ada", true)
		h.refused(err, issuing.CodeWrongState)
		h.signs(c)
		status(issuing.CustomerScreening)
		_, err = h.p.CustomerVerified(h.ctx, h.programme, c.Customer.ID, "Ada", false)
		h.refused(err, issuing.CodeWrongState)
		h.work()
		status(issuing.CustomerVerifying)
		verified, err := h.p.CustomerVerified(h.ctx, h.programme, c.Customer.ID, "Ada", false)
		h.must(err)
		if verified.Status != issuing.CustomerActive || verified.Name != "Ada" {
			t.Errorf("verified %+v", verified)
		}
		h.must(h.p.CustomerScreened(h.ctx, h.programme, c.Customer.ID, false)) // late, and no news
		status(issuing.CustomerActive)
	})
}

func TestAProviderThatScreensAsWellSpeaksForBoth(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		c := h.initiating()
		h.signs(c)
		made, err := h.p.CustomerVerified(h.ctx, h.programme, c.Customer.ID, "Ada", true)
		h.must(err)
		if made.Status != issuing.CustomerActive {
			t.Errorf("the customer is %s", made.Status)
		}
		h.work()
	})
}

func TestWhoFailsScreeningIsRejectedAndStaysTaken(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		c := h.initiating()
		h.signs(c)
		h.must(h.p.CustomerScreened(h.ctx, h.programme, c.Customer.ID, false))
		h.work()
		for _, again := range [][2]string{
			{string(c.Customer.ChainID), "somebody else"},
			{strings.ToUpper(strings.TrimPrefix(string(c.Customer.ChainID), chainID+":0x")), "somebody else"},
			{h.wallet(), c.Customer.ExternalID},
		} {
			if !strings.Contains(again[0], ":") {
				again[0] = chainID + ":0x" + again[0]
			}
			_, err := h.p.CreateCustomer(h.ctx, h.programme, again[0], again[1])
			h.refused(err, issuing.CodeAlreadyExists)
		}
		h.signsNothing(c.Customer.ID)
		other := h.found()
		_, err := h.p.CreateCustomer(h.ctx, other, string(c.Customer.ChainID), c.Customer.ExternalID)
		h.must(err)
	})
}

func (h *house) signsNothing(id issuing.CustomerID) {
	h.Helper()
	_, err := h.p.CustomerChallenge(h.ctx, h.programme, id)
	h.refused(err, issuing.CodeNothingToSign)
}

func TestAWalletThatIsNoneOrElsewhereIsRefused(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		for wallet, code := range map[string]issuing.Code{
			"": issuing.CodeChainInvalid, "eip155:31337": issuing.CodeChainInvalid, chainID + ":0x12": issuing.CodeChainInvalid,
			chainID + ":0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96046":   issuing.CodeChainInvalid,
			"eip155:31338:0x0000000000000000000000000000000000000001": issuing.CodeChainUnsupported,
		} {
			_, err := h.p.CreateCustomer(h.ctx, h.programme, wallet, "x")
			h.refused(err, code)
		}
	})
}

func TestARefusedSignatureIsKeptAndAsksAnew(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		c := h.initiating()
		owner, id := string(c.Customer.ChainID), c.Customer.ID
		first := c.Challenge.Text
		try := func(owner, text string, signed []byte, code issuing.Code) {
			t.Helper()
			before, err := h.db.Challenge(h.ctx, string(id))
			h.must(err)
			err = h.p.CustomerSigned(h.ctx, h.programme, id, processor.Signed{OwnerID: owner, Challenge: text, Signature: signed})
			h.refused(err, code)
			after, err := h.p.CustomerChallenge(h.ctx, h.programme, id)
			h.must(err)
			if after.Text == before.Text {
				t.Errorf("%s: the challenge is the same as before", code)
			}
		}
		now := func() string {
			ask, err := h.p.CustomerChallenge(h.ctx, h.programme, id)
			h.must(err)
			return ask.Text
		}
		try(h.wallet(), now(), signature(now()), issuing.CodeOwnerMismatch)
		try("nobody", now(), signature(now()), issuing.CodeOwnerMismatch)
		try(owner, now()+" ", signature(now()), issuing.CodeChallengeMismatch)
		try(owner, first, signature(first), issuing.CodeChallengeMismatch)
		try(owner, now(), signature("something else"), issuing.CodeOwnerSignature)
		old := now()
		h.clock.Advance(25 * time.Hour)
		try(owner, old, signature(old), issuing.CodeChallengeExpired)
		c.Challenge.Text = now()
		h.signs(c)
		h.refused(h.p.CustomerSigned(h.ctx, h.programme, id, processor.Signed{OwnerID: owner, Challenge: c.Challenge.Text, Signature: signature(c.Challenge.Text)}), issuing.CodeWrongState)
		h.signsNothing(id)
		h.work()
	})
}

func TestAnExpiredChallengeIsReplacedWhenItIsAskedFor(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		c := h.initiating()
		same, err := h.p.CustomerChallenge(h.ctx, h.programme, c.Customer.ID)
		h.must(err)
		h.clock.Advance(25 * time.Hour)
		fresh, err := h.p.CustomerChallenge(h.ctx, h.programme, c.Customer.ID)
		h.must(err)
		if same != c.Challenge || fresh.Text == same.Text {
			t.Errorf("first %q, then %q, and after its end %q", c.Challenge.Text, same.Text, fresh.Text)
		}
	})
}

func TestACustomersDeactivationIsUndoneExactly(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		customer := h.active()
		up, down, opening := h.opened(customer), h.opened(customer), h.ask(customer)
		cardUp, cardOff := h.card(up), h.asked(up, issuing.CardPhysical).ID
		cardDown := h.card(down)
		late := h.asked(down, issuing.CardPhysical).ID
		h.issue(cardOff)
		_, err := h.p.DeactivateCard(h.ctx, h.programme, cardOff)
		h.must(err)
		_, err = h.p.DeactivateAccount(h.ctx, h.programme, down)
		h.must(err)

		is := func(accounts map[issuing.AccountID]issuing.AccountStatus, cards map[issuing.CardID]issuing.CardStatus) {
			t.Helper()
			for id, want := range accounts {
				if a, err := h.db.Account(h.ctx, h.programme, id); err != nil || a.Status != want {
					t.Errorf("account is %s, %v; want %s", a.Status, err, want)
				}
			}
			for id, want := range cards {
				if c, err := h.db.Card(h.ctx, h.programme, id); err != nil || c.Status != want {
					t.Errorf("card is %s, %v; want %s", c.Status, err, want)
				}
			}
		}
		stopped, err := h.p.DeactivateCustomer(h.ctx, h.programme, customer)
		h.must(err)
		if stopped.Status != issuing.CustomerInactive {
			t.Errorf("the customer is %s", stopped.Status)
		}
		h.must(h.sign(opening))
		h.work() // opens an account under an inactive customer
		h.issue(late)
		off, on := issuing.AccountInactive, issuing.AccountActive
		is(map[issuing.AccountID]issuing.AccountStatus{up: off, down: off, opening.Account.ID: off},
			map[issuing.CardID]issuing.CardStatus{cardUp: issuing.CardInactive, cardOff: issuing.CardInactive, cardDown: issuing.CardInactive, late: issuing.CardInactive})
		_, err = h.p.ActivateAccount(h.ctx, h.programme, up)
		h.refused(err, issuing.CodeParentInactive)
		_, err = h.p.ActivateCard(h.ctx, h.programme, cardUp)
		h.refused(err, issuing.CodeParentInactive)

		_, err = h.p.ActivateCustomer(h.ctx, h.programme, customer)
		h.must(err)
		is(map[issuing.AccountID]issuing.AccountStatus{up: on, down: off, opening.Account.ID: on},
			map[issuing.CardID]issuing.CardStatus{cardUp: issuing.CardActive, cardOff: issuing.CardInactive, cardDown: issuing.CardInactive, late: issuing.CardInactive})
		_, err = h.p.ActivateAccount(h.ctx, h.programme, down)
		h.must(err)
		is(map[issuing.AccountID]issuing.AccountStatus{down: on}, map[issuing.CardID]issuing.CardStatus{cardOff: issuing.CardInactive, cardDown: issuing.CardActive, late: issuing.CardActive})
	})
}

func TestRejectionClosesAndBlocksAllButLetsWhatIsClaimedSettle(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		customer := h.active()
		account, unsigned, deploying := h.opened(customer), h.ask(customer), h.ask(customer)
		card, waiting := h.card(account), h.asked(account, issuing.CardPhysical).ID
		bought := h.bought(card, "5")
		h.must(h.sign(deploying))
		_, err := h.p.RejectCustomer(h.ctx, h.programme, customer)
		h.must(err)
		for id, want := range map[issuing.AccountID]issuing.AccountStatus{account: issuing.AccountClosed, unsigned.Account.ID: issuing.AccountFailed, deploying.Account.ID: issuing.AccountFailed} {
			if a, err := h.db.Account(h.ctx, h.programme, id); err != nil || a.Status != want {
				t.Errorf("account is %s, %v; want %s", a.Status, err, want)
			}
		}
		for id, want := range map[issuing.CardID]issuing.CardStatus{card: issuing.CardBlocked, waiting: issuing.CardIssueFailed} {
			if c, err := h.db.Card(h.ctx, h.programme, id); err != nil || c.Status != want {
				t.Errorf("card is %s, %v; want %s", c.Status, err, want)
			}
		}
		h.refused(h.sign(unsigned), issuing.CodeWrongState)
		_, err = h.buy(card, "1")
		h.refused(err, issuing.CodeDeclined)
		h.must(h.p.FailAccount(h.ctx, h.programme, deploying.Account.ID))
		_, err = h.p.Capture(h.ctx, h.programme, bought, processor.Capture{})
		h.must(err)
		h.work()
		if a, err := h.db.Authorisation(h.ctx, h.programme, bought); err != nil || a.Status != issuing.AuthorisationCaptured {
			t.Errorf("what was bought before is %s, %v", a.Status, err)
		}
		_, err = h.p.ActivateCustomer(h.ctx, h.programme, customer)
		h.refused(err, issuing.CodeWrongState)
	})
}
