package claims

import (
	"context"
	"fmt"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/work"
)

// post books an entry of a claim. Postings of nothing are left out, and an entry without postings altogether.
func post(ctx context.Context, u *work.Unit, c issuing.Claim, kind ledger.Kind, postings ...ledger.Posting) error {
	return postMined(ctx, u, c, kind, 0, postings...)
}

// postMined is post of what a block of the chain did. A deposit's entry needs it: it uses up allowance unless the allowance that
// is known was read when that block was there.
func postMined(ctx context.Context, u *work.Unit, c issuing.Claim, kind ledger.Kind, block int64, postings ...ledger.Posting) error {
	var list []ledger.Posting
	for _, posting := range postings {
		if posting.Units > 0 {
			list = append(list, posting)
		}
	}
	if list == nil {
		return nil
	}
	e := newEntry(u, c, kind, list...)
	e.Block = block
	return u.PostEntry(ctx, e)
}

// newEntry is an entry of a claim's next version: a verb books each kind once.
func newEntry(u *work.Unit, c issuing.Claim, kind ledger.Kind, postings ...ledger.Posting) ledger.Entry {
	return ledger.Entry{
		ID: issuing.NewID[string](), ProgrammeID: c.ProgrammeID, AccountID: c.AccountID, Asset: c.Token, Kind: kind,
		Cause: fmt.Sprintf("%s:%d", c.ID, c.Version+1), Payment: c.ID, Postings: postings, CreatedAt: u.Now(),
	}
}
