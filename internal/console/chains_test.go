package console_test

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

func TestAnnouncedChangesCountDownAndAHaltedMirrorSaysWhatToDo(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, env *worktest.Env) {
		b := newBench(t, env)
		now := b.Clock.Now().UTC().Truncate(time.Second)
		b.Must(b.DB.Write(b.Ctx, func(tx *store.Tx) error {
			if _, err := tx.StartCursor(b.Ctx, store.Cursor{Chain: worktest.ChainID, Block: 41, Hash: "0xb10c"}); err != nil {
				return err
			}
			return tx.HaltCursor(b.Ctx, worktest.ChainID, "block 40 was replaced, deeper than 64 blocks are remembered")
		}))
		for kind, left := range map[issuing.FindingKind]time.Duration{
			issuing.FindingUpgrade: 2*24*time.Hour + 3*time.Hour + 30*time.Minute, issuing.FindingEmergency: -time.Minute,
		} {
			b.Must(b.Book.FileFinding(b.Ctx, issuing.Finding{
				Kind: kind, Chain: worktest.ChainID, Subject: string(kind), Detail: "somebody announced it",
				Figures: map[string]string{"from": now.Add(left).Format(time.RFC3339), "implementation": "0x00000000000000000000000000000000deadbeef"},
			}))
		}
		w := b.signIn(t, "ada", issuing.RoleViewer, "")
		page := w.shows(b.page("chains"))
		for _, want := range []string{
			"upgrade announced", "in 2 d 03:29 h", "emergency announced", "has come", "The mirror of Test stands still",
			"Block 40 was replaced, deeper than 64 blocks are remembered.", "offblocks ledger resume --chains chains.json --chain " + string(worktest.ChainID),
		} {
			if !strings.Contains(textOf(page), want) {
				t.Errorf("the page does not say %q:\n%s", want, textOf(page))
			}
		}
		if file := os.Getenv("CONSOLE_CHAINS_PAGE"); file != "" { // to be looked at in a browser
			b.Must(os.WriteFile(file, []byte(page), 0o600))
		}
	})
}

func TestATransactionOfSeveralOrdersShowsThem(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, env *worktest.Env) {
		b := newBench(t, env)
		l := b.live()
		hash := "0x" + strings.Repeat("ab", 32)
		purpose := store.TxPurpose{Kind: store.TxMintTestTokens}
		together := []store.OutgoingTx{{Subject: string(l.payment)}, {Subject: string(l.transaction.ID)}}
		b.Must(b.DB.Write(b.Ctx, func(tx *store.Tx) error {
			nonce, _, err := tx.NextNonce(b.Ctx, worktest.ChainID, "0xoperator", 7)
			for i := range together {
				o := &together[i]
				o.ID, o.Chain, o.Sender, o.Nonce, o.Place, o.Orders = issuing.NewID[string](), worktest.ChainID, "0xoperator", nonce, int64(i), 2
				o.Purpose, o.Attempt, o.Versions, o.Hash, o.CreatedAt = purpose, 1, []string{"0x00"}, hash, issuing.At(b.Clock.Now())
				if err == nil {
					err = tx.InsertOutgoingTx(b.Ctx, *o)
				}
				o.Status, o.Block, o.GasUsed, o.MinedAt = store.TxMined, 1, o.ShareOf(123_457), o.CreatedAt
				if err == nil {
					_, err = tx.MarkTxMined(b.Ctx, *o)
				}
			}
			return err
		}))
		w := b.signIn(t, "ada", issuing.RoleViewer, "")
		page := textOf(w.shows(b.page("chains/" + string(worktest.ChainID) + "/transactions/" + together[1].ID)))
		for _, want := range []string{"Orders in this transaction", "61 728", "61 729", string(l.payment)[:8], string(l.transaction.ID)[:8]} {
			if !strings.Contains(page, want) {
				t.Errorf("the page does not say %q:\n%s", want, page)
			}
		}
		w.shows(b.page("search?q="+hash), "authorisations/"+string(l.payment), "transactions/"+string(l.transaction.ID))
		w.shows(b.page("authorisations/"+string(l.payment)), "Orders in it")
	})
}
