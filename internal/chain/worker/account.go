package worker

import (
	"context"
	"errors"

	"github.com/ethereum/go-ethereum/common"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/txmanager"
	"github.com/offblocks/offblocks/internal/chain/wallet"
	"github.com/offblocks/offblocks/internal/chainbook"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// openingGrant is how many units of each test token a new wallet is given in a sandbox.
const openingGrant issuing.Units = 1_000_000_000

var deployPurpose = store.TxPurpose{Kind: store.TxDeployWallet}

// openAccount deploys a pending account's wallet, with its allowance and, in a sandbox, test money.
func (w *Worker) openAccount(ctx context.Context, programme issuing.ProgrammeID, id issuing.AccountID) error {
	account, err := w.db.Account(ctx, programme, id)
	if err != nil {
		return err
	}
	if account.Status != issuing.AccountPending {
		return nil
	}
	a, err := w.chainAccount(account)
	if err != nil {
		return err
	}
	signed, err := w.db.LastGrant(ctx, id)
	if err != nil {
		return err
	}
	err = w.deployWallet(ctx, a, signed)
	var revert *chain.RevertError
	if errors.As(err, &revert) && revert.Name == "BadSignature" {
		// An owner that is a contract has changed its mind since the signature was judged. It cannot be asked again.
		w.log.Warn("account failed", "account", id, "code", revert.Code(), "error", err)
		return w.Onboarding.FailAccount(ctx, programme, id)
	}
	if err != nil {
		return err
	}
	if err := w.mintOpeningGrant(ctx, a); err != nil {
		return err
	}
	at, err := w.confirmedBlock(ctx, a)
	if err != nil {
		return err
	}
	allowance, balances, err := w.readOpening(ctx, a, at)
	if err != nil {
		return err
	}
	err = w.Onboarding.AccountDeployed(ctx, programme, id, bookedBlock(at), allowance, balances)
	if errors.Is(err, chainbook.ErrOutdated) {
		return tasks.WaitFor("a block after those that the mirror has read", soon)
	}
	return err
}

// deployWallet deploys the wallet and makes the first approval, or only the approval where the wallet stands already.
func (w *Worker) deployWallet(ctx context.Context, a chainAccount, signed store.Grant) error {
	last, err := w.db.LastOutgoingTx(ctx, string(a.ID), deployPurpose)
	if err != nil {
		return err
	}
	if last == nil || last.Status.HasFailed() {
		there, err := chain.HasCode(ctx, a.node, a.wallet)
		if err != nil {
			return err
		}
		if there {
			return w.executeGrant(ctx, a, signed)
		}
	}
	g, err := wallet.NewGrant(a.chain, a.Account, signed.Allowance, signed.Nonce)
	if err != nil {
		return err
	}
	salt, err := wallet.Salt(a.ID)
	if err != nil {
		return err
	}
	return w.executeAndRecord(ctx, a, txmanager.Request{
		Subject: string(a.ID), Purpose: deployPurpose, To: a.chain.Factory,
		Data: chain.ABI().Factory.PackDeploySmartWalletAndApprove(a.owner, a.chain.Escrow, a.chain.Factory, salt, g.Token,
			g.Amount, g.Nonce,
			g.ContractSignature(a.owner, common.FromHex(signed.Signature))),
	})
}

// mintOpeningGrant gives a new wallet test money where the tokens are test tokens.
func (w *Worker) mintOpeningGrant(ctx context.Context, a chainAccount) error {
	if !a.chain.TestTokens {
		return nil
	}
	for _, t := range a.chain.Tokens {
		amount, err := t.Raw(openingGrant)
		if err != nil {
			return err
		}
		if err := w.executeAndRecord(ctx, a, txmanager.Request{
			Subject: string(a.ID), Purpose: mintPurpose(t), To: t.Address,
			Data: chain.ABI().Token.PackMint(a.wallet, amount),
		}); err != nil {
			return err
		}
	}
	return nil
}

// readOpening tells what is in a new wallet as of a block, and what the escrow may draw of it.
func (w *Worker) readOpening(
	ctx context.Context, a chainAccount, at chain.Block,
) (allowance issuing.Units, balances []chainbook.OpeningBalance, err error) {
	for _, t := range a.chain.Tokens {
		st, err := wallet.ReadState(ctx, a.node, a.chain, t, a.wallet, at.Number)
		if err != nil {
			return 0, nil, err
		}
		if t.ID == a.Account.Token {
			allowance = st.Allowance
		}
		balances = append(balances, chainbook.OpeningBalance{
			Asset: t.ID, Units: st.Units, Dust: st.Dust, Withdrawing: st.Withdrawing, Revoking: st.Revoking,
			Limits: st.Limits, Epoch: st.Epoch,
		})
	}
	return allowance, balances, chain.AssertCanonical(ctx, a.node, at)
}
