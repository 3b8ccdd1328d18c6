package store

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// SaveChainProof keeps what was compared of a token, in place of what was compared as of an earlier block.
func (tx *Tx) SaveChainProof(ctx context.Context, p issuing.ChainProof) error {
	return wrapError("save proof", tx.q.SaveChainProof(ctx, rows.SaveChainProofParams(p)))
}

// ChainProofs reads what was last compared of each token.
func (r reads) ChainProofs(ctx context.Context) ([]issuing.ChainProof, error) {
	list, err := r.q.ChainProofs(ctx)
	return convertAll(list, func(row rows.ChainProof) issuing.ChainProof { return issuing.ChainProof(row) }),
		wrapError("list proofs", err)
}
