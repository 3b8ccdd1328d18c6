package reconcile

import (
	"context"
	"fmt"
	"math/big"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/contracts/bindings"
	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/wallet"
	"github.com/offblocks/offblocks/internal/issuing"
)

// comparison is a comparison of the ledger with a chain as of a block.
type comparison struct {
	chain    *chain.Chain
	node     chain.Node
	at       chain.Block
	books    ledgerSnapshot
	inFlight inFlight
}

// comparedAccount is what an account's token was compared to.
type comparedAccount struct {
	found []issuing.Finding
	asset caip.AssetID // empty: it was not compared
	// What the wallet holds, and what of the account's is in the escrow: by the books, and what is on its way.
	wallet, walletPending, walletChain issuing.Units
	escrow, escrowPending              issuing.Units
}

// differs tells whether what the wallet or the escrow holds for it was found to differ.
func (a comparedAccount) differs() bool {
	return slices.ContainsFunc(a.found, func(f issuing.Finding) bool {
		return f.Kind == issuing.FindingWallet || f.Kind == issuing.FindingDeposits
	})
}

// compareAccount compares an account's token.
func (c comparison) compareAccount(ctx context.Context, f issuing.Funds) (out comparedAccount, err error) {
	a := c.books.accounts[f.AccountID]
	address, err := chain.ParseAddress(a.Wallet)
	if err != nil {
		return out, err
	}
	t, err := c.chain.Token(f.Asset)
	if err != nil || f.OpeningBlock > c.at.Number {
		return out, nil //nolint:nilerr // tokens no longer served, and wallets that opened just now, are not compared
	}
	state, err := wallet.ReadState(ctx, c.node, c.chain, t, address, c.at.Number)
	if err != nil {
		return out, err
	}
	pending := c.inFlight[walletToken{address, t.Address}]
	out.asset, out.wallet, out.walletPending, out.walletChain = f.Asset, f.Wallet(), pending.wallet, state.Units
	find := func(kind issuing.FindingKind, detail string, figures map[string]string) {
		figures["block"] = fmt.Sprint(c.at.Number)
		out.found = append(out.found, issuing.Finding{
			Kind: kind, ProgrammeID: a.ProgrammeID, AccountID: a.ID, Chain: a.Chain, Asset: f.Asset, Detail: detail,
			Figures: figures,
		})
	}
	differ := func(kind issuing.FindingKind, what string, ledger, pending, onChain issuing.Units) {
		if ledger+pending == onChain {
			return
		}
		find(kind, fmt.Sprintf("%s: the ledger has %s and the chain %s", what, ledger+pending, onChain), map[string]string{
			"ledger": ledger.String(), "on the way": pending.String(), "chain": onChain.String(),
			"difference": (onChain - ledger - pending).String(),
		})
	}
	differ(issuing.FindingWallet, "what the wallet holds", f.Wallet(), pending.wallet, state.Units)
	differ(issuing.FindingWithdrawal, "what is announced to be withdrawn", f.Withdrawing, 0, state.Withdrawing)
	if f.Revoking != state.Revoking {
		find(issuing.FindingRevocation, "whether the owner has announced to end the allowance: ledger and chain differ",
			map[string]string{"ledger": formatInstant(f.Revoking), "chain": formatInstant(state.Revoking)})
	}
	if !sameLimits(f.Limits, state.Limits) {
		find(issuing.FindingLimits, "what the owner lets leave the wallet in a day and a month: ledger and chain differ",
			map[string]string{"ledger": formatLimits(f.Limits), "chain": formatLimits(state.Limits)})
	}
	if counted := f.Limits.SpentDaily + pending.drawnSince(f.Limits.Block); f.Limits.Any() &&
		f.Limits.Day == state.Limits.Day && counted < state.Limits.SpentDaily {
		differ(issuing.FindingLimits, "what the wallet has counted today", f.Limits.SpentDaily,
			pending.drawnSince(f.Limits.Block), state.Limits.SpentDaily)
	}
	if f.Asset != a.Token {
		return out, nil
	}
	if f.AllowanceBlock <= c.at.Number {
		differ(issuing.FindingAllowance, "what the escrow may draw", f.Allowance, -pending.drawnSince(f.AllowanceBlock),
			state.Allowance)
	}
	deposits := slices.Concat(c.books.deposits[f.AccountID], pending.deposits)
	open, err := c.openDeposits(ctx, address, t, deposits)
	if err != nil {
		return out, err
	}
	differ(issuing.FindingDeposits, "what the escrow holds for the account", f.Escrowed, pending.escrow, open)
	out.escrow, out.escrowPending = f.Escrowed, pending.escrow
	return out, nil
}

// sameLimits tells whether limits in the ledger are those of the chain. What was announced may hold on chain by now.
func sameLimits(ledger, chain issuing.WalletLimits) bool {
	if ledger.NextFrom != 0 && chain.NextFrom == 0 {
		ledger.Daily, ledger.Monthly, ledger.NextFrom = ledger.NextDaily, ledger.NextMonthly, 0
	}
	same := ledger.Daily == chain.Daily && ledger.Monthly == chain.Monthly && ledger.NextFrom == chain.NextFrom
	return same && (chain.NextFrom == 0 ||
		ledger.NextDaily == chain.NextDaily && ledger.NextMonthly == chain.NextMonthly)
}

func formatLimits(l issuing.WalletLimits) string {
	text := fmt.Sprintf("%s a day, %s a month", l.Daily, l.Monthly)
	if l.NextFrom != 0 {
		text += fmt.Sprintf("; %s and %s from %s on", l.NextDaily, l.NextMonthly, formatInstant(l.NextFrom))
	}
	return text
}

// formatInstant is when something is announced for.
func formatInstant(i issuing.Instant) string {
	if i == 0 {
		return "not announced"
	}
	return i.Time().Format(time.RFC3339)
}

// openDeposits is what the escrow holds in some deposits of a wallet.
func (c comparison) openDeposits(
	ctx context.Context, wallet common.Address, t chain.Token, ids []string,
) (sum issuing.Units, err error) {
	slices.Sort(ids)
	for _, id := range slices.Compact(ids) {
		d, err := c.readDeposit(ctx, id)
		if err != nil {
			return 0, err
		}
		// Pending, approved, or rejected and not yet taken back.
		if d.Depositor == wallet && d.Token == t.Address && d.Status >= 1 && d.Status <= 3 {
			sum += t.Units(d.Amount)
		}
	}
	return sum, nil
}

func (c comparison) readDeposit(ctx context.Context, id string) (d bindings.IOffBlocksEscrowDeposit, err error) {
	n, ok := new(big.Int).SetString(id, 10)
	if !ok {
		return d, fmt.Errorf("%q is not the id of a deposit", id)
	}
	escrow := chain.ABI().Escrow
	return chain.CallViewAt(ctx, c.node, big.NewInt(c.at.Number), c.chain.Escrow, escrow.PackDepositById(n),
		escrow.UnpackDepositById)
}

// compareEscrow compares what the escrow holds of each token with all that the ledger expects there, and sums up what was compared of
// each. The escrow may hold more: anybody can send it some.
func (c comparison) compareEscrow(
	ctx context.Context, compared []comparedAccount,
) (list []issuing.Finding, proofs []issuing.ChainProof, err error) {
	for _, t := range c.chain.Tokens {
		proof := issuing.ChainProof{Chain: c.chain.ID(), Asset: t.ID, Block: c.at.Number}
		for _, a := range compared {
			if a.asset != t.ID {
				continue
			}
			proof.Accounts++
			if a.differs() {
				proof.Differences++
			}
			proof.WalletLedger, proof.WalletPending = proof.WalletLedger+a.wallet, proof.WalletPending+a.walletPending
			proof.WalletChain += a.walletChain
			proof.EscrowLedger, proof.EscrowPending = proof.EscrowLedger+a.escrow, proof.EscrowPending+a.escrowPending
		}
		if proof.EscrowChain, err = t.Balance(ctx, c.node, c.chain.Escrow, big.NewInt(c.at.Number)); err != nil {
			return nil, nil, err
		}
		if sum := proof.EscrowLedger + proof.EscrowPending; proof.EscrowChain < sum {
			proof.Differences++
			list = append(list, issuing.Finding{
				Kind: issuing.FindingEscrow, Chain: c.chain.ID(), Asset: t.ID,
				Detail: fmt.Sprintf("the escrow holds %s %s, and the ledger has %s there", proof.EscrowChain, t.Symbol, sum),
				Figures: map[string]string{
					"ledger": sum.String(), "chain": proof.EscrowChain.String(), "block": fmt.Sprint(c.at.Number),
				},
			})
		}
		proofs = append(proofs, proof)
	}
	return list, proofs, nil
}
