package onboarding_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

var address = issuing.Address{FirstLine: "1 Test Street", City: "London", Country: "GB", PostCode: "E1 1AA"}

func (h *env) card(id issuing.CardID) issuing.Card {
	h.Helper()
	c, err := h.DB.Card(h.Ctx, h.Programme, id)
	h.Must(err)
	return c
}

// physical is a physical card that was issued.
func (h *env) physical(account issuing.AccountID, activation bool) issuing.Card {
	h.Helper()
	c, err := h.Onboarding.CreateCard(h.Ctx, h.Programme, account, onboarding.NewCard{
		Type: issuing.CardPhysical, Billing: address, Shipping: &address, Activation: activation,
	})
	h.Must(err)
	return h.IssueCard(c.ID)
}

func TestACardIsFoundByItsIssuersNameAndByItsNumberAcrossProgrammes(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		id := h.RequestCard(h.OpenAccount(h.ActiveCustomer()), issuing.CardVirtual).ID
		pan := "4000000099887760"
		issued := partner.IssuedCard{PAN: pan, Token: "tok_1", LastFour: "7760", Network: issuing.NetworkVisa, ExpiryYear: 2030, ExpiryMonth: 2}
		_, err := h.Onboarding.CardIssued(h.Ctx, h.Programme, id, issued)
		h.Must(err)
		found, err := h.DB.CardByPartnerToken(h.Ctx, "test issuer", "tok_1")
		if err != nil || found.ID != id || found.ProgrammeID != h.Programme {
			t.Errorf("by its token: %+v, %v", found, err)
		}
		found, err = h.DB.CardByPANHash(h.Ctx, h.Box.MAC(issuing.PANHashPurpose, pan))
		if err != nil || found.ID != id {
			t.Errorf("by its number: %+v, %v", found, err)
		}
		for _, unknown := range [][2]string{{"test issuer", "tok_2"}, {"another issuer", "tok_1"}, {"test issuer", ""}} {
			_, err := h.DB.CardByPartnerToken(h.Ctx, unknown[0], unknown[1])
			h.Refused(err, issuing.CodeNotFound)
		}
		for _, unknown := range []string{"", h.Box.MAC(issuing.PANHashPurpose, "4000000099887761"), h.Box.MAC("other", pan)} {
			_, err := h.DB.CardByPANHash(h.Ctx, unknown)
			h.Refused(err, issuing.CodeNotFound)
		}
		// The same token for a card of another programme.
		h.Programme = h.NewProgramme()
		other := h.RequestCard(h.OpenAccount(h.ActiveCustomer()), issuing.CardVirtual).ID
		_, err = h.Onboarding.CardIssued(h.Ctx, h.Programme, other, issued)
		h.Refused(err, issuing.CodeAlreadyExists)
		if got := h.card(other).Status; got != issuing.CardIssuing {
			t.Errorf("with a token that is taken the card is %s", got)
		}
	})
}

func TestAnIssuerMayKeepTheNumberToItself(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		id := h.RequestCard(h.OpenAccount(h.ActiveCustomer()), issuing.CardVirtual).ID
		issued := partner.IssuedCard{Token: "tok_9", LastFour: "4242", Network: issuing.NetworkVisa, ExpiryYear: 2030, ExpiryMonth: 2}
		for what, garble := range map[string]func(*partner.IssuedCard){
			"no token":              func(c *partner.IssuedCard) { c.Token = "" },
			"no digits":             func(c *partner.IssuedCard) { c.LastFour = "" },
			"three digits":          func(c *partner.IssuedCard) { c.LastFour = "424" },
			"letters":               func(c *partner.IssuedCard) { c.LastFour = "42a2" },
			"digits of another PAN": func(c *partner.IssuedCard) { c.PAN = "4000000012345675" },
		} {
			garbled := issued
			garble(&garbled)
			if _, err := h.Onboarding.CardIssued(h.Ctx, h.Programme, id, garbled); err == nil {
				t.Errorf("%s: it is issued", what)
			}
		}
		_, err := h.Onboarding.CardIssued(h.Ctx, h.Programme, id, issued)
		h.Must(err)
		if c := h.card(id); c.MaskedPAN != "************4242" || c.SealedPAN != "" || c.PANHash != "" || c.Status != issuing.CardActive {
			t.Errorf("%+v", c)
		}
		h.Approved(id, "5")
		_, err = h.Onboarding.LinkCard(h.Ctx, h.Programme, id, issuing.LinkReveal)
		h.Refused(err, issuing.CodePartnerUnable)
		h.Work()
	})
}

func TestALostCardIsReplacedAndItsPaymentsLiveOn(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer())
		id := h.ActiveCard(account)
		bought := h.Approved(id, "5")
		h.Work()
		h.Must(h.DB.Write(h.Ctx, func(tx *store.Tx) error {
			scope := issuing.Scope{Kind: issuing.ScopeCard, ID: string(id)}
			if err := tx.SaveLimits(h.Ctx, h.Programme, scope, []issuing.Limit{{Window: issuing.WindowDay, Currency: "USD", Amount: 1000}}, 1); err != nil {
				return err
			}
			return tx.SaveControls(h.Ctx, h.Programme, issuing.ControlSet{
				Scope: scope, Controls: issuing.Controls{},
			}, 1)
		}))
		_, err := h.Onboarding.ReportCard(h.Ctx, h.Programme, id, issuing.ReasonDamaged)
		h.Refused(err, issuing.CodeBodyInvalid)
		_, err = h.Onboarding.ReportCard(h.Ctx, h.Programme, id, issuing.ReasonLost)
		h.Must(err)
		_, err = h.Buy(id, "1")
		var declined *issuing.Error
		if !errors.As(err, &declined) || declined.Decline != issuing.DeclineCardLost {
			t.Errorf("a lost card pays: %v", err)
		}
		_, err = h.Onboarding.ReplaceCard(h.Ctx, h.Programme, id, issuing.ReasonStolen, nil)
		h.Refused(err, issuing.CodeWrongState)
		_, err = h.Onboarding.ReplaceCard(h.Ctx, h.Programme, id, issuing.ReasonLost, &address)
		h.Refused(err, issuing.CodeBodyInvalid) // a virtual card is not shipped
		replace := func() error {
			_, err := h.Onboarding.ReplaceCard(h.Ctx, h.Programme, id, issuing.ReasonLost, nil)
			return err
		}
		if won := h.Winners(worktest.AtOnce(replace, replace, replace), issuing.CodeWrongState); won != 1 {
			t.Errorf("it was replaced %d times", won)
		}
		old := h.card(id)
		next := h.card(old.ReplacedBy)
		if old.Status != issuing.CardBlocked || next.Status != issuing.CardIssuing || next.ReplacementOf != id ||
			next.ReplacementReason != issuing.ReasonLost || next.AccountID != account || next.Billing != old.Billing {
			t.Errorf("%+v replaced by %+v", old, next)
		}
		h.IssueCard(next.ID)
		set, err := h.DB.LimitSet(h.Ctx, h.Programme, issuing.Scope{Kind: issuing.ScopeCard, ID: string(next.ID)}, issuing.At(h.Clock.Now()))
		if err != nil || len(set.Limits) != 1 {
			t.Errorf("the new card is under %+v, %v", set, err)
		}
		h.Approved(next.ID, "2")
		// The old card's hold is captured, and what comes late is booked to the account.
		h.Captured(bought, "5", false)
		late, err := h.Payments.ForcePost(h.Ctx, h.Programme, id, payments.Purchase{Amount: "3", Currency: "USD"})
		if err != nil || late.AccountID != account {
			t.Errorf("a late clearing of the old card: %+v, %v", late, err)
		}
		h.Work()
	})
}

func TestADamagedOrStolenCardIsReplacedAtOnce(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		customer := h.ActiveCustomer()
		account := h.OpenAccount(customer)
		old := h.physical(account, true)
		elsewhere := issuing.Address{FirstLine: "2 Other Street", City: "Paris", Country: "FR", PostCode: "75001"}
		next, err := h.Onboarding.ReplaceCard(h.Ctx, h.Programme, old.ID, issuing.ReasonDamaged, &elsewhere)
		h.Must(err)
		old = h.card(old.ID)
		if old.Status != issuing.CardTerminated || old.Reason != issuing.ReasonDamaged || *next.Shipping != elsewhere ||
			next.Activation != issuing.ActivationPending || next.Shipment.Status != issuing.ShipmentPending {
			t.Errorf("%+v replaced by %+v", old, next)
		}
		_, err = h.Onboarding.ReplaceCard(h.Ctx, h.Programme, next.ID, issuing.ReasonStolen, nil)
		h.Refused(err, issuing.CodeWrongState) // it is being made
		h.IssueCard(next.ID)
		bad := issuing.Address{Country: "UK"}
		_, err = h.Onboarding.ReplaceCard(h.Ctx, h.Programme, next.ID, issuing.ReasonStolen, &bad)
		h.Refused(err, issuing.CodeCountryInvalid)
		third, err := h.Onboarding.ReplaceCard(h.Ctx, h.Programme, next.ID, issuing.ReasonStolen, nil)
		h.Must(err)
		if got := h.card(next.ID); got.Status != issuing.CardBlocked || got.ReplacedBy != third.ID || *third.Shipping != elsewhere {
			t.Errorf("%+v replaced by %+v", got, third)
		}
		h.IssueCard(third.ID)
		_, err = h.Onboarding.DeactivateCustomer(h.Ctx, h.Programme, customer)
		h.Must(err)
		_, err = h.Onboarding.ReplaceCard(h.Ctx, h.Programme, third.ID, issuing.ReasonLost, nil)
		h.Refused(err, issuing.CodeParentInactive)
		_, err = h.Onboarding.ReportCard(h.Ctx, h.Programme, third.ID, issuing.ReasonLost)
		h.Must(err)
		h.Work()
	})
}

func TestAPhysicalCardWaitsForItsCardholder(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		customer := h.ActiveCustomer()
		account := h.OpenAccount(customer)
		_, err := h.Onboarding.CreateCard(h.Ctx, h.Programme, account, onboarding.NewCard{Type: issuing.CardVirtual, Billing: address, Activation: true})
		h.Refused(err, issuing.CodeBodyInvalid)
		c := h.physical(account, true)
		if c.Status != issuing.CardInactive || c.Cascade != issuing.CascadeNone || !c.InStep() {
			t.Errorf("it is issued as %+v", c)
		}
		_, err = h.Onboarding.ActivateCard(h.Ctx, h.Programme, c.ID)
		h.Refused(err, issuing.CodeActivationPending)
		good := issuing.ActivationProof{LastFour: c.LastFour(), ExpiryYear: c.ExpiryYear, ExpiryMonth: c.ExpiryMonth}
		wrong := good
		wrong.ExpiryMonth++
		try := func(p issuing.ActivationProof) error {
			_, err := h.Onboarding.ActivateCardWith(h.Ctx, h.Programme, c.ID, p)
			return err
		}
		for range issuing.MaxActivationTries - 1 {
			h.Refused(try(wrong), issuing.CodeActivationRefused)
		}
		// A parent that is deactivated and activated again activates nothing, and a proof under it is no attempt.
		_, err = h.Onboarding.DeactivateCustomer(h.Ctx, h.Programme, customer)
		h.Must(err)
		h.Refused(try(good), issuing.CodeParentInactive)
		_, err = h.Onboarding.ActivateCustomer(h.Ctx, h.Programme, customer)
		h.Must(err)
		if got := h.card(c.ID); got.Status != issuing.CardInactive || got.Activation != issuing.ActivationPending {
			t.Errorf("%+v", got)
		}
		h.Must(try(good))
		if got := h.card(c.ID); got.Status != issuing.CardActive || got.Activation != issuing.ActivationDone {
			t.Errorf("%+v", got)
		}
		h.Refused(try(good), issuing.CodeWrongState)
		_, err = h.Onboarding.DeactivateCard(h.Ctx, h.Programme, c.ID)
		h.Must(err)
		_, err = h.Onboarding.ActivateCard(h.Ctx, h.Programme, c.ID)
		h.Must(err)
		next, err := h.Onboarding.ReplaceCard(h.Ctx, h.Programme, c.ID, issuing.ReasonLost, nil)
		h.Must(err)
		c = h.IssueCard(next.ID)
		for range issuing.MaxActivationTries {
			h.Refused(try(wrong), issuing.CodeActivationRefused)
		}
		h.Refused(try(good), issuing.CodeActivationRefused)
		h.Work()
	})
}

// renewer is a card issuer that renews, with another token, if it is told to.
type renewer struct {
	partner.CardIssuer
	answer partner.Answer[partner.IssuedCard]
	asked  []partner.CardRenewal
}

func (r *renewer) RenewCard(_ context.Context, q partner.CardRenewal) (partner.Answer[partner.IssuedCard], error) {
	r.asked = append(r.asked, q)
	return r.answer, nil
}

func TestACardIsRenewedWithItsNumber(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer())
		_, err := h.Onboarding.RenewCard(h.Ctx, h.Programme, h.ActiveCard(account), nil)
		h.Refused(err, issuing.CodePartnerUnable)
		issuer := &renewer{CardIssuer: worktest.Partners().CardIssuer}
		ports := worktest.Partners()
		ports.CardIssuer = issuer
		h.UsePartners(ports)

		id := h.RequestCard(account, issuing.CardPhysical).ID
		_, err = h.Onboarding.RenewCard(h.Ctx, h.Programme, id, nil)
		h.Refused(err, issuing.CodeWrongState)
		issued := partner.IssuedCard{Token: "old", LastFour: "4242", Network: issuing.NetworkVisa, ExpiryYear: 2027, ExpiryMonth: 2}
		_, err = h.Onboarding.CardIssued(h.Ctx, h.Programme, id, issued)
		h.Must(err)
		_, err = h.Onboarding.CardShipped(h.Ctx, h.Programme, id, issuing.Shipment{Status: issuing.ShipmentDelivered})
		h.Must(err)
		renew := func() {
			t.Helper()
			_, err := h.Onboarding.RenewCard(h.Ctx, h.Programme, id, nil)
			h.Must(err)
			h.WorkOn(tasks.PoolPartner)
		}
		issuer.answer = partner.Refused[partner.IssuedCard]("too early")
		renew()
		if c := h.card(id); c.Renewal != issuing.RenewalFailed || c.ExpiryYear != 2027 {
			t.Errorf("refused: %+v", c)
		}
		issuer.answer = partner.Pending[partner.IssuedCard](time.Hour)
		renew()
		h.Approved(id, "1") // it works meanwhile
		_, err = h.Onboarding.RenewCard(h.Ctx, h.Programme, id, nil)
		h.Refused(err, issuing.CodeWrongState)
		another := issued
		another.ExpiryYear, another.Token, another.LastFour = 2031, "new", "4243"
		_, err = h.Onboarding.CardRenewed(h.Ctx, h.Programme, id, another)
		h.Refused(err, issuing.CodeAlreadyExists)
		renewed := issued
		renewed.ExpiryYear, renewed.Token = 2031, "new"
		callback := func() error { _, err := h.Onboarding.CardRenewed(h.Ctx, h.Programme, id, renewed); return err }
		if won := h.Winners(worktest.AtOnce(callback, callback), issuing.CodeWrongState); won != 1 {
			t.Errorf("it was renewed %d times", won)
		}
		c := h.card(id)
		if c.Status != issuing.CardActive || c.ExpiryYear != 2031 || c.Renewal != issuing.RenewalNone || c.PartnerToken != "new" ||
			*c.Shipment != (issuing.Shipment{Status: issuing.ShipmentPending}) {
			t.Errorf("renewed: %+v", c)
		}
		for _, token := range []string{"old", "new"} {
			if found, err := h.DB.CardByPartnerToken(h.Ctx, "test issuer", token); err != nil || found.ID != id {
				t.Errorf("by the token %s: %+v, %v", token, found, err)
			}
		}
		if first := issuer.asked[0]; first.ExpiryYear != 2027 || first.Card.Token != "old" || first.Card.LastFour != "4242" || *first.Shipping != address {
			t.Errorf("it was asked for %+v", first)
		}
		renew()
		_, err = h.Onboarding.TerminateCard(h.Ctx, h.Programme, id)
		h.Must(err)
		h.Refused(callback(), issuing.CodeWrongState)
		h.Work()
	})
}

func TestAnotherProgrammesCardIsNotReplacedReportedOrShown(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		id := h.ActiveCard(h.OpenAccount(h.ActiveCustomer()))
		issuer := &renewer{CardIssuer: worktest.Partners().CardIssuer}
		ports := worktest.Partners()
		ports.CardIssuer = issuer
		h.UsePartners(ports)
		mine := h.Programme
		h.Programme = h.NewProgramme()
		for name, try := range map[string]func() error{
			"report": func() error {
				_, err := h.Onboarding.ReportCard(h.Ctx, h.Programme, id, issuing.ReasonLost)
				return err
			},
			"replace": func() error {
				_, err := h.Onboarding.ReplaceCard(h.Ctx, h.Programme, id, issuing.ReasonLost, nil)
				return err
			},
			"renew": func() error { _, err := h.Onboarding.RenewCard(h.Ctx, h.Programme, id, nil); return err },
			"link":  func() error { _, err := h.Onboarding.LinkCard(h.Ctx, h.Programme, id, issuing.LinkReveal); return err },
			"activate": func() error {
				_, err := h.Onboarding.ActivateCardWith(h.Ctx, h.Programme, id, issuing.ActivationProof{})
				return err
			},
			"ship": func() error {
				_, err := h.Onboarding.CardShipped(h.Ctx, h.Programme, id, issuing.Shipment{Status: issuing.ShipmentShipped})
				return err
			},
		} {
			if err := try(); !issuing.IsCode(err, issuing.CodeNotFound) {
				t.Errorf("%s: %v", name, err)
			}
		}
		h.Programme = mine
	})
}
