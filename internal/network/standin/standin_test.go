package standin_test

import (
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/network/standin"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

func TestAStandInMayApproveWhatLimitsControlsAndMoneyLeave(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, h *worktest.Env) {
		account := h.OpenAccount(h.ActiveCustomer(), "EUR")
		card := h.ActiveCard(account)
		lost := h.ActiveCard(h.OpenAccount(h.ActiveCustomer(), "EUR"))
		_, err := h.Onboarding.ReportCard(h.Ctx, h.Programme, lost, issuing.ReasonStolen)
		h.Must(err)
		onCard := issuing.Scope{Kind: issuing.ScopeCard, ID: string(card)}
		_, err = h.Limits.SetLimits(h.Ctx, h.Programme, onCard, []issuing.LimitWanted{
			{Window: "day", Amount: "100", Count: 3}, {Window: "transaction", Amount: "40"}, {Window: "week", Amount: "20", Use: "cash"},
			{Window: "month", Amount: "1", Shadow: true},
		})
		h.Must(err)
		block := issuing.Lists{Block: &issuing.List{Values: []string{"e_commerce"}}}
		_, err = h.Limits.SetControls(h.Ctx, h.Programme, issuing.ControlSet{Scope: onCard, Controls: issuing.Controls{
			EntryModes: block, Countries: issuing.Lists{Block: &issuing.List{Values: []string{"FR"}, Shadow: true}},
		}})
		h.Must(err)
		h.Approved(card, "25") // dollars: 20 euros
		export := func(share int64) map[issuing.CardID]standin.Profile {
			t.Helper()
			list := map[issuing.CardID]standin.Profile{}
			c := standin.Config{Programme: h.Programme, Chains: h.Chains(), Share: share, Now: issuing.At(h.Clock.Now())}
			h.Must(standin.Export(h.Ctx, h.DB, c, func(p standin.Profile) error {
				list[p.CardID] = p
				return nil
			}))
			return list
		}
		list := export(50)
		p := list[card]
		if !p.Approve || p.ResponseCode != "00" || p.Currency != "EUR" || p.Amount.String() != "80" || *p.Count != 2 ||
			p.PerPurchase.String() != "40" || p.Uses[issuing.UseCash].Amount.String() != "20" || p.Funds != nil || p.MaskedPAN == "" {
			t.Errorf("the card's profile is %+v", p)
		}
		if len(p.Controls) != 1 || p.Controls[0].EntryModes.Block == nil || p.Controls[0].Countries.Block != nil {
			t.Errorf("its controls are %+v", p.Controls)
		}
		if stolen := list[lost]; stolen.Approve || stolen.ResponseCode != "43" || stolen.Amount != nil {
			t.Errorf("the stolen card's profile is %+v", stolen)
		}
		if few := export(5)[card]; !few.Approve || few.Amount.StringFixed(0) != "49" { // of some 979 that are left
			t.Errorf("with a small share: %+v", few)
		}
		if none := export(0)[card]; none.Approve || none.ResponseCode != "51" {
			t.Errorf("without a share: %+v", none)
		}
		_, err = h.Limits.SetLimits(h.Ctx, h.Programme, onCard, []issuing.LimitWanted{{Window: "day", Count: 1}})
		h.Must(err)
		if used := export(50)[card]; used.Approve || used.ResponseCode != "61" {
			t.Errorf("with a count that is used up: %+v", used)
		}
		// What the owner lets leave the wallet in a day is as of the day of the export.
		_, err = h.Limits.SetLimits(h.Ctx, h.Programme, onCard, nil)
		h.Must(err)
		today := issuing.WalletDay(issuing.At(h.Clock.Now()))
		for i, want := range []string{"49.82", "109.82"} { // 60 were spent today, or yesterday; 20.18 are held
			h.Must(h.DB.Write(h.Ctx, func(tx *store.Tx) error {
				return tx.SaveWalletLimits(h.Ctx, account, worktest.EURC, issuing.WalletLimits{
					Daily: 130_000_000, SpentDaily: 60_000_000, Day: today - int64(i), Block: int64(i),
				})
			}))
			if p := export(100)[card]; p.Amount == nil || p.Amount.String() != want {
				t.Errorf("%d days after 60 of 130 were spent: %+v", i, p)
			}
		}
		dollars := h.ActiveCard(h.OpenAccount(h.ActiveCustomer(), "GBP"))
		if other := export(50)[dollars]; !other.Approve || other.Funds == nil || other.Funds.Currency != "USD" || other.Amount != nil {
			t.Errorf("of another currency than its token: %+v", other)
		}
	})
}
