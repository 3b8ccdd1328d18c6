package issuing

import (
	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/caip"
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
	"reverse":         {TransactionProcessed: TransactionReversing, TransactionProcessing: TransactionReversing},
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
	ID              TransactionID
	ProgrammeID     ProgrammeID
	AccountID       AccountID
	CardID          CardID
	AuthorisationID AuthorisationID // empty: a forced post, or a refund that names no purchase
	Status          TransactionStatus
	Direction       Direction
	PricedAmount    decimal.Decimal // in the currency that the network asks in: the billing amount where it gives one
	PricedCurrency  string
	Amount          decimal.Decimal
	Currency        string
	Rate            Rate
	TokenRate       Rate // only its Value
	Merchant        Merchant
	Token           caip.AssetID
	TokenAmount     Units
	Fees            []Fee
	ClaimID         string        // of the claim that pays it; empty for a refund
	SettlesAt       Units         // it is processed once its claim has paid as much in all
	RefundOf        TransactionID // of a refund: the debit that it gives back, if it names one
	DisputeID       DisputeID     // of a credit: the dispute that it was given for provisionally; empty for all others
	// SurplusAmount and SurplusUnits are of a refund what of Amount and TokenAmount the network billed above what its debit
	// cost, because its rate had moved: they give nothing of the debit back.
	SurplusAmount  decimal.Decimal
	SurplusUnits   Units
	RefundedAmount decimal.Decimal // of a debit: what was refunded, in the priced currency
	RefundedUnits  Units           // the same in tokens
	ReversalUnits  Units           // of a debit that was reversed: what that gives back in all, paid or not
	UndoneUnits    Units           // of a debit that was reversed before it was paid: what its claim does not pay any more
	ReversalWaits  bool            // it was reversed before the chain had paid it: a debit goes on then, a credit is reversed then
	Network        NetworkInfo     // of the message that made it
	Version        int64
	CreatedAt      Instant
	UpdatedAt      Instant

	Chain []ChainTransaction // oldest first; read with the transaction, kept in a table of their own
}

// NewDebit is the transaction that the capture of a part of a hold makes: part is the quote of what was captured in
// all less the quote of what had been, and priced the part in the priced currency.
func NewDebit(a Authorisation, priced decimal.Decimal, part Quote, now Instant) Transaction {
	return Transaction{
		ID: NewID[TransactionID](), ProgrammeID: a.ProgrammeID, AccountID: a.AccountID, CardID: a.CardID,
		AuthorisationID: a.ID, Status: TransactionProcessing, Direction: Debit,
		PricedAmount: priced, PricedCurrency: a.PricedCurrency,
		Amount: part.Amount, Currency: a.Currency, Rate: a.Rate, TokenRate: a.TokenRate, Merchant: a.Merchant,
		Token: a.Token, TokenAmount: part.TokenAmount, Fees: part.Fees, ClaimID: string(a.ID), CreatedAt: now, UpdatedAt: now,
	}
}

// Refundable is what of a debit was not refunded yet, in the priced currency.
func (t *Transaction) Refundable() decimal.Decimal { return t.PricedAmount.Sub(t.RefundedAmount) }

// GivesBackUnits is what is to be paid into the wallet once a debit is reversed: what of it was paid out.
func (t *Transaction) GivesBackUnits() Units { return t.ReversalUnits - t.UndoneUnits }

// Quote is what a debit costs by itself, with its fees.
func (t *Transaction) Quote() Quote {
	return Quote{Amount: t.Amount, Token: t.purchaseUnits(), Fees: t.Fees, TokenAmount: t.TokenAmount}
}

// ReversalSplit is what the reversal of a debit gives back, by payee, if its payment costs so much less without it: what
// was refunded was given back already, of the purchase only.
func (t *Transaction) ReversalSplit(less Quote) Split {
	return SplitOf(less).Minus(Split{t.RefundedUnits}).notBelowZero()
}

// Refund makes the credit that gives a part of a debit back, in the priced currency at the debit's own rates, without its fees;
// given is what its refunds have given back so far, in the account's currency. A part of it is rounded down, to nothing if it is
// worth less than the smallest unit. Once all of it is refunded, that is what was debited to the last unit. It refuses more than is left.
func (t *Transaction) Refund(priced, given decimal.Decimal, now Instant) (Transaction, error) {
	switch {
	case t.Direction != Debit:
		return Transaction{}, Refuse(CodeWrongState, "only a debit can be refunded, and this transaction is a credit")
	case t.Status != TransactionProcessing && t.Status != TransactionProcessed:
		return Transaction{}, Refuse(CodeWrongState, "cannot refund a transaction that is %s", t.Status)
	case priced.GreaterThan(t.Refundable()):
		return Transaction{}, Refuse(
			CodeRefundTooLarge, "of this transaction %s %s can be refunded, not %s", t.Refundable(), t.PricedCurrency,
			priced,
		).On("/amount")
	}
	terms := Terms{Currency: t.Currency, Rate: t.Rate, TokenRate: t.TokenRate}
	part, err := terms.QuoteCredit(t.RefundedAmount.Add(priced))
	if err != nil {
		return Transaction{}, err
	}
	// What costs at least a minor unit may be worth less, and a capture that is a part of a hold was priced by running
	// totals: the last refund gives back whatever is left.
	if priced.Equal(t.Refundable()) {
		part.Amount, part.TokenAmount = t.Amount, t.purchaseUnits()
	}
	part.Amount = decimal.Max(decimal.Zero, decimal.Min(part.Amount, t.Amount).Sub(given))
	part.TokenAmount = max(0, min(part.TokenAmount, t.purchaseUnits())-t.RefundedUnits)
	t.RefundedAmount, t.RefundedUnits, t.UpdatedAt = t.RefundedAmount.Add(priced), t.RefundedUnits+part.TokenAmount, now
	return Transaction{
		ID: NewID[TransactionID](), ProgrammeID: t.ProgrammeID, AccountID: t.AccountID, CardID: t.CardID,
		AuthorisationID: t.AuthorisationID, Status: TransactionProcessing, Direction: Credit, PricedAmount: priced,
		PricedCurrency: t.PricedCurrency, Amount: part.Amount, Currency: t.Currency, Rate: t.Rate,
		TokenRate: t.TokenRate, Merchant: t.Merchant, Token: t.Token, TokenAmount: part.TokenAmount, RefundOf: t.ID,
		CreatedAt: now, UpdatedAt: now,
	}, nil
}

// SurplusOf is by how much a refund, whose amount and merchant's amount the network gives, is billed above what is left of
// the debit. It is zero where the merchant gives back more than it took: that is no difference of rates.
func (t *Transaction) SurplusOf(priced decimal.Decimal, said *MerchantAmounts) decimal.Decimal {
	took, left := t.Network.Merchant, t.Refundable()
	if took == nil || said == nil || t.Direction != Debit || took.Currency != said.Currency ||
		took.Refunded.Add(said.Amount).GreaterThan(took.Amount) || !left.IsPositive() {
		return decimal.Zero
	}
	return decimal.Max(decimal.Zero, priced.Sub(left))
}

// AddSurplus has a refund give what the network billed above its debit as well, in the priced currency.
func (t *Transaction) AddSurplus(priced decimal.Decimal) error {
	if !priced.IsPositive() {
		return nil
	}
	q, err := Terms{Currency: t.Currency, Rate: t.Rate, TokenRate: t.TokenRate}.QuoteCredit(priced)
	if err != nil {
		return err
	}
	t.SurplusAmount, t.SurplusUnits = q.Amount, q.TokenAmount
	t.Amount, t.TokenAmount = t.Amount.Add(q.Amount), t.TokenAmount+q.TokenAmount
	return nil
}

// purchaseUnits is what of a transaction is not fees.
func (t *Transaction) purchaseUnits() Units {
	u := t.TokenAmount
	for _, f := range t.Fees {
		u -= f.Units
	}
	return u
}

// Stands tells whether a transaction was not reversed, nor is being.
func (t *Transaction) Stands() bool {
	return t.Status == TransactionProcessing || t.Status == TransactionProcessed
}

func (t *Transaction) move(verb string, now Instant) (err error) {
	if t.Status, err = TransactionMoves.Next("a transaction", verb, t.Status); err == nil {
		t.UpdatedAt = now
	}
	return err
}

// Process notes that the chain has moved the money.
func (t *Transaction) Process(now Instant) error { return t.move("process", now) }

// Reverse undoes a transaction: its money goes back where it came from, or is not paid.
func (t *Transaction) Reverse(now Instant) error { return t.move("reverse", now) }

// FinishReversal notes that the money is back.
func (t *Transaction) FinishReversal(now Instant) error { return t.move("finish reversal", now) }

// MerchantAmounts are what the merchant took, in its own currency.
func (t *Transaction) MerchantAmounts() MerchantAmounts {
	if t.Network.Merchant != nil {
		return *t.Network.Merchant
	}
	return MerchantAmounts{Currency: t.PricedCurrency, Amount: t.PricedAmount, Refunded: t.RefundedAmount, Rate: t.Rate.Value}
}
