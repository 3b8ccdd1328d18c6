package worker

import (
	"context"
	"errors"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/txmanager"
	"github.com/offblocks/offblocks/internal/chain/wallet"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// approveAllowance carries out what an account's owner signed last: a renewal, or a revocation.
func (w *Worker) approveAllowance(ctx context.Context, programme issuing.ProgrammeID, id issuing.AccountID) error {
	account, err := w.db.Account(ctx, programme, id)
	if err != nil {
		return err
	}
	a, err := w.chainAccount(account)
	if err != nil {
		return err
	}
	signed, err := w.db.LastGrant(ctx, id)
	if err != nil {
		return err
	}
	if err := w.finishEarlierGrants(ctx, a, signed); err != nil {
		return err
	}
	if err := w.executeGrant(ctx, a, signed); err != nil {
		return err
	}
	at, err := w.confirmedBlock(ctx, a)
	if err != nil {
		return err
	}
	st, err := wallet.ReadState(ctx, a.node, a.chain, a.token, a.wallet, at.Number)
	if err != nil {
		return err
	}
	if err := chain.AssertCanonical(ctx, a.node, at); err != nil {
		return err
	}
	return w.Onboarding.AccountApproved(ctx, programme, id, bookedBlock(at), st.Allowance)
}

// finishEarlierGrants has the approvals carried out that were stored before the owner signed another one: what is never
// sent leaves a gap in the sender's nonces, and everything behind it would wait for ever.
func (w *Worker) finishEarlierGrants(ctx context.Context, a chainAccount, signed store.Grant) error {
	sent, err := w.db.SentTxs(ctx, a.chain.ID())
	if err != nil {
		return err
	}
	for _, t := range sent {
		if t.Subject != string(a.ID) || t.Purpose.Kind != store.TxApproveAllowance ||
			t.Purpose == grantPurpose(signed) {
			continue
		}
		done, _, err := w.chains.Transactions.Follow(ctx, a.chain, t)
		var revert *chain.RevertError
		if errors.As(err, &revert) {
			continue // and recorded
		}
		if err == nil {
			err = w.chains.Transactions.RecordReceipt(ctx, done)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// grantPurpose is the purpose of what carries out a grant.
func grantPurpose(g store.Grant) store.TxPurpose {
	return store.TxPurpose{Kind: store.TxApproveAllowance, Number: g.Nonce}
}

// executeGrant sets the allowance to what the owner signed, unless that signature, or a later one, has been used, or the owner has
// voided it, as a revocation does.
func (w *Worker) executeGrant(ctx context.Context, a chainAccount, signed store.Grant) error {
	purpose, abi := grantPurpose(signed), chain.ABI().Wallet
	last, err := w.db.LastOutgoingTx(ctx, string(a.ID), purpose)
	if err != nil {
		return err
	}
	if last == nil || last.Status.HasFailed() {
		least, err := chain.CallView(ctx, a.node, a.wallet, abi.PackApprovalNonce(), abi.UnpackApprovalNonce)
		if err != nil {
			return err
		}
		epoch, err := chain.CallView(ctx, a.node, a.wallet, abi.PackEpoch(), abi.UnpackEpoch)
		if err != nil {
			return err
		}
		if epoch.Cmp(big.NewInt(signed.Epoch)) != 0 || least.Cmp(big.NewInt(signed.Nonce)) > 0 {
			return nil
		}
	}
	a.Epoch = signed.Epoch
	g, err := wallet.NewGrant(a.chain, a.Account, signed.Allowance, signed.Nonce)
	if err != nil {
		return err
	}
	signature := g.ContractSignature(a.owner, common.FromHex(signed.Signature))
	err = w.executeAndRecord(ctx, a, txmanager.Request{
		Subject: string(a.ID), Purpose: purpose, To: a.wallet,
		Data: abi.PackApproveTokensToEscrow(g.Token, g.Amount, g.Nonce, signature),
	})
	var revert *chain.RevertError
	if errors.As(err, &revert) && (revert.Name == "InsufficientAllowance" || revert.Name == "SignatureLapsed") {
		w.log.Warn("a grant came too late", "account", a.ID, "code", revert.Code(), "error", err)
		return nil // its revocation may be made, or it is too old: the owner is asked again
	}
	return err
}
