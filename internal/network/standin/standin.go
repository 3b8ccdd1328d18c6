// Package standin says what a processor or network may approve for the platform while it cannot be asked: a profile of
// each card, out of its standing, its limits, its controls and its account's money. It reads, and changes nothing. What a
// stand-in approves comes as an advice, which cannot be declined.
package standin

import (
	"context"
	"fmt"
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// Profile is what a stand-in may approve with a card until the next export.
type Profile struct {
	CardID       issuing.CardID            `json:"cardId"`
	AccountID    issuing.AccountID         `json:"accountId"`
	Partner      string                    `json:"partner,omitempty"`
	PartnerToken string                    `json:"partnerToken,omitempty"` // by which the partner knows the card
	MaskedPAN    string                    `json:"maskedPan,omitempty"`
	Approve      bool                      `json:"approve"`          // false: nothing
	Reason       issuing.DeclineReason     `json:"reason,omitempty"` // why nothing
	ResponseCode issuing.ResponseCode      `json:"responseCode"`     // ISO 8583, field 39: 00, or what to decline with
	Currency     string                    `json:"currency"`         // of the bounds: the account's own
	Bound                                  // of all payments together
	Uses         map[issuing.CardUse]Bound `json:"uses,omitempty"` // of some sorts of payments, within that
	// Funds is what the account can spend, in the currency of its token, where that is not Currency: it bounds Amount too.
	Funds    *Money             `json:"funds,omitempty"`
	Controls []issuing.Controls `json:"controls,omitempty"` // each must let a payment pass; see issuing.CheckControls
	AsOf     time.Time          `json:"asOf"`
}

// Bound is how much and how often may be spent. What is left out is not bounded.
type Bound struct {
	PerPurchase *decimal.Decimal `json:"perPurchase,omitempty"`
	Amount      *decimal.Decimal `json:"amount,omitempty"`
	Count       *int64           `json:"count,omitempty"`
}

// Money is an amount of a currency.
type Money struct {
	Amount   decimal.Decimal `json:"amount"`
	Currency string          `json:"currency"`
}

// Config says of whom profiles are made.
type Config struct {
	Programme issuing.ProgrammeID
	Chains    issuing.Chains
	// Share is how many hundredths of the spendable money a stand-in may approve, from 0 to 100. The rest is for fees, and
	// for what leaves the account before the advices come.
	Share int64
	Now   issuing.Instant
}

// Export gives the profile of each card of a programme that was made, newest first.
func Export(ctx context.Context, db *store.DB, c Config, give func(Profile) error) error {
	if c.Share < 0 || c.Share > 100 {
		return fmt.Errorf("the share is from 0 to 100 hundredths, and not %d", c.Share)
	}
	settings, err := db.Settings(ctx, c.Programme)
	if err != nil {
		return err
	}
	for card, err := range db.Cards(ctx, store.List{Programme: c.Programme}) {
		if err != nil {
			return err
		}
		if card.Status == issuing.CardIssuing || card.Status == issuing.CardIssueFailed { // nobody can have used it
			continue
		}
		purchase, err := db.PurchaseContext(ctx, c.Programme, card.ID)
		if err != nil {
			return err
		}
		p, err := c.profile(ctx, db, purchase, settings.Timezone)
		if err != nil {
			return err
		}
		if err := give(p); err != nil {
			return err
		}
	}
	return nil
}

// profile makes the profile of a card.
func (c Config) profile(
	ctx context.Context, db *store.DB, of issuing.PurchaseContext, zone issuing.Zone,
) (Profile, error) {
	p := Profile{
		CardID: of.Card.ID, AccountID: of.Account.ID, Partner: of.Card.Partner, PartnerToken: of.Card.PartnerToken,
		MaskedPAN: of.Card.MaskedPAN,
		Reason:    of.Check(c.Now), Currency: of.Account.Currencies.Own(), AsOf: c.Now.Time(),
	}
	if p.Reason == issuing.Approved {
		if err := c.addLimits(ctx, db, of, zone, &p); err != nil {
			return p, err
		}
		if err := c.addFunds(ctx, db, of, &p); err != nil {
			return p, err
		}
		sets, err := db.ControlsOn(ctx, of)
		if err != nil {
			return p, err
		}
		for _, set := range sets {
			if enforced := set.Enforced(); !enforced.IsZero() {
				p.Controls = append(p.Controls, enforced)
			}
		}
	}
	p.Approve, p.ResponseCode = p.Reason == issuing.Approved, p.Reason.ResponseCode()
	if !p.Approve {
		p.Bound, p.Uses, p.Funds, p.Controls = Bound{}, nil, nil, nil
	}
	return p, nil
}

// addLimits bounds a profile by what limits leave.
func (c Config) addLimits(
	ctx context.Context, db *store.DB, of issuing.PurchaseContext, zone issuing.Zone, p *Profile,
) error {
	sets, err := db.LimitsOn(ctx, of)
	if err != nil {
		return err
	}
	for _, set := range sets {
		subject := string(of.Account.ID)
		if set.Scope == issuing.ScopeCard {
			subject = string(of.Card.ID)
		}
		for _, l := range set.Limits {
			if l.Shadow || l.Currency != p.Currency {
				continue
			}
			used, err := db.LimitUsage(ctx, subject, l, c.Now, zone)
			if err != nil {
				return err
			}
			bound := p.Bound
			if l.Use != "" {
				bound = p.Uses[l.Use]
			}
			bound.lower(issuing.Headroom{Limit: l, Used: used})
			if l.Use == "" {
				p.Bound = bound
				continue
			}
			if p.Uses == nil {
				p.Uses = map[issuing.CardUse]Bound{}
			}
			p.Uses[l.Use] = bound
		}
	}
	if p.Count != nil && *p.Count == 0 || p.Amount != nil && p.Amount.IsZero() {
		p.Reason = issuing.DeclineLimitExceeded
	}
	return nil
}

// lower bounds by what is left of a limit.
func (b *Bound) lower(h issuing.Headroom) {
	left := h.Left()
	if h.Amount > 0 {
		to := &b.Amount
		if h.Window == issuing.WindowTransaction {
			to = &b.PerPurchase
		}
		*to = lower(*to, left.Amount.Decimal(h.Currency))
	}
	if h.Count > 0 && (b.Count == nil || left.Count < *b.Count) {
		b.Count = &left.Count
	}
}

func lower(bound *decimal.Decimal, to decimal.Decimal) *decimal.Decimal {
	if bound == nil || to.LessThan(*bound) {
		return &to
	}
	return bound
}

// addFunds bounds a profile by its share of the account's money.
func (c Config) addFunds(ctx context.Context, db *store.DB, of issuing.PurchaseContext, p *Profile) error {
	f, err := db.Funds(ctx, of.Account.ID, of.Account.Token)
	if err != nil && !issuing.IsCode(err, issuing.CodeNotFound) {
		return err
	}
	token, known := c.Chains.Asset(of.Account.Token)
	if !known {
		return fmt.Errorf("the token %s of account %s is none of the chains'", of.Account.Token, of.Account.ID)
	}
	digits, _ := issuing.CurrencyExponent(token.Currency)
	share := f.AsOf(c.Now).Spendable().Decimal().Mul(decimal.New(c.Share, -2)).RoundFloor(digits)
	switch {
	case share.IsZero():
		if p.Reason == issuing.Approved {
			p.Reason = issuing.DeclineInsufficientFunds
		}
	case token.Currency == p.Currency:
		p.Amount = lower(p.Amount, share)
	default:
		p.Funds = &Money{share, token.Currency}
	}
	return nil
}
