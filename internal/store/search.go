package store

import (
	"context"
	"database/sql"
	"encoding/hex"
	"errors"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// merchantKeyBytes is how much of a merchant's name is in its key.
const merchantKeyBytes = 16

// merchantKey is what a merchant is searched by. Hexadecimal sorts alike under every collation that a database may have.
func merchantKey(name string) string {
	lower := strings.ToLower(name)
	return hex.EncodeToString([]byte(lower[:min(len(lower), merchantKeyBytes)]))
}

// DecisionsOfAmount reads the newest decisions that were asked about an amount, in a currency or, for an empty one, in any.
func (r reads) DecisionsOfAmount(
	ctx context.Context, p issuing.ProgrammeID, amount decimal.Decimal, currency string, most int32,
) ([]issuing.Decision, error) {
	list, err := r.q.DecisionsOfAmount(ctx, p, amount, currency, most)
	return convertAll(list, decisionFromRow), wrapError("find decisions by amount", err)
}

// TransactionsOfAmount reads the newest transactions of an amount, in a currency or, for an empty one, in any. Their chain transactions
// are left out.
func (r reads) TransactionsOfAmount(
	ctx context.Context, p issuing.ProgrammeID, amount decimal.Decimal, currency string, most int32,
) ([]issuing.Transaction, error) {
	list, err := r.q.TransactionsOfAmount(ctx, p, amount, currency, most)
	return convertAll(list, transactionFromRow), wrapError("find transactions by amount", err)
}

// AtMerchants are payments by the merchants that a search found.
type AtMerchants struct {
	Decisions    []issuing.Decision
	Transactions []issuing.Transaction
}

// Bounds of a search for merchants.
const (
	mostMerchants     = 10
	mostOfAMerchant   = 5
	mostBeyondTheKeys = 50 // of a merchant whose name differs beyond what its key has
)

// AtMerchants reads the newest decisions and transactions at the merchants whose name begins with a prefix, in either case: a few of
// each of a few merchants. How many there are in all makes no difference. The chain transactions are left out.
func (r reads) AtMerchants(ctx context.Context, p issuing.ProgrammeID, prefix string) (found AtMerchants, err error) {
	from, most := merchantKey(prefix), int32(mostOfAMerchant)
	if len(prefix) > merchantKeyBytes {
		most = mostBeyondTheKeys
	}
	begins := func(m issuing.Merchant) bool {
		return strings.HasPrefix(strings.ToLower(m.Name), strings.ToLower(prefix))
	}
	keys, err := merchantKeys(from, func(after, until string) (string, error) { return r.q.NextMerchantOfDecisions(ctx, p, after, until) })
	if err != nil {
		return found, wrapError("find merchants", err)
	}
	for _, key := range keys {
		list, err := r.q.DecisionsOfMerchant(ctx, p, key, most)
		if err != nil {
			return found, wrapError("find decisions by merchant", err)
		}
		of := slices.DeleteFunc(convertAll(list, decisionFromRow), func(d issuing.Decision) bool { return !begins(d.Merchant) })
		found.Decisions = append(found.Decisions, of[:min(len(of), mostOfAMerchant)]...)
	}
	keys, err = merchantKeys(from, func(after, until string) (string, error) { return r.q.NextMerchantOfTransactions(ctx, p, after, until) })
	if err != nil {
		return found, wrapError("find merchants", err)
	}
	for _, key := range keys {
		list, err := r.q.TransactionsOfMerchant(ctx, p, key, most)
		if err != nil {
			return found, wrapError("find transactions by merchant", err)
		}
		of := slices.DeleteFunc(convertAll(list, transactionFromRow), func(t issuing.Transaction) bool { return !begins(t.Merchant) })
		found.Transactions = append(found.Transactions, of[:min(len(of), mostOfAMerchant)]...)
	}
	return found, nil
}

// merchantKeys goes from key to key of those that begin alike.
func merchantKeys(from string, next func(after, until string) (string, error)) (keys []string, err error) {
	until := from + "g" // after all of hexadecimal
	for after := from; len(keys) < mostMerchants; {
		key, err := next(after, until)
		if errors.Is(err, sql.ErrNoRows) {
			return keys, nil
		}
		if err != nil {
			return nil, err
		}
		keys = append(keys, key)
		after = key + "0" // the next one: a key has an even number of digits
		if len(from) == 2*merchantKeyBytes {
			break
		}
	}
	return keys, nil
}

// NetworkPartners are the partners by name that have named a payment.
func (r reads) NetworkPartners(ctx context.Context) (names []string, err error) {
	for after := ""; ; {
		name, err := r.q.NextNetworkPartner(ctx, after)
		if errors.Is(err, sql.ErrNoRows) {
			return names, nil
		}
		if err != nil {
			return nil, wrapError("list partners of payments", err)
		}
		names, after = append(names, name), name
	}
}

// NamedByNetwork reads what a programme's payments and messages are that a card network or its processor knows by a text: its token of
// a message or a payment, the network's own id, the retrieval reference (ISO 8583, field 37), the trace number (field 11), or
// the acquirer's reference of a clearing.
func (r reads) NamedByNetwork(ctx context.Context, p issuing.ProgrammeID, text string, most int32) (ids []string, err error) {
	add := func(found ...string) {
		for _, id := range found {
			if id != "" && !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	byRRN, err := r.q.MessagesOfRRN(ctx, p, text, most)
	if err != nil {
		return nil, wrapError("find messages by retrieval reference", err)
	}
	byTrace, err := r.q.MessagesOfTrace(ctx, p, text, most)
	if err != nil {
		return nil, wrapError("find messages by trace number", err)
	}
	for _, m := range append(byRRN, byTrace...) {
		add(m.Subject)
	}
	partners, err := r.NetworkPartners(ctx)
	if err != nil {
		return nil, err
	}
	for _, partner := range partners {
		for _, kind := range []string{networkEvent, networkPayment, networkNetwork} {
			names, err := r.q.NetworkNamesOfProgramme(ctx, rows.NetworkNamesOfProgrammeParams{
				Partner: partner, Kind: kind, Value: text, ProgrammeID: p, Page: most,
			})
			if err != nil {
				return nil, wrapError("find payments by network id", err)
			}
			for _, n := range names {
				add(string(n.AuthorisationID))
				if n.AuthorisationID == "" {
					add(string(n.TransactionID))
				}
			}
		}
		cleared, err := r.ClearingsOfARN(ctx, partner, text)
		if err != nil {
			return nil, err
		}
		for _, c := range cleared {
			if text != "" && c.ProgrammeID == p {
				add(string(c.TransactionID))
			}
		}
	}
	return ids, nil
}
