package claims

import (
	"context"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/work"
)

// Withdrawal is what an owner has announced to take out of a wallet.
type Withdrawal struct {
	Units issuing.Units
	From  issuing.Instant // when the owner may take it, by the chain's clock
}

// waitingFinding is the finding that a claim's money waits in a wallet that its owner may empty.
func waitingFinding(c issuing.Claim) issuing.Finding {
	return issuing.Finding{
		Kind: issuing.FindingWaiting, ProgrammeID: c.ProgrammeID, AccountID: c.AccountID, Chain: c.Token.Chain(),
		Asset: c.Token, Subject: c.ID,
	}
}

// stepPatience is how long the chain may take to mine a deposit before it counts as waiting.
const stepPatience = 10 * time.Minute

// ReserveWaits notes that a claim's money is not on its way into the escrow yet, and why, while the owner has announced
// a withdrawal. If that reaches into what is held, a finding says until when an operator can help. A deposit that was
// sent counts as waiting once it was not mined for stepPatience.
//
// The wait ends with the deposit, or when the owner may take the money: what was not sent by then is owed, and owed is
// true. It is held again once it is not announced any more.
func (s *Service) ReserveWaits(
	ctx context.Context, programme issuing.ProgrammeID, id string, announced Withdrawal, why string,
) (owed bool, err error) {
	return work.Do(ctx, s.db, programme, func(u *work.Unit) (bool, error) {
		c, err := Lock(ctx, u, id)
		sent := c.Step != nil && u.Now() < c.UpdatedAt.Add(stepPatience)
		if err != nil || sent || c.Held == 0 {
			return false, err
		}
		funds, err := u.Funds(ctx, c.AccountID, c.Token)
		if err != nil || announced.Units <= funds.Available-funds.Missing {
			return false, err
		}
		if c.Step == nil && u.Now() >= announced.From {
			return true, oweHeld(ctx, u, &c, "the owner may take the money out of the wallet, and: "+why)
		}
		f := waitingFinding(c)
		f.Detail = "a payment's money is not in the escrow yet, and the owner may take it out of the wallet"
		f.Figures = map[string]string{
			"held": c.Held.String(), "until": announced.From.Time().Format(time.RFC3339), "reason": why,
		}
		return false, u.FileFinding(ctx, f)
	})
}
