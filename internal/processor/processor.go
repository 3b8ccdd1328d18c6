// Package processor holds the verbs: one method for each thing that a programme, a partner, a card network or a chain may
// ask. A method is one transaction: read, let the noun decide, write, promise the event and the follow-up work. It makes no
// network call inside a transaction, and it knows nothing of HTTP.
package processor

import (
	"context"
	"encoding/json"
	"errors"
	"time"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/seal"
	"github.com/offblocks/offblocks/internal/store"
)

// Wallets is what the processor needs to know of chains. Wallet, Grant, TypedGrant and NetworkFee do not leave the process;
// Signed may ask a node and is never called inside a transaction.
type Wallets interface {
	// Wallet is the address that an account's wallet will have.
	Wallet(chain caip.ChainID, owner string, account issuing.AccountID) (string, error)
	// Grant is the text whose signature lets the escrow draw up to an allowance.
	Grant(a issuing.Account, allowance issuing.Units, nonce int64) (string, error)
	// TypedGrant is the same grant as EIP-712 typed data.
	TypedGrant(a issuing.Account, allowance issuing.Units, nonce int64) (json.RawMessage, error)
	// SignedText tells whether an owner signed a text (EIP-191, or ERC-1271 and ERC-6492 where the owner is a contract).
	SignedText(ctx context.Context, chain caip.ChainID, owner, text string, signature []byte) (bool, error)
	// SignedGrant tells whether an account's owner signed a grant, as text or as typed data. A refusal of the code
	// issuing.CodeOwnerSignature says why it cannot have been signed like that.
	SignedGrant(ctx context.Context, a issuing.Account, allowance issuing.Units, nonce int64, signature []byte) (bool, error)
	// NetworkFee is what the chain transactions of a payment will cost, in the token's units. A refusal of the code
	// issuing.CodeCurrencyUnsupported says that no rate is fresh enough to tell.
	NetworkFee(chain caip.ChainID, token caip.AssetID) (issuing.Units, error)
}

// Rates tells exchange rates. It answers from memory: it is asked inside decisions.
type Rates interface {
	// Rate is how much of quote one unit of base is worth, both ISO 4217; false when there is no rate fresh enough.
	Rate(base, quote string) (issuing.Rate, bool)
}

// Config is what an installation sets.
type Config struct {
	Engine     issuing.Chains
	Domain     string        // host of the API, as owners are shown when they sign in
	URI        string        // URL of the API, likewise
	ServiceBPS int64         // the platform's fee in hundredths of a per cent
	Allowance  issuing.Units // of a new grant
	Secure     bool          // webhooks must be https and public: everywhere but in a sandbox on loopback
}

// Processor carries out verbs.
type Processor struct {
	db      *store.DB
	box     *seal.Box
	wallets Wallets
	rates   Rates
	now     func() time.Time
	cfg     Config
}

// New makes a processor.
func New(db *store.DB, box *seal.Box, wallets Wallets, rates Rates, now func() time.Time, cfg Config) *Processor {
	return &Processor{db: db, box: box, wallets: wallets, rates: rates, now: now, cfg: cfg}
}

func (p *Processor) instant() issuing.Instant { return issuing.At(p.now()) }

// Recorder keeps what a request was answered with, in the same transaction as its effect.
type Recorder interface {
	// Begin refuses the transaction when the request may not have an effect (any more).
	Begin(ctx context.Context, tx *store.Tx) error
	// Record keeps the answer: the verb's result, or a refusal that changed something.
	Record(ctx context.Context, tx *store.Tx, result any, refusal error) error
}

type recorderKey struct{}

// WithRecorder makes the next verb called with the context record its answer.
func WithRecorder(ctx context.Context, r Recorder) context.Context {
	return context.WithValue(ctx, recorderKey{}, r)
}

// change runs a verb in a transaction. A refusal undoes it, unless the refusal is one to keep.
func change[T any](ctx context.Context, p *Processor, do func(tx *store.Tx) (T, error)) (T, error) {
	recorder, _ := ctx.Value(recorderKey{}).(Recorder)
	var result T
	var refusal error
	err := p.db.Write(ctx, func(tx *store.Tx) error {
		if recorder != nil {
			if err := recorder.Begin(ctx, tx); err != nil {
				return err
			}
		}
		result, refusal = do(tx)
		var kept *issuing.Error
		if refusal != nil && (!errors.As(refusal, &kept) || !kept.Kept) {
			return refusal
		}
		if recorder != nil {
			return recorder.Record(ctx, tx, result, refusal)
		}
		return nil
	})
	if err != nil {
		return result, err
	}
	return result, refusal
}

// none is the result of a verb that answers nothing.
type none = struct{}
