package processor

import (
	"context"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// Purchase is what a card network asks about.
type Purchase struct {
	Amount    string // in the merchant's currency, a plain decimal
	Currency  string // ISO 4217
	Merchant  issuing.Merchant
	Capture   bool   // the simulator's wish: capture it by itself, soon after
	Partial   bool   // the merchant takes less than was asked for
	Reference string // the network's; the same again gets the first answer again. Empty: it gave none
}

// Authorise decides a purchase. It is one short transaction on the ledger that mirrors the chain: no network call is on its
// path. A decline is a refusal with its reason, kept as a decision; it claims nothing.
func (p *Processor) Authorise(ctx context.Context, programme issuing.ProgrammeID, card issuing.CardID, asked Purchase) (issuing.Authorisation, error) {
	return p.decidePurchase(ctx, programme, card, asked, issuing.MessageAuthorisation)
}

// Advise takes note of a purchase that was approved on our behalf, by a terminal or a stand-in that could not ask. It cannot be
// declined: what the account does not have, it owes. An advice about a card that is not there is kept for an operator.
func (p *Processor) Advise(ctx context.Context, programme issuing.ProgrammeID, card issuing.CardID, asked Purchase) (issuing.Authorisation, error) {
	return p.decidePurchase(ctx, programme, card, asked, issuing.MessageAdvice)
}

func (p *Processor) decidePurchase(ctx context.Context, programme issuing.ProgrammeID, card issuing.CardID, asked Purchase, kind issuing.MessageKind) (issuing.Authorisation, error) {
	amount, err := issuing.ParseAmount(asked.Amount, asked.Currency)
	if err != nil {
		return issuing.Authorisation{}, err
	}
	began := p.now()
	return change(ctx, p, func(tx *store.Tx) (issuing.Authorisation, error) {
		if answer, err := p.answered(ctx, tx, programme, kind, asked.Reference); answer != nil || err != nil {
			return p.sameAgain(ctx, tx, programme, answer, err)
		}
		now := p.instant()
		m := issuing.Message{ProgrammeID: programme, Kind: kind, Reference: asked.Reference, CardID: card, Amount: amount, Currency: asked.Currency, Merchant: asked.Merchant}
		standing, err := tx.PurchaseContext(ctx, programme, card)
		if err != nil {
			return issuing.Authorisation{}, p.unmatched(ctx, tx, m, err)
		}
		d := issuing.Decision{
			ID: issuing.NewID[issuing.DecisionID](), ProgrammeID: programme, AccountID: standing.Account.ID, CardID: card, Kind: kind, MerchantAmount: amount,
			MerchantCurrency: asked.Currency, Currency: standing.Account.Currencies.Own(), Merchant: asked.Merchant, Reference: asked.Reference, CreatedAt: now,
		}
		a, err := p.purchase(ctx, tx, standing, amount, asked, &d)
		if err != nil {
			return a, p.unmatched(ctx, tx, m, err)
		}
		d.Duration = p.now().Sub(began)
		return a, p.decided(ctx, tx, m, d)
	})
}

// decided keeps a decision and the message that asked for it. Of a decline it is the refusal.
func (p *Processor) decided(ctx context.Context, tx *store.Tx, m issuing.Message, d issuing.Decision) error {
	if err := tx.InsertDecision(ctx, d); err != nil {
		return err
	}
	if d.Reason == issuing.Approved {
		return p.heard(ctx, tx, m, issuing.MessageDone, string(d.AuthorisationID))
	}
	if err := p.heard(ctx, tx, m, issuing.MessageDeclined, string(d.ID)); err != nil {
		return err
	}
	return declined(d)
}

func declined(d issuing.Decision) error {
	e := issuing.Decline(d.Reason)
	if d.Detail != "" {
		e.Message = "the purchase was declined: " + d.Detail
	}
	e.Limit = d.Limit
	return e
}

// sameAgain is the answer that a message got the first time.
func (p *Processor) sameAgain(ctx context.Context, tx *store.Tx, programme issuing.ProgrammeID, m *issuing.Message, err error) (issuing.Authorisation, error) {
	switch {
	case err != nil:
		return issuing.Authorisation{}, err
	case m.Status == issuing.MessageDeclined:
		d, err := tx.Decision(ctx, programme, issuing.DecisionID(m.Subject))
		if err != nil {
			return issuing.Authorisation{}, err
		}
		return issuing.Authorisation{}, declined(d)
	}
	return tx.Authorisation(ctx, programme, issuing.AuthorisationID(m.Subject))
}

// purchase decides: it notes its reasons and figures in d, and if they are good brings an authorisation into being.
func (p *Processor) purchase(ctx context.Context, tx *store.Tx, s issuing.PurchaseContext, amount decimal.Decimal, asked Purchase, d *issuing.Decision) (issuing.Authorisation, error) {
	forced := d.Kind == issuing.MessageAdvice
	a := issuing.Authorisation{
		ID: issuing.NewID[issuing.AuthorisationID](), ProgrammeID: s.Card.ProgrammeID, AccountID: s.Account.ID, CardID: s.Card.ID, Status: issuing.AuthorisationPending,
		MerchantCurrency: asked.Currency, Currency: s.Account.Currencies.Own(), Merchant: asked.Merchant, Token: s.Account.Token,
		ExpiresAt: d.CreatedAt.Add(issuing.CategoryRuleOf(asked.Merchant.MCC).HoldFor), CreatedAt: d.CreatedAt, UpdatedAt: d.CreatedAt,
	}
	if d.Reason = s.Check(d.CreatedAt); d.Reason != issuing.Approved && !forced {
		return a, nil
	}
	terms, known, err := p.terms(ctx, tx, s.Account, asked.Currency, d.CreatedAt)
	if err != nil {
		return a, err
	}
	if !known {
		if d.Reason = issuing.DeclineCurrencyUnsupported; forced {
			return a, issuing.Refuse(issuing.CodeCurrencyUnsupported, "%s", d.Reason.Sentence()).On("/currency")
		}
		return a, nil
	}
	a.Rate, a.TokenRate, a.FeeTerms = terms.Rate, terms.TokenRate, terms.Fees
	d.Rate = a.Rate.Value
	switch err := a.Resize(amount, d.CreatedAt); {
	case issuing.IsCode(err, issuing.CodeAmountInvalid) && !forced: // nobody has as much
		d.Reason = issuing.DeclineInsufficientFunds
		return a, nil
	case err != nil:
		return a, err
	}
	d.Amount, d.Fees, d.TokenAmount = a.Amount, a.Fees, a.TokenAmount
	if forced {
		d.Reason = issuing.Approved
	} else if err := p.suspect(ctx, tx, s.Account, d); err != nil || d.Reason != issuing.Approved {
		return a, err
	}
	if err := p.permit(ctx, tx, s, &a, asked.Partial, d); err != nil || d.Reason != issuing.Approved {
		return a, err
	}
	c := claimOf(a)
	if err := p.claim(ctx, tx, &a, &c, asked.Partial, d); err != nil {
		return a, err
	}
	if d.Reason != issuing.Approved {
		d.Detail = ""
		return a, p.unspend(ctx, tx, wholeOf(a))
	}
	if err := p.recount(ctx, tx, a, d.CreatedAt); err != nil {
		return a, err
	}
	d.AuthorisationID = a.ID
	return a, p.approve(ctx, tx, a, c, asked.Capture)
}

// terms are what a payment of an account is priced by from now on; false when there is no rate for it.
func (p *Processor) terms(ctx context.Context, tx *store.Tx, account issuing.Account, currency string, at issuing.Instant) (issuing.Terms, bool, error) {
	own := account.Currencies.Own()
	token, _ := p.cfg.Engine.Asset(account.Token)
	rate, ok := p.rates.Rate(currency, own)
	tokenRate, tokenOK := p.rates.Rate(own, token.Currency)
	if !ok || !tokenOK {
		return issuing.Terms{}, false, nil
	}
	fees, err := tx.FeeSchedule(ctx, account.ProgrammeID, at)
	if err != nil {
		return issuing.Terms{}, false, err
	}
	gas, err := p.wallets.NetworkFee(account.Chain, account.Token)
	if issuing.IsCode(err, issuing.CodeCurrencyUnsupported) {
		return issuing.Terms{}, false, nil
	}
	if err != nil {
		return issuing.Terms{}, false, err
	}
	return issuing.NewTerms(currency, own, rate, tokenRate, fees, p.cfg.ServiceBPS, gas), true, nil
}

// claimOf is what a new authorisation claims, backed by nothing yet.
func claimOf(a issuing.Authorisation) issuing.Claim {
	return issuing.Claim{
		ID: string(a.ID), ProgrammeID: a.ProgrammeID, AccountID: a.AccountID, CardID: a.CardID, Token: a.Token, Version: newClaim,
		Wanted: issuing.SplitOf(issuing.Quote{Token: a.TokenAmount - feesOf(a.Fees), Fees: a.Fees}), CreatedAt: a.CreatedAt, UpdatedAt: a.CreatedAt,
	}
}

func feesOf(fees []issuing.Fee) (sum issuing.Units) {
	for _, f := range fees {
		sum += f.Units
	}
	return sum
}

// claim takes the money of a purchase, if there is enough of it: of an advice come what may, of a partial approval as much as
// there is.
func (p *Processor) claim(ctx context.Context, tx *store.Tx, a *issuing.Authorisation, c *issuing.Claim, partial bool, d *issuing.Decision) error {
	if d.Kind == issuing.MessageAdvice {
		spendable, err := p.insist(ctx, tx, c, d.CreatedAt)
		d.Spendable = spendable
		return err
	}
	spendable, enough, err := p.hold(ctx, tx, c, d.CreatedAt)
	d.Spendable = spendable
	if err != nil || enough {
		return err
	}
	d.Reason = p.poor(ctx, tx, *c)
	if !partial || spendable == 0 {
		return nil
	}
	less := affordable(a.Terms(), a.MerchantAmount, a.MerchantCurrency, func(q issuing.Quote) bool { return q.TokenAmount <= spendable })
	if less.IsZero() {
		return nil
	}
	if err := a.Resize(less, d.CreatedAt); err != nil {
		return err
	}
	*c = claimOf(*a)
	if _, enough, err = p.hold(ctx, tx, c, d.CreatedAt); err != nil || !enough {
		return err
	}
	d.Reason, d.Detail = issuing.Approved, "approved in part, for "+less.String()+" "+a.MerchantCurrency
	d.Amount, d.Fees, d.TokenAmount = a.Amount, a.Fees, a.TokenAmount
	return nil
}

// poor is why what an account cannot afford is declined.
func (p *Processor) poor(ctx context.Context, tx *store.Tx, c issuing.Claim) issuing.DeclineReason {
	if f, err := tx.Funds(ctx, c.AccountID, c.Token); err == nil && f.Debt > 0 {
		return issuing.DeclineAccountInDebt
	}
	return issuing.DeclineInsufficientFunds
}

// affordable is the largest amount, in whole minor units and at most the amount asked for, whose price fits.
func affordable(terms issuing.Terms, most decimal.Decimal, currency string, fits func(issuing.Quote) bool) decimal.Decimal {
	digits, _ := issuing.CurrencyExponent(currency)
	low, high := int64(0), most.Shift(digits).IntPart() // low is affordable, above high is not wanted
	for low < high {
		middle := low + (high-low+1)/2
		if q, err := terms.Quote(decimal.New(middle, -digits)); err == nil && fits(q) {
			low = middle
		} else {
			high = middle - 1
		}
	}
	return decimal.New(low, -digits)
}

// approve brings an authorisation into being, its money being claimed.
func (p *Processor) approve(ctx context.Context, tx *store.Tx, a issuing.Authorisation, c issuing.Claim, capture bool) error {
	if err := tx.InsertAuthorisation(ctx, a); err != nil {
		return err
	}
	if err := p.saveClaim(ctx, tx, &c, a.CreatedAt); err != nil {
		return err
	}
	if err := p.tell(ctx, tx, a); err != nil {
		return err
	}
	if err := p.expireLater(ctx, tx, a); err != nil {
		return err
	}
	if capture {
		return p.promise(ctx, tx, tasks.CaptureHold, a.ProgrammeID, string(a.ID))
	}
	return nil
}

// expireLater promises that what is not captured in time will be given up.
func (p *Processor) expireLater(ctx context.Context, tx *store.Tx, a issuing.Authorisation) error {
	if err := tx.CancelTask(ctx, tasks.ExpireHold, string(a.ID)); err != nil {
		return err
	}
	return tasks.Enqueue(ctx, tx, tasks.NewTask{
		Kind: tasks.ExpireHold, Subject: tasks.Subject{Programme: a.ProgrammeID, ID: string(a.ID)}, RunAt: a.ExpiresAt,
	}, p.instant())
}

// changeAuthorisation is the choreography of a verb on an authorisation and its claim: decide changes both, and what it
// changed is written, told and followed up. A verb that a network asks for by a reference it gave before changes nothing.
func (p *Processor) changeAuthorisation(ctx context.Context, programme issuing.ProgrammeID, id issuing.AuthorisationID, m issuing.Message,
	decide func(tx *store.Tx, a *issuing.Authorisation, c *issuing.Claim, now issuing.Instant) error,
) (issuing.Authorisation, error) {
	return change(ctx, p, func(tx *store.Tx) (issuing.Authorisation, error) {
		a, err := tx.Authorisation(ctx, programme, id)
		if err != nil {
			return a, err
		}
		m.ProgrammeID, m.CardID, m.Merchant = programme, a.CardID, a.Merchant
		if answer, err := p.answered(ctx, tx, programme, m.Kind, m.Reference); answer != nil || err != nil {
			return p.sameAgain(ctx, tx, programme, answer, err)
		}
		a, c, err := payment(ctx, tx, a)
		if err != nil {
			return a, err
		}
		was, now := a, p.instant()
		if err := decide(tx, &a, &c, now); err != nil {
			return a, p.refusedOnce(ctx, tx, programme, m.Kind, m.Reference, err)
		}
		if err := p.recount(ctx, tx, a, now); err != nil {
			return a, err
		}
		if err := p.heard(ctx, tx, m, issuing.MessageDone, string(id)); err != nil {
			return a, err
		}
		if err := p.saveAuthorisation(ctx, tx, a, was); err != nil {
			return a, err
		}
		if err := p.saveClaim(ctx, tx, &c, now); err != nil {
			return a, err
		}
		if err := p.collect(ctx, tx, c.AccountID, now); err != nil {
			return a, err
		}
		return tx.Authorisation(ctx, programme, id)
	})
}

// payment reads an authorisation anew with its claim, for changing both, with the account's usage of limits and its funds locked, in
// the order in which all do that. The claim comes first: whoever changes the authorisation changes the claim's version too, so that
// who writes the claim over the version that was read knows that the authorisation is no older. Read the other way round, on
// PostgreSQL, another's capture could come to lie between the two and be lost.
func payment(ctx context.Context, tx *store.Tx, a issuing.Authorisation) (issuing.Authorisation, issuing.Claim, error) {
	if _, err := tx.LockUsage(ctx, a.AccountID); err != nil {
		return a, issuing.Claim{}, err
	}
	c, err := lockClaim(ctx, tx, a.ProgrammeID, string(a.ID))
	if err != nil {
		return a, c, err
	}
	a, err = tx.Authorisation(ctx, a.ProgrammeID, a.ID)
	return a, c, err
}

func (p *Processor) saveAuthorisation(ctx context.Context, tx *store.Tx, a, was issuing.Authorisation) error {
	if err := tx.UpdateAuthorisation(ctx, a, was.Status); err != nil {
		return err
	}
	if a.Status != issuing.AuthorisationPending {
		if err := tx.CancelTask(ctx, tasks.ExpireHold, string(a.ID)); err != nil {
			return err
		}
	}
	if a.Status == was.Status && a.MerchantAmount.Equal(was.MerchantAmount) && a.CapturedAmount.Equal(was.CapturedAmount) {
		return nil // nothing that the API shows
	}
	return p.tell(ctx, tx, a)
}
