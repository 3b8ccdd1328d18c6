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
	allowance := ask(t.Address, abi.Token.PackAllowance(wallet, c.Escrow), abi.Token.UnpackAllowance)
	claimable := ask(wallet, abi.Wallet.PackTimestamps(t.Address), abi.Wallet.UnpackTimestamps)
	announced := ask(wallet, abi.Wallet.PackAnnouncedAmounts(t.Address), abi.Wallet.UnpackAnnouncedAmounts)
	revocable := ask(wallet, abi.Wallet.PackRevocableAt(t.Address), abi.Wallet.UnpackRevocableAt)
	if err != nil {
		return st, fmt.Errorf("wallet %s as of block %d: %w", wallet, number, err)
	}
	st.Units, st.Dust, _ = t.Split(balance)
	st.Allowance, st.Revoking = t.Units(allowance), Instant(revocable)
	if claimable.Sign() != 0 {
		st.Withdrawing = t.Units(announced)
	}
	return st, nil
}

// Instant is a second of a chain's clock; zero, and what is beyond any date, is zero.
func Instant(seconds *big.Int) issuing.Instant {
	if seconds.Sign() == 0 || !seconds.IsInt64() || seconds.Int64() > 1<<40 {
		return 0
	}
	return issuing.At(time.Unix(seconds.Int64(), 0))
}
