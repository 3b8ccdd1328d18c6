package processor

import (
	"context"

	"github.com/shopspring/decimal"

	"offblocks/internal/issuing"
	"offblocks/internal/ledger"
	"offblocks/internal/store"
)

// Purchase is what a card network asks about.
type Purchase struct {
	Amount   string // in the merchant's currency, a plain decimal
	Currency string // ISO 4217
	Merchant issuing.Merchant
	Capture  bool // the simulator's wish: capture it by itself, soon after
}

// Authorise decides a purchase. It is one short transaction on the ledger that mirrors the chain: no network call is on its
// path. A decline is a refusal with its reason, kept as a decision; it claims nothing.
func (p *Processor) Authorise(ctx context.Context, programme issuing.ProgrammeID, card issuing.CardID, asked Purchase) (issuing.Authorisation, error) {
	amount, err := issuing.ParseAmount(asked.Amount, asked.Currency)
	if err != nil {
		return issuing.Authorisation{}, err
	}
	return change(ctx, p, func(tx *store.Tx) (issuing.Authorisation, error) {
		now := p.instant()
		standing, err := tx.Standing(ctx, programme, card)
		if err != nil {
			return issuing.Authorisation{}, err
		}
		a, reason, err := p.quote(ctx, tx, standing, amount, asked, now)
		if err != nil {
			return a, err
		}
		d := issuing.Decision{
			ID: issuing.NewID[issuing.DecisionID](), ProgrammeID: programme, AccountID: standing.Account.ID, CardID: card, Reason: reason,
			MerchantAmount: amount, MerchantCurrency: asked.Currency, TokenAmount: a.TokenAmount, CreatedAt: now,
		}
		if reason == issuing.Approved {
			spendable, enough, err := tx.Hold(ctx, hold(a))
			if err != nil {
				return a, err
			}
			d.Spendable = spendable
			if !enough {
				d.Reason = issuing.DeclineInsufficientFunds
			}
		}
		if d.Reason != issuing.Approved {
			if err := tx.InsertDecision(ctx, d); err != nil {
				return a, err
			}
			return a, issuing.Decline(d.Reason)
		}
		d.AuthorisationID = a.ID
		if err := tx.InsertDecision(ctx, d); err != nil {
			return a, err
		}
		return a, p.approve(ctx, tx, a, asked.Capture)
	})
}

// quote works out what a purchase costs, or why it cannot be. The authorisation exists only once approved.
func (p *Processor) quote(ctx context.Context, tx *store.Tx, s issuing.Standing, amount decimal.Decimal, asked Purchase, now issuing.Instant) (issuing.Authorisation, issuing.DeclineReason, error) {
	a := issuing.Authorisation{
		ID: issuing.NewID[issuing.AuthorisationID](), ProgrammeID: s.Card.ProgrammeID, AccountID: s.Account.ID, CardID: s.Card.ID, Status: issuing.AuthorisationPending,
		MerchantAmount: amount, MerchantCurrency: asked.Currency, Currency: s.Account.Currencies.Own(), Merchant: asked.Merchant, Token: s.Account.Token,
		Reservation: issuing.ReservationPromised, CreatedAt: now, UpdatedAt: now,
	}
	if reason := s.Check(now); reason != issuing.Approved {
		return a, reason, nil
	}
	token, _ := p.cfg.Engine.Asset(a.Token)
	var ok, tokenOK bool
	a.Rate, ok = p.rates.Rate(a.MerchantCurrency, a.Currency)
	a.TokenRate, tokenOK = p.rates.Rate(a.Currency, token.Currency)
	if !ok || !tokenOK {
		return a, issuing.DeclineCurrencyUnsupported, nil
	}
	programme, err := tx.Programme(ctx, a.ProgrammeID)
	if err != nil {
		return a, "", err
	}
	gas, err := p.wallets.NetworkFee(s.Account.Chain, a.Token)
	if err != nil {
		return a, "", err
	}
	fees := issuing.FeeSchedule{PartnerFixed: programme.PartnerFixed, PartnerBPS: programme.PartnerBPS}
	terms := issuing.NewTerms(a.MerchantCurrency, a.Currency, a.Rate, a.TokenRate, fees, p.cfg.ServiceBPS, gas)
	q, err := terms.Quote(amount)
	if err != nil {
		return a, "", err
	}
	a.Rate = terms.Rate
	a.Amount, a.Fees, a.TokenAmount = q.Amount, q.Fees, q.TokenAmount
	return a, issuing.Approved, nil
}

// hold is the entry of an approved purchase.
func hold(a issuing.Authorisation) ledger.Entry {
	return entry(a, ledger.Hold, a.CreatedAt, ledger.Posting{Source: ledger.Available(a.AccountID), Destination: ledger.Held(a.AccountID), Units: a.TokenAmount})
}

func entry(a issuing.Authorisation, kind ledger.Kind, now issuing.Instant, postings ...ledger.Posting) ledger.Entry {
	return ledger.Entry{
		ID: issuing.NewID[string](), ProgrammeID: a.ProgrammeID, AccountID: a.AccountID, Asset: a.Token, Kind: kind, Cause: string(a.ID),
		Postings: postings, CreatedAt: now,
	}
}

// approve brings an authorisation into being, its money being claimed.
func (p *Processor) approve(ctx context.Context, tx *store.Tx, a issuing.Authorisation, capture bool) error {
	if err := tx.InsertAuthorisation(ctx, a); err != nil {
		return err
	}
	if err := p.tell(ctx, tx, a); err != nil {
		return err
	}
	if err := p.promise(ctx, tx, LaneChain, TaskReserve, a.ProgrammeID, string(a.ID)); err != nil {
		return err
	}
	if capture {
		return p.promise(ctx, tx, LanePartner, TaskCapture, a.ProgrammeID, string(a.ID))
	}
	return nil
}

// changeAuthorisation is the choreography of a verb on an authorisation.
func (p *Processor) changeAuthorisation(ctx context.Context, programme issuing.ProgrammeID, id issuing.AuthorisationID,
	decide func(tx *store.Tx, a *issuing.Authorisation, now issuing.Instant) error,
) (issuing.Authorisation, error) {
	return change(ctx, p, func(tx *store.Tx) (issuing.Authorisation, error) {
		a, err := tx.Authorisation(ctx, programme, id)
		if err != nil {
			return a, err
		}
		err = decide(tx, &a, p.instant())
		return a, err
	})
}

func (p *Processor) saveAuthorisation(ctx context.Context, tx *store.Tx, a, was issuing.Authorisation) error {
	if err := tx.UpdateAuthorisation(ctx, a, was); err != nil {
		return err
	}
	if a.Status == was.Status {
		return nil // nothing that the API shows
	}
	return p.tell(ctx, tx, a)
}

// Capture asks for the money of a hold, in full. The transaction that it makes is processed when the chain has settled it.
func (p *Processor) Capture(ctx context.Context, programme issuing.ProgrammeID, id issuing.AuthorisationID) (issuing.Authorisation, error) {
	return p.changeAuthorisation(ctx, programme, id, func(tx *store.Tx, a *issuing.Authorisation, now issuing.Instant) error {
		was := *a
		if err := a.Capture(now); err != nil {
			return err
		}
		if err := p.saveAuthorisation(ctx, tx, *a, was); err != nil {
			return err
		}
		t := issuing.Debited(*a, now)
		err := tx.InsertTransaction(ctx, t)
		if err != nil {
			return err
		}
		if t, err = tx.Transaction(ctx, programme, t.ID); err != nil { // with the chain transactions there are by now
			return err
		}
		if err := p.tell(ctx, tx, t); err != nil {
			return err
		}
		return p.promise(ctx, tx, LaneChain, TaskSettle, programme, string(id))
	})
}

// Release gives a hold up. It is released when the chain has given back what it holds.
func (p *Processor) Release(ctx context.Context, programme issuing.ProgrammeID, id issuing.AuthorisationID) (issuing.Authorisation, error) {
	return p.changeAuthorisation(ctx, programme, id, func(tx *store.Tx, a *issuing.Authorisation, now issuing.Instant) error {
		was := *a
		if err := a.Release(now); err != nil {
			return err
		}
		if err := p.saveAuthorisation(ctx, tx, *a, was); err != nil {
			return err
		}
		return p.promise(ctx, tx, LaneChain, TaskReturn, programme, string(id))
	})
}

// carried notes that the chain carried a part of an authorisation: its transactions show one chain transaction more.
func (p *Processor) carried(ctx context.Context, tx *store.Tx, id issuing.AuthorisationID, now issuing.Instant) error {
	list, err := tx.TransactionsOf(ctx, id)
	if err != nil {
		return err
	}
	for _, t := range list {
		t.UpdatedAt = now
		if err := tx.UpdateTransaction(ctx, t, t.Status); err != nil {
			return err
		}
		if err := p.tell(ctx, tx, t); err != nil {
			return err
		}
	}
	return nil
}

// Reserved notes that the escrow holds the money of an authorisation, under the id of the deposit there.
func (p *Processor) Reserved(ctx context.Context, programme issuing.ProgrammeID, id issuing.AuthorisationID, done store.Relay, deposit string) error {
	_, err := p.changeAuthorisation(ctx, programme, id, func(tx *store.Tx, a *issuing.Authorisation, now issuing.Instant) error {
		if a.Reservation != issuing.ReservationPromised {
			return nil
		}
		was := *a
		if err := a.Reserve(deposit); err != nil {
			return err
		}
		if err := tx.Book(ctx, entry(*a, ledger.Reserve, now, ledger.Posting{
			Source: ledger.Held(a.AccountID), Destination: ledger.Escrow(a.AccountID), Units: a.TokenAmount,
		})); err != nil {
			return err
		}
		if _, err := tx.MineRelay(ctx, done); err != nil {
			return err
		}
		if err := p.saveAuthorisation(ctx, tx, *a, was); err != nil {
			return err
		}
		return p.carried(ctx, tx, id, now)
	})
	return err
}

// Settled notes that the escrow paid an authorisation out: it is captured, and its transaction processed.
func (p *Processor) Settled(ctx context.Context, programme issuing.ProgrammeID, id issuing.AuthorisationID, done store.Relay) error {
	_, err := p.changeAuthorisation(ctx, programme, id, func(tx *store.Tx, a *issuing.Authorisation, now issuing.Instant) error {
		if a.Reservation == issuing.ReservationSettled {
			return nil
		}
		was := *a
		if err := a.Settle(now); err != nil {
			return err
		}
		var postings []ledger.Posting
		for _, share := range a.Shares() {
			postings = append(postings, ledger.Posting{Source: ledger.Escrow(a.AccountID), Destination: ledger.Payee(programme, share.To), Units: share.Units})
		}
		if err := tx.Book(ctx, entry(*a, ledger.Settle, now, postings...)); err != nil {
			return err
		}
		if _, err := tx.MineRelay(ctx, done); err != nil {
			return err
		}
		if err := p.saveAuthorisation(ctx, tx, *a, was); err != nil {
			return err
		}
		return p.processed(ctx, tx, id, now)
	})
	return err
}

// processed finishes the transactions of a settled authorisation.
func (p *Processor) processed(ctx context.Context, tx *store.Tx, id issuing.AuthorisationID, now issuing.Instant) error {
	list, err := tx.TransactionsOf(ctx, id)
	if err != nil {
		return err
	}
	for _, t := range list {
		was := t.Status
		if err := t.Process(now); err != nil {
			return err
		}
		if err := tx.UpdateTransaction(ctx, t, was); err != nil {
			return err
		}
		if err := p.tell(ctx, tx, t); err != nil {
			return err
		}
	}
	return nil
}

// Returned notes that the escrow gave an authorisation's money back.
func (p *Processor) Returned(ctx context.Context, programme issuing.ProgrammeID, id issuing.AuthorisationID, done store.Relay) error {
	_, err := p.changeAuthorisation(ctx, programme, id, func(tx *store.Tx, a *issuing.Authorisation, now issuing.Instant) error {
		if a.Reservation == issuing.ReservationReturned {
			return nil
		}
		if a.Reservation != issuing.ReservationInEscrow {
			return issuing.Refuse(issuing.CodeWrongState, "cannot return an authorisation whose money is %s", a.Reservation)
		}
		if err := tx.Book(ctx, entry(*a, ledger.Return, now, ledger.Posting{
			Source: ledger.Escrow(a.AccountID), Destination: ledger.Available(a.AccountID), Units: a.TokenAmount,
		})); err != nil {
			return err
		}
		if _, err := tx.MineRelay(ctx, done); err != nil {
			return err
		}
		return p.returned(ctx, tx, a, now)
	})
	return err
}

// GiveUp releases an authorisation whose money never left the wallet, unless it is on its way into the escrow: then it tells
// so, and the escrow must give it back.
func (p *Processor) GiveUp(ctx context.Context, programme issuing.ProgrammeID, id issuing.AuthorisationID) (underWay bool, err error) {
	_, err = p.changeAuthorisation(ctx, programme, id, func(tx *store.Tx, a *issuing.Authorisation, now issuing.Instant) error {
		underWay = false
		if a.Reservation != issuing.ReservationPromised {
			underWay = a.Reservation == issuing.ReservationInEscrow
			return nil
		}
		// The row is written first: whoever is about to send a deposit writes it too, so that one of the two sees the other.
		if err := tx.UpdateAuthorisation(ctx, *a, *a); err != nil {
			return err
		}
		relay, err := tx.LastRelay(ctx, string(id), PurposeReserve)
		if err != nil {
			return err
		}
		if relay != nil && relay.Status != store.RelayReverted {
			underWay = true
			return nil
		}
		if err := tx.Book(ctx, entry(*a, ledger.Unreserve, now, ledger.Posting{
			Source: ledger.Held(a.AccountID), Destination: ledger.Available(a.AccountID), Units: a.TokenAmount,
		})); err != nil {
			return err
		}
		return p.returned(ctx, tx, a, now)
	})
	return underWay, err
}

func (p *Processor) returned(ctx context.Context, tx *store.Tx, a *issuing.Authorisation, now issuing.Instant) error {
	was := *a
	if err := a.Return(now); err != nil {
		return err
	}
	return p.saveAuthorisation(ctx, tx, *a, was)
}

// Purposes of what a chain is asked, as they stand in relays.
const (
	PurposeDeploy  = "deploy"
	PurposeApprove = "approve" // followed by the grant's nonce
	PurposeFaucet  = "faucet"  // followed by the token's address
	PurposeReserve = "reserve"
	PurposeSettle  = "settle"
	PurposeReturn  = "return"
)
