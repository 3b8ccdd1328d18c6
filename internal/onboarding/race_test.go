package onboarding_test

import (
	"testing"

	"github.com/offblocks/offblocks/internal/chainbook"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

func TestAChallengeWorksOnceHoweverManySignAtOnce(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		c := h.InitiatingCustomer()
		sign := func() error {
			return h.Onboarding.CustomerSigned(h.Ctx, h.Programme, c.Customer.ID, onboarding.Signed{
				OwnerID: string(c.Customer.ChainID), Challenge: c.Challenge.Text, Signature: worktest.Signature(c.Challenge.Text),
			})
		}
		if won := h.Winners(worktest.AtOnce(sign, sign, sign, sign), issuing.CodeWrongState); won != 1 {
			t.Errorf("%d of four signatures counted", won)
		}
		h.Work()
	})
}

func TestADeactivationAndWhatGoesOnBelowLeaveNothingActive(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		for range 4 {
			customer := h.ActiveCustomer()
			account, opening := h.OpenAccount(customer), h.RequestAccount(customer)
			virtual, physical := h.ActiveCard(account), h.RequestCard(account, issuing.CardPhysical).ID
			_, err := h.Onboarding.DeactivateCard(h.Ctx, h.Programme, virtual)
			h.Must(err)
			h.Must(h.SignAccount(opening))
			errs := worktest.AtOnce(
				func() error { _, err := h.Onboarding.DeactivateCustomer(h.Ctx, h.Programme, customer); return err },
				func() error {
					return h.Onboarding.AccountDeployed(h.Ctx, h.Programme, opening.Account.ID, chainbook.Block{}, worktest.Granted, nil)
				},
				func() error {
					_, err := h.Onboarding.CardIssued(h.Ctx, h.Programme, physical, partner.IssuedCard{PAN: "4000000012345678", Network: issuing.NetworkVisa, ExpiryYear: 2030, ExpiryMonth: 1})
					return err
				},
				func() error { _, err := h.Onboarding.ActivateCard(h.Ctx, h.Programme, virtual); return err },
			)
			h.Winners(errs[3:], issuing.CodeParentInactive)
			if errs[0] != nil || errs[1] != nil || errs[2] != nil {
				t.Error(errs)
			}
			_, err = h.Onboarding.ActivateCustomer(h.Ctx, h.Programme, customer)
			h.Must(err)
			for _, id := range []issuing.AccountID{account, opening.Account.ID} {
				if a, err := h.DB.Account(h.Ctx, h.Programme, id); err != nil || a.Status != issuing.AccountActive {
					t.Errorf("afterwards an account is %s, %v", a.Status, err)
				}
			}
			if c, err := h.DB.Card(h.Ctx, h.Programme, physical); err != nil || c.Status != issuing.CardActive {
				t.Errorf("afterwards the card is %s, %v", c.Status, err)
			}
			h.Work()
		}
	})
}
