package wallet

import (
	"context"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/issuing"
)

// State is what a chain has of a wallet and a token, as of a block.
type State struct {
	Units       issuing.Units // in the wallet
	Dust        int64         // below a unit
	Allowance   issuing.Units // that the escrow may draw
	Withdrawing issuing.Units // announced to be withdrawn; zero when nothing is
	Revoking    issuing.Instant
	Epoch       int64 // of the wallet
	Limits      issuing.WalletLimits
}

// ReadState reads a wallet that stands, as of a block.
func ReadState(
	ctx context.Context, node chain.Node, c *chain.Chain, t chain.Token, wallet common.Address, number int64,
) (st State, err error) {
	at, abi := big.NewInt(number), chain.ABI()
	ask := func(to common.Address, data []byte, unpack func([]byte) (*big.Int, error)) *big.Int {
		if err != nil {
			return new(big.Int)
		}
		var answer *big.Int
		answer, err = chain.CallViewAt(ctx, node, at, to, data, unpack)
		return answer
	}
	balance := ask(t.Address, abi.Token.PackBalanceOf(wallet), abi.Token.UnpackBalanceOf)
	allowance := ask(wallet, abi.Wallet.PackAllowanceLeft(t.Address), abi.Wallet.UnpackAllowanceLeft)
	claimable := ask(wallet, abi.Wallet.PackTimestamps(t.Address), abi.Wallet.UnpackTimestamps)
	announced := ask(wallet, abi.Wallet.PackAnnouncedAmounts(t.Address), abi.Wallet.UnpackAnnouncedAmounts)
	revocable := ask(wallet, abi.Wallet.PackRevocableAt(t.Address), abi.Wallet.UnpackRevocableAt)
	epoch := ask(wallet, abi.Wallet.PackEpoch(), abi.Wallet.UnpackEpoch)
	if err == nil {
		st.Limits, err = ReadLimits(ctx, node, t, wallet, number)
	}
	if err != nil {
		return st, fmt.Errorf("wallet %s as of block %d: %w", wallet, number, err)
	}
	st.Units, st.Dust, _ = t.Split(balance)
	st.Allowance, st.Revoking, st.Epoch = t.Units(allowance), Instant(revocable), epoch.Int64()
	if claimable.Sign() != 0 {
		st.Withdrawing = t.Units(announced)
	}
	return st, nil
}

// ReadLimits reads what the owner of a wallet that stands lets leave it, and what it has counted, as of a block. What it has
// counted is not asked for where there are no limits: then it counts nothing.
func ReadLimits(
	ctx context.Context, node chain.Node, t chain.Token, wallet common.Address, number int64,
) (l issuing.WalletLimits, err error) {
	at, abi := big.NewInt(number), chain.ABI().Wallet
	set, err := chain.CallViewAt(ctx, node, at, wallet, abi.PackSpendLimits(t.Address), abi.UnpackSpendLimits)
	if err != nil {
		return l, err
	}
	l.Daily, l.Monthly, l.Block = roundLimit(t, set.Daily), roundLimit(t, set.Monthly), number
	if l.NextFrom = Instant(set.From); l.NextFrom != 0 {
		l.NextDaily, l.NextMonthly = roundLimit(t, set.NextDaily), roundLimit(t, set.NextMonthly)
	}
	if !l.Any() {
		return l, nil
	}
	spent, err := chain.CallViewAt(ctx, node, at, wallet, abi.PackSpent(t.Address), abi.UnpackSpent)
	if err != nil {
		return l, err
	}
	block, err := node.HeaderByNumber(ctx, at)
	if err != nil {
		return l, err
	}
	l.SpentDaily, l.SpentMonthly = roundUp(t, spent.Today), roundUp(t, spent.ThisMonth)
	l.Day = issuing.WalletDay(issuing.At(time.Unix(int64(block.Time), 0))) // #nosec G115 -- a chain's clock
	return l, nil
}

// roundLimit is a limit in units, rounded down; but not to zero, which stands for none.
func roundLimit(t chain.Token, raw *big.Int) issuing.Units {
	if raw.Sign() == 0 {
		return 0
	}
	return max(1, t.Units(raw))
}

// roundUp is what was spent in units, rounded up.
func roundUp(t chain.Token, raw *big.Int) issuing.Units {
	units, dust, _ := t.Split(raw)
	if dust > 0 {
		units++
	}
	return units
}

// Instant is a second of a chain's clock; zero, and what is beyond any date, is zero.
func Instant(seconds *big.Int) issuing.Instant {
	if seconds.Sign() == 0 || !seconds.IsInt64() || seconds.Int64() > 1<<40 {
		return 0
	}
	return issuing.At(time.Unix(seconds.Int64(), 0))
}
