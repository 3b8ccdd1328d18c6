package store

import (
	"fmt"
	"strings"

	"github.com/offblocks/offblocks/internal/issuing"
)

// TxKind is what an outgoing transaction does.
type TxKind string

// The kinds of outgoing transactions, beside the steps of claims, which keep the names of their issuing.StepKind.
const (
	TxDeployContract    TxKind = "deploy_contract"    // of the platform; the subject is the chain
	TxAddOperator       TxKind = "add_operator"       // to a contract of the platform
	TxSetGuardian       TxKind = "set_guardian"       // of a contract of the platform
	TxTransferOwnership TxKind = "transfer_ownership" // of a contract of the platform
	TxDeployWallet      TxKind = "deploy_wallet"      // with its first allowance; the subject is the account
	TxApproveAllowance  TxKind = "approve_allowance"  // a renewal or a revocation; the subject is the account
	TxMintTestTokens    TxKind = "mint_test_tokens"   // into a wallet, or for a refund to be paid from
	TxSendCoin          TxKind = "send_coin"          // native test coin to an owner; the subject is the faucet grant
	TxPayRefund         TxKind = "pay_refund"         // or the reversal of a debit; the subject is the transaction
	TxPayMissing        TxKind = "pay_missing"        // what such a payout did not bring; the number is the short payout's
	TxFillNonce         TxKind = "fill_nonce"         // has no effect; the subject is the chain, the number the nonce
)

// TxPurpose says what an outgoing transaction does for its subject, and tells it from the others of that subject. What
// does not apply to a kind is left out.
type TxPurpose struct {
	Kind     TxKind
	Number   int64  // of a claim's step or of a short payout, or the nonce of a grant or of what fills a gap
	Contract string // address of the contract that is deployed or governed, or of the token
	NewOwner string // address of whom a contract is handed over to
}

// StepPurpose is the purpose of a claim's step.
func StepPurpose(s issuing.Step) TxPurpose { return TxPurpose{Kind: TxKind(s.Kind), Number: s.Number} }

// DoesStep tells whether a transaction does a claim's step of a kind.
func (p TxPurpose) DoesStep(kind issuing.StepKind) bool { return p.Kind == TxKind(kind) }

// DrawsFromWallet tells whether a transaction takes money out of a wallet into the escrow.
func (p TxPurpose) DrawsFromWallet() bool {
	return p.DoesStep(issuing.StepDeposit) || p.DoesStep(issuing.StepTopUp)
}

// String is for people: findings and logs.
func (p TxPurpose) String() string {
	parts := []string{string(p.Kind)}
	if p.Number != 0 {
		parts = append(parts, fmt.Sprint(p.Number))
	}
	for _, address := range []string{p.Contract, p.NewOwner} {
		if address != "" {
			parts = append(parts, address)
		}
	}
	return strings.Join(parts, " ")
}
