package issuing

import (
	"github.com/shopspring/decimal"

	"offblocks/caip"
)

// TransactionStatus is where a money movement stands.
type TransactionStatus string

// Statuses of a transaction.
const (
	TransactionProcessing TransactionStatus = "processing"
	TransactionProcessed  TransactionStatus = "processed"
	TransactionReversing  TransactionStatus = "reversing"
	TransactionReversed   TransactionStatus = "reversed"
)

// TransactionMoves is the life of a transaction.
var TransactionMoves = Moves[TransactionStatus]{
	"process":         {TransactionProcessing: TransactionProcessed},
	"reverse":         {TransactionProcessed: TransactionReversing},
	"finish reversal": {TransactionReversing: TransactionReversed},
}

// Direction says which way the money goes.
type Direction string

// The directions.
const (
	Debit  Direction = "debit"  // from the account, by a capture
	Credit Direction = "credit" // to the account, by a refund
)

// ChainTransaction is a mined transaction that carried a part of a payment.
type ChainTransaction struct {
	ID        string // <caip2>:<hash>
	CreatedAt Instant
}

// Transaction is money moved.
type Transaction struct {
	ID               TransactionID
	ProgrammeID      ProgrammeID
	AccountID        AccountID
	CardID           CardID
	AuthorisationID  AuthorisationID
	Status           TransactionStatus
	Direction        Direction
	MerchantAmount   decimal.Decimal
	MerchantCurrency string
	Amount           decimal.Decimal
	Currency         string
	Rate             Rate
	Merchant         Merchant
	Token            caip.AssetID
	TokenAmount      Units
	Fees             []Fee
	CreatedAt        Instant
	UpdatedAt        Instant

	Chain []ChainTransaction // oldest first; read with the transaction, kept in a table of their own
}

// Debited is the transaction that the capture of a hold makes, in full.
func Debited(a Authorisation, now Instant) Transaction {
	return Transaction{
		ID: NewID[TransactionID](), ProgrammeID: a.ProgrammeID, AccountID: a.AccountID, CardID: a.CardID,
		AuthorisationID: a.ID, Status: TransactionProcessing, Direction: Debit,
		MerchantAmount: a.MerchantAmount, MerchantCurrency: a.MerchantCurrency,
		Amount: a.Amount, Currency: a.Currency, Rate: a.Rate, Merchant: a.Merchant,
		Token: a.Token, TokenAmount: a.TokenAmount, Fees: a.Fees, CreatedAt: now, UpdatedAt: now,
	}
}

// Process notes that the chain has moved the money.
func (t *Transaction) Process(now Instant) (err error) {
	if t.Status, err = TransactionMoves.Next("a transaction", "process", t.Status); err == nil {
		t.UpdatedAt = now
	}
	return err
}
