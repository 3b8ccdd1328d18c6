package reconcile

import (
	"context"
	"slices"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// ledgerSnapshot is what the ledger has of a chain, at one moment.
type ledgerSnapshot struct {
	cursor   *store.Cursor
	accounts map[issuing.AccountID]issuing.Account
	funds    []issuing.Funds
	deposits map[issuing.AccountID][]string
	sent     []store.OutgoingTx // not booked
	ahead    []store.OutgoingTx // booked, of blocks that the mirror has not read
	lost     int                // booked, and being sent again
	wallets  map[string]string  // whose the claims are that share a transaction with others, by the claim
}

func (r reconciler) readLedger(ctx context.Context) (s ledgerSnapshot, err error) {
	chain := r.chain.ID()
	err = r.db.ReadSnapshot(ctx, func(db store.Snapshot) error {
		var err error
		s = ledgerSnapshot{accounts: map[issuing.AccountID]issuing.Account{}, deposits: map[issuing.AccountID][]string{}}
		if s.cursor, err = db.Cursor(ctx, chain); err != nil || s.cursor == nil {
			return err
		}
		list, err := db.WalletsOf(ctx, chain)
		if err != nil {
			return err
		}
		for _, a := range list {
			s.accounts[a.ID] = a
		}
		if s.funds, err = db.FundsOfChain(ctx, chain); err != nil {
			return err
		}
		for _, f := range s.funds {
			if f.Asset != s.accounts[f.AccountID].Token {
				continue
			}
			if s.deposits[f.AccountID], err = db.OpenDeposits(ctx, f.AccountID, f.Asset); err != nil {
				return err
			}
		}
		lost, err := db.LostTxs(ctx, chain)
		if err != nil {
			return err
		}
		s.lost = len(lost)
		if s.sent, err = db.SentTxs(ctx, chain); err != nil {
			return err
		}
		if s.ahead, err = db.TxsInBlocks(ctx, chain, s.cursor.Block, 1<<62); err != nil {
			return err
		}
		s.wallets = map[string]string{}
		for _, t := range slices.Concat(s.sent, s.ahead) {
			if !t.IsBatched() {
				continue
			}
			c, err := db.ClaimByID(ctx, t.Subject)
			if err != nil {
				return err
			}
			if c != nil {
				s.wallets[t.Subject] = s.accounts[c.AccountID].Wallet
			}
		}
		return nil
	})
	return s, err
}
