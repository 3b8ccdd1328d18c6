package txmanager

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/core/types"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// outbidFinding is the finding that a node takes a transaction for no fee that may be offered.
func outbidFinding(t store.OutgoingTx) issuing.Finding {
	return issuing.Finding{Kind: issuing.FindingOutbid, Chain: t.Chain, Subject: t.Subject}
}

// fileOutbid files that a node refuses a transaction for what it offers, and that the next offer would be above the
// chain's maximum: somebody else's transaction with the operator's key may hold its nonce in the pool.
func (m *Manager) fileOutbid(
	ctx context.Context, c *chain.Chain, t store.OutgoingTx, newest *types.Transaction, next Fees,
) error {
	f := outbidFinding(t)
	now := issuing.At(m.cfg.Now())
	f.ID, f.FirstSeen, f.LastSeen = issuing.NewID[string](), now, now
	f.Detail = "the node wants more for a transaction than maxFee allows: another one of the operator's key may wait with its nonce"
	f.Figures = map[string]string{
		"transaction": t.Hash, "nonce": fmt.Sprint(t.Nonce), "offered": newest.GasFeeCap().String(),
		"needed": next.Max.String(), "maxFee": c.Definition.MaxFee.String(),
	}
	return m.cfg.DB.Write(ctx, func(tx *store.Tx) error { return tx.FileFinding(ctx, f) })
}

// resolveOutbid ends that finding once the transaction is mined or has been given up.
func (m *Manager) resolveOutbid(ctx context.Context, t store.OutgoingTx) error {
	open, err := m.cfg.DB.OpenFindings(ctx)
	if err != nil {
		return err
	}
	for _, f := range open {
		if !f.About(outbidFinding(t)) {
			continue
		}
		now := issuing.At(m.cfg.Now())
		if err := m.cfg.DB.Write(ctx, func(tx *store.Tx) error { return tx.ResolveFinding(ctx, f.ID, now) }); err != nil {
			return err
		}
	}
	return nil
}
