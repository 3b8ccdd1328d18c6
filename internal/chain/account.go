package chain

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"strconv"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/offblocks/offblocks/internal/chainbook"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// gift is how many units of each test token a new wallet is given in a sandbox.
const gift issuing.Units = 1_000_000_000

// holding is an account as its chain has it.
type holding struct {
	issuing.Account
	site   *site
	node   Node
	token  token
	wallet common.Address
	owner  common.Address
}

func (c *Chains) holding(a issuing.Account) (holding, error) {
	h := holding{Account: a}
	var err error
	if h.site, err = c.site(a.Chain); err != nil {
		return h, err
	}
	if h.node, err = c.reach(h.site); err != nil {
		return h, err
	}
	if h.token, err = h.site.token(a.Token); err != nil {
		return h, err
	}
	if h.wallet, err = parseAddress(a.Wallet); err != nil {
		return h, err
	}
	h.owner, err = parseAddress(a.Owner)
	return h, err
}

// deployAccount brings a pending account's wallet into being, with its allowance and, in a sandbox, test money.
func (k keeper) deployAccount(ctx context.Context, programme issuing.ProgrammeID, id issuing.AccountID) error {
	a, err := k.db.Account(ctx, programme, id)
	if err != nil {
		return err
	}
	if a.Status != issuing.AccountPending {
		return nil
	}
	h, err := k.holding(a)
	if err != nil {
		return err
	}
	signed, err := k.db.LastGrant(ctx, id)
	if err != nil {
		return err
	}
	err = k.raise(ctx, h, signed)
	var refused *Refused
	if errors.As(err, &refused) && refused.Name == "BadSignature" {
		// An owner that is a contract has changed its mind since the signature was judged. It cannot be asked again.
		k.cfg.Log.Warn("account failed", "account", id, "code", refused.Code(), "error", err)
		return k.Onboarding.FailAccount(ctx, programme, id)
	}
	if err != nil {
		return err
	}
	if err := k.fund(ctx, h); err != nil {
		return err
	}
	at, err := k.asOf(ctx, h)
	if err != nil {
		return err
	}
	allowance, money, err := k.count(ctx, h, at)
	if err != nil {
		return err
	}
	err = k.Onboarding.AccountDeployed(ctx, programme, id, at, allowance, money)
	if errors.Is(err, chainbook.ErrOutdated) {
		return tasks.WaitFor("a block after those that the mirror has read", soon)
	}
	return err
}

// raise deploys the wallet and makes the first approval, or only the approval where the wallet stands already.
func (k keeper) raise(ctx context.Context, h holding, signed store.Grant) error {
	last, err := k.db.LastOutgoingTx(ctx, string(h.ID), store.PurposeDeploy)
	if err != nil {
		return err
	}
	if last == nil || last.Status == store.TxReverted {
		code, err := h.node.CodeAt(ctx, h.wallet, nil)
		if err != nil {
			return fmt.Errorf("look for the wallet: %w", err)
		}
		if len(code) > 0 {
			return k.approve(ctx, h, signed)
		}
	}
	g, err := k.grant(h.Account, signed.Allowance, signed.Nonce)
	if err != nil {
		return err
	}
	salt, err := walletSalt(h.ID)
	if err != nil {
		return err
	}
	done, _, err := k.relay(ctx, order{
		chain: h.Chain, subject: string(h.ID), purpose: store.PurposeDeploy, to: h.site.factory,
		data: k.abi.factory.PackDeploySmartWalletAndApprove(h.owner, h.site.escrow, h.site.factory, salt, g.token, g.amount, g.nonce,
			g.forContract(h.owner, common.FromHex(signed.Signature))),
	})
	if err != nil {
		return err
	}
	return k.note(ctx, done)
}

// fund gives a new wallet test money where there is such.
func (k keeper) fund(ctx context.Context, h holding) error {
	if !h.site.gives {
		return nil
	}
	for _, t := range h.site.tokens {
		amount, err := t.raw(gift)
		if err != nil {
			return err
		}
		done, _, err := k.relay(ctx, order{
			chain: h.Chain, subject: string(h.ID), purpose: store.PurposeFaucet + ":" + t.address.Hex(), to: t.address,
			data: k.abi.token.PackMint(h.wallet, amount),
		})
		if err != nil {
			return err
		}
		if err := k.note(ctx, done); err != nil {
			return err
		}
	}
	return nil
}

// count tells what is in a new wallet as of a block, and what the escrow may draw of it.
func (k keeper) count(ctx context.Context, h holding, at chainbook.Block) (allowance issuing.Units, money []chainbook.OpeningBalance, err error) {
	for _, t := range h.site.tokens {
		st, err := k.footing(ctx, h.node, h.site, t, h.wallet, at.Number)
		if err != nil {
			return 0, nil, err
		}
		if t.ID == h.Account.Token {
			allowance = st.allowance
		}
		money = append(money, chainbook.OpeningBalance{Asset: t.ID, Units: st.units, Dust: st.dust, Withdrawing: st.withdrawing, Revoking: st.revoking})
	}
	return allowance, money, still(ctx, h.node, at)
}

// approveAccount carries out what an account's owner signed last: a renewal, or a revocation.
func (k keeper) approveAccount(ctx context.Context, programme issuing.ProgrammeID, id issuing.AccountID) error {
	a, err := k.db.Account(ctx, programme, id)
	if err != nil {
		return err
	}
	h, err := k.holding(a)
	if err != nil {
		return err
	}
	signed, err := k.db.LastGrant(ctx, id)
	if err != nil {
		return err
	}
	if err := k.seeThrough(ctx, h, signed); err != nil {
		return err
	}
	if err := k.approve(ctx, h, signed); err != nil {
		return err
	}
	at, err := k.asOf(ctx, h)
	if err != nil {
		return err
	}
	st, err := k.footing(ctx, h.node, h.site, h.token, h.wallet, at.Number)
	if err != nil {
		return err
	}
	if err := still(ctx, h.node, at); err != nil {
		return err
	}
	return k.Onboarding.AccountApproved(ctx, programme, id, at, st.allowance)
}

// seeThrough has the approvals carried out that were kept before the owner signed another one: what is never sent leaves a gap in the
// sender's nonces, and everything behind it would wait for ever.
func (k keeper) seeThrough(ctx context.Context, h holding, signed store.Grant) error {
	sent, err := k.db.SentTxs(ctx, h.Chain)
	if err != nil {
		return err
	}
	for _, r := range sent {
		if r.Subject != string(h.ID) || !strings.HasPrefix(r.Purpose, store.PurposeApprove+":") || r.Purpose == approval(signed) {
			continue
		}
		done, _, err := k.follow(ctx, h.site, h.node, r)
		var refused *Refused
		if errors.As(err, &refused) {
			continue // and noted
		}
		if err == nil {
			err = k.note(ctx, done)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// approval is the purpose of what carries out a grant.
func approval(g store.Grant) string {
	return store.PurposeApprove + ":" + strconv.FormatInt(g.Nonce, 10)
}

// approve sets the allowance to what the owner signed, unless that signature, or a later one, has been used.
func (k keeper) approve(ctx context.Context, h holding, signed store.Grant) error {
	purpose := approval(signed)
	last, err := k.db.LastOutgoingTx(ctx, string(h.ID), purpose)
	if err != nil {
		return err
	}
	if last == nil || last.Status == store.TxReverted {
		least, err := call(ctx, h.node, h.wallet, k.abi.wallet.PackApprovalNonce(), k.abi.wallet.UnpackApprovalNonce)
		if err != nil {
			return err
		}
		if least.Cmp(big.NewInt(signed.Nonce)) > 0 {
			return nil
		}
	}
	g, err := k.grant(h.Account, signed.Allowance, signed.Nonce)
	if err != nil {
		return err
	}
	done, _, err := k.relay(ctx, order{
		chain: h.Chain, subject: string(h.ID), purpose: purpose, to: h.wallet,
		data: k.abi.wallet.PackApproveTokensToEscrow(g.token, g.amount, g.nonce, g.forContract(h.owner, common.FromHex(signed.Signature))),
	})
	if err != nil {
		return err
	}
	return k.note(ctx, done)
}
