package onboarding_test

import (
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// rows counts what there is of customers, cards, challenges, events and tasks.
func (h *env) rows() (counts string) {
	h.Helper()
	var all []string
	for _, table := range []string{"customers", "cards", "challenges", "events", "tasks"} {
		all = append(all, "SELECT '"+table+"', CAST(COUNT(*) AS TEXT) FROM "+table)
	}
	h.Must(h.DB.ReadSnapshot(h.Ctx, func(s store.Snapshot) error {
		list, err := s.Rows(h.Ctx, strings.Join(all, " UNION ALL ")+" ORDER BY 1")
		counts = ""
		for _, row := range list {
			counts += row[0] + " " + row[1] + "; "
		}
		return err
	}))
	return counts
}

func TestWithoutItsPartnerAnOperationIsRefusedBeforeAnythingIsCreated(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account, unsigned := h.OpenAccount(h.ActiveCustomer()), h.InitiatingCustomer()
		createCustomer := func() error {
			wallet := h.NewWallet()
			_, err := h.Onboarding.CreateCustomer(h.Ctx, h.Programme, wallet, wallet)
			return err
		}
		sign := func() error {
			return h.Onboarding.CustomerSigned(h.Ctx, h.Programme, unsigned.Customer.ID, onboarding.Signed{
				OwnerID: string(unsigned.Customer.ChainID), Challenge: unsigned.Challenge.Text,
				Signature: worktest.Signature(unsigned.Challenge.Text),
			})
		}
		createCard := func() error {
			_, err := h.Onboarding.CreateCard(h.Ctx, h.Programme, account, onboarding.NewCard{
				Type: issuing.CardVirtual, Billing: issuing.Address{Country: "GB"},
			})
			return err
		}
		without := func(take func(*partner.Ports), says string, refused ...func() error) {
			t.Helper()
			ports := worktest.Partners()
			take(&ports)
			h.UsePartners(ports)
			before := h.rows()
			for _, try := range refused {
				err := try()
				h.Refused(err, issuing.CodePartnerMissing)
				if !strings.Contains(err.Error(), says) {
					t.Errorf("it says %q and not %q", err, says)
				}
			}
			if after := h.rows(); after != before {
				t.Errorf("%s: there was %s and is %s", says, before, after)
			}
		}
		without(func(p *partner.Ports) { *p = partner.Ports{} }, "this installation has no ", createCustomer, sign, createCard)
		without(func(p *partner.Ports) { p.Screening = nil }, "no screening: customers cannot", createCustomer, sign)
		h.Must(createCard())
		without(func(p *partner.Ports) { p.IdentityCheck = nil }, "no identity check: customers cannot", createCustomer, sign)
		without(func(p *partner.Ports) { p.CardIssuer = nil }, "no card issuer: cards cannot", createCard)
		h.Must(createCustomer())
		h.Must(sign())
		h.Work()
	})
}

func TestACustomersVerificationPageIsTheIdentityChecks(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		c := h.InitiatingCustomer().Customer
		if got := h.Onboarding.VerificationURL("https://cards.example", c); got != "https://cards.example/verify/"+c.PortalToken {
			t.Errorf("it is %s", got)
		}
		h.UsePartners(partner.Ports{})
		if got := h.Onboarding.VerificationURL("https://cards.example", c); got != "" {
			t.Errorf("without an identity check it is %s", got)
		}
	})
}

func TestACardThatThePartnerGarbledIsNoCard(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		id := h.RequestCard(h.OpenAccount(h.ActiveCustomer()), issuing.CardVirtual).ID
		good := partner.IssuedCard{PAN: "4000000012345675", Network: issuing.NetworkVisa, ExpiryYear: 2030, ExpiryMonth: 12}
		for what, garble := range map[string]func(*partner.IssuedCard){
			"no number":       func(c *partner.IssuedCard) { c.PAN = "" },
			"a short number":  func(c *partner.IssuedCard) { c.PAN = "40000000123" },
			"a long number":   func(c *partner.IssuedCard) { c.PAN = strings.Repeat("4", 20) },
			"a masked number": func(c *partner.IssuedCard) { c.PAN = "400000******5675" },
			"another network": func(c *partner.IssuedCard) { c.Network = "unknown" },
			"a month too far": func(c *partner.IssuedCard) { c.ExpiryMonth = 13 },
			"a short year":    func(c *partner.IssuedCard) { c.ExpiryYear = 30 },
		} {
			garbled := good
			garble(&garbled)
			if _, err := h.Onboarding.CardIssued(h.Ctx, h.Programme, id, garbled); err == nil {
				t.Errorf("%s: it is issued", what)
			}
		}
		_, err := h.Onboarding.CardIssued(h.Ctx, h.Programme, id, good)
		h.Must(err)
	})
}
