package chaintest

import (
	"fmt"
	"maps"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
	"github.com/google/uuid"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/deployment"
	"github.com/offblocks/offblocks/internal/chain/devnet/node"
	"github.com/offblocks/offblocks/internal/chain/txmanager"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// FirstDeposit is the purpose of the deposit that reserves an authorisation's money.
var FirstDeposit = store.StepPurpose(issuing.Step{Kind: issuing.StepDeposit, Number: 1})

// Contracts is the deployment on the home chain.
func (e *Env) Contracts() *deployment.Deployment {
	e.Helper()
	return must(e.Chains.Deployment(Home))
}

// Chain is the home chain.
func (e *Env) Chain() *chain.Chain { return e.Contracts().Chain }

// DirectNode is the chain's node, which does not break.
func (e *Env) DirectNode() chain.Node { return e.Node.Node }

// Send has the operator send a transaction, once what it needs is deployed.
func (e *Env) Send(to common.Address, data []byte) (store.OutgoingTx, *types.Receipt) {
	e.Helper()
	e.Check(e.Contracts().Ensure(e.Context()))
	return e.SendEarly(to, data)
}

// SendEarly is Send on a chain on which nothing may stand yet.
func (e *Env) SendEarly(to common.Address, data []byte) (store.OutgoingTx, *types.Receipt) {
	e.Helper()
	done, receipt, err := e.Chains.Transactions.Execute(e.Context(), txmanager.Request{
		Chain: e.Chain(), Subject: "test", Purpose: store.TxPurpose{Kind: "test", Contract: uuid.NewString()}, To: to,
		Data: data,
	})
	e.Check(err)
	e.Check(e.Chains.Transactions.RecordReceipt(e.Context(), done))
	return done, receipt
}

// Deploy has the operator deploy a contract by CREATE2, if it does not stand yet; creation is hexadecimal.
func (e *Env) Deploy(creation string, arguments []byte) common.Address {
	e.Helper()
	code := append(common.FromHex(creation), arguments...)
	at := crypto.CreateAddress2(params.DeterministicFactoryAddress, [32]byte{}, crypto.Keccak256(code))
	if !must(chain.HasCode(e.Context(), e.Node, at)) {
		e.SendEarly(params.DeterministicFactoryAddress, append(make([]byte, 32), code...))
		if !must(chain.HasCode(e.Context(), e.Node, at)) {
			e.Fatalf("nothing was deployed to %s", at)
		}
	}
	return at
}

// SendAs sends a transaction of somebody's own, which the operator's transactions know nothing of.
func (e *Env) SendAs(key []byte, nonce uint64, to common.Address, value int64, data []byte) {
	e.Helper()
	tx := must(types.SignNewTx(must(crypto.ToECDSA(key)), types.LatestSignerForChainID(big.NewInt(300)), &types.LegacyTx{
		Nonce: nonce, To: &to, Value: big.NewInt(value), Gas: 200_000, GasPrice: big.NewInt(2 * node.MinTip), Data: data,
	}))
	e.Check(e.Node.SendTransaction(e.Context(), tx))
	e.Await("it to be mined", func() bool {
		receipt, err := e.Node.TransactionReceipt(e.Context(), tx.Hash())
		return err == nil && receipt.Status == types.ReceiptStatusSuccessful
	})
}

// Holds is what an address has of the account's token, in units.
func (e *Env) Holds(address string) issuing.Units {
	e.Helper()
	return must(e.Chain().Tokens[0].Balance(e.Context(), e.DirectNode(), common.HexToAddress(address), nil))
}

// EscrowAllowance is what the escrow may draw from a wallet of the account's token.
func (e *Env) EscrowAllowance(wallet string) issuing.Units {
	e.Helper()
	t, abi := e.Chain().Tokens[0], chain.ABI().Wallet
	raw := must(chain.CallView(e.Context(), e.DirectNode(), common.HexToAddress(wallet),
		abi.PackAllowanceLeft(t.Address), abi.UnpackAllowanceLeft))
	return t.Units(raw)
}

// DepositCount is how many deposits there are in the escrow.
func (e *Env) DepositCount() int64 {
	e.Helper()
	escrow := chain.ABI().Escrow
	count := must(chain.CallView(e.Context(), e.DirectNode(), e.Chain().Escrow, escrow.PackDepositCount(),
		escrow.UnpackDepositCount))
	return count.Int64()
}

// Balances are what everybody has between whom a payment moves money.
func (e *Env) Balances() map[string]issuing.Units {
	e.Helper()
	c := e.Chain().Published
	list := map[string]issuing.Units{}
	for _, who := range []string{e.Account.Wallet, c.Escrow, c.Settlement, c.Partner, c.Platform} {
		list[who] = e.Holds(who)
	}
	if len(list) != 5 {
		e.Fatal(fmt.Sprint("addresses are not distinct: ", list))
	}
	return list
}

// AssertMoved compares balances before and after.
func (e *Env) AssertMoved(before map[string]issuing.Units, want map[string]issuing.Units) {
	e.Helper()
	for _, who := range slices.Sorted(maps.Keys(before)) {
		if got := e.Holds(who) - before[who]; got != want[who] {
			e.Errorf("%s has %s more, want %s", who, got, want[who])
		}
	}
}

// Raw is an amount as the account's token counts it: in millionths, as the ledger does.
func Raw(u issuing.Units) *big.Int { return big.NewInt(int64(u)) }

// DepositNumber is the id of a deposit as a number.
func DepositNumber(id string) *big.Int { n, _ := new(big.Int).SetString(id, 10); return n }
