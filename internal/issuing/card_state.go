package issuing

import (
	"slices"
	"strings"
)

// CardState is how a card stands in the words that every issuer has. Empty means that it is not known.
type CardState string

// The states, from the loosest to the strictest.
const (
	CardStateActive CardState = "active"
	CardStatePaused CardState = "paused" // declines everything, and can be active again
	CardStateClosed CardState = "closed" // for good
)

var strictness = map[CardState]int{CardStateActive: 1, CardStatePaused: 2, CardStateClosed: 3}

// StricterThan tells whether a state allows less than another one.
func (s CardState) StricterThan(other CardState) bool { return strictness[s] > strictness[other] }

// Known tells whether it is one of the states.
func (s CardState) Known() bool { return strictness[s] > 0 }

var statesOfCards = map[CardStatus]CardState{
	CardActive: CardStateActive, CardInactive: CardStatePaused, CardSuspended: CardStatePaused,
	CardBlocked: CardStateClosed, CardTerminated: CardStateClosed,
}

// State is how the card should stand at its issuer; empty of a card that was not issued.
func (c *Card) State() CardState { return statesOfCards[c.Status] }

// OrderedState is how its issuer makes the card.
func (c *Card) OrderedState() CardState {
	if c.Activation == ActivationPending {
		return CardStatePaused
	}
	return CardStateActive
}

// InStep tells whether the card stands at its issuer as it does here, and nothing is unconfirmed that the issuer was told.
// A card that was not issued is in step.
func (c *Card) InStep() bool {
	return c.PartnerState == "" || c.PartnerState == c.State() && c.PartnerAsked == ""
}

// CardStates are states, each once, with spaces between.
type CardStates string

// Has tells whether a state is one of them.
func (l CardStates) Has(s CardState) bool {
	return slices.Contains(strings.Fields(string(l)), string(s))
}

// With are these states and another one.
func (l CardStates) With(s CardState) CardStates {
	if l.Has(s) {
		return l
	}
	return CardStates(strings.TrimSpace(string(l) + " " + string(s)))
}

// CardReason is why a card was ended or is to be replaced.
type CardReason string

// The reasons.
const (
	ReasonNone    CardReason = ""
	ReasonLost    CardReason = "lost"
	ReasonStolen  CardReason = "stolen"
	ReasonDamaged CardReason = "damaged"
)

// Heard takes what the issuer says of the card's state. It changes the card where the issuer is the stricter one, or ends a
// pause of its own. What the issuer was told, or said before, is no news. Whether the card is InStep afterwards tells
// whether the issuer has to be told. What the issuer was told may still be on its way: it stays unconfirmed.
func (c *Card) Heard(said CardState, reason CardReason, account AccountStatus, customer CustomerStatus, now Instant) error {
	if c.PartnerState == "" {
		return Refuse(CodeWrongState, "the card was not issued; it is %s", c.Status)
	}
	news := said != c.PartnerState && !c.PartnerAsked.Has(said)
	changedHere := c.State() != c.PartnerState
	c.PartnerState = said
	if !news || said == c.State() {
		return nil
	}
	switch {
	case said == CardStateClosed:
		return c.BlockFor(reason, now) // which every card can be that was issued and is not closed here
	case said == CardStatePaused && c.Status == CardActive:
		return c.Suspend(now)
	case said == CardStateActive && c.Status == CardSuspended && !changedHere &&
		account == AccountActive && customer == CustomerActive:
		return c.Resume(account, customer, now)
	}
	return nil
}

// Read is Heard of an issuer that was asked while nothing that it was told could be on its way.
func (c *Card) Read(said CardState, reason CardReason, account AccountStatus, customer CustomerStatus, now Instant) error {
	if err := c.Heard(said, reason, account, customer, now); err != nil {
		return err
	}
	c.PartnerAsked = ""
	return nil
}

// AtIssuer notes that the issuer made the move that led here, unless it was refused.
func (c *Card) AtIssuer(refusal error) error {
	if refusal == nil && c.PartnerState != "" {
		c.PartnerState = c.State()
	}
	return refusal
}

// Activation says whether a cardholder has to activate a card.
type Activation string

// The kinds of activation.
const (
	ActivationNone    Activation = ""        // not asked for
	ActivationPending Activation = "pending" // inactive until the cardholder proves that they hold it
	ActivationDone    Activation = "done"
)

// MaxActivationTries is how many wrong proofs a card takes. After that it can only be replaced.
const MaxActivationTries = 5

// ActivateWith activates a card whose cardholder reads its last four digits and expiry off it. A wrong proof is counted: its
// refusal is one to keep.
func (c *Card) ActivateWith(p ActivationProof, account AccountStatus, customer CustomerStatus, now Instant) error {
	if c.Activation != ActivationPending || !CardMoves.Can("activate", c.Status) {
		return Refuse(CodeWrongState, "the card does not wait for its cardholder to activate it; it is %s", c.Status)
	}
	if c.ActivationTries >= MaxActivationTries {
		return Refuse(CodeActivationRefused, "there were %d wrong attempts; replace the card", c.ActivationTries)
	}
	if p != (ActivationProof{c.LastFour(), c.ExpiryYear, c.ExpiryMonth}) {
		c.ActivationTries++
		return Refuse(CodeActivationRefused, "these are not the last four digits and the expiry on the card; %d attempts are left",
			MaxActivationTries-c.ActivationTries).Keep()
	}
	was := *c
	c.Activation = ActivationDone
	if err := c.Activate(account, customer, now); err != nil {
		*c = was
		return err
	}
	return nil
}

// ActivationProof is what a cardholder reads off a card.
type ActivationProof struct {
	LastFour    string
	ExpiryYear  int
	ExpiryMonth int
}

// Renewal says how the renewal of a card's expiry stands.
type Renewal string

// The standings. A renewal that was made leaves none.
const (
	RenewalNone    Renewal = ""
	RenewalPending Renewal = "pending" // the issuer has it
	RenewalFailed  Renewal = "failed"  // the issuer refused the last one
)

// Renew asks for a later expiry. A card that is not live, or not issued yet, cannot have one.
func (c *Card) Renew(shipping *Address, now Instant) error {
	switch {
	case !c.Live() || c.Status == CardIssuing:
		return Refuse(CodeWrongState, "cannot renew a card that is %s", c.Status)
	case c.Renewal == RenewalPending:
		return Refuse(CodeWrongState, "the card is being renewed already")
	}
	c.Renewal, c.UpdatedAt = RenewalPending, now
	if shipping != nil {
		c.Shipping = shipping
	}
	return nil
}

// Renewed notes the later expiry. Of a physical card there is a new plastic, to be shipped.
func (c *Card) Renewed(made IssuedCard, now Instant) error {
	if c.Renewal != RenewalPending {
		return Refuse(CodeWrongState, "the card is not being renewed")
	}
	c.Renewal, c.UpdatedAt = RenewalNone, now
	c.ExpiryYear, c.ExpiryMonth = made.ExpiryYear, made.ExpiryMonth
	if made.PartnerToken != "" {
		c.PartnerToken = made.PartnerToken
	}
	if c.Type == CardPhysical {
		c.Shipment = &Shipment{Status: ShipmentPending}
	}
	return nil
}

// RenewalRefused notes that the issuer will not renew the card.
func (c *Card) RenewalRefused(now Instant) error {
	if c.Renewal != RenewalPending {
		return Refuse(CodeWrongState, "the card is not being renewed")
	}
	c.Renewal, c.UpdatedAt = RenewalFailed, now
	return nil
}

// Replace ends the card and makes the one that takes its place: of the same type and account, with a new number. A lost or
// stolen card is blocked, and may have been blocked as such before; a damaged one is terminated.
func (c *Card) Replace(id CardID, reason CardReason, shipping *Address, now Instant) (Card, error) {
	reported := c.Status == CardBlocked && c.Reason == reason && reason != ReasonNone
	var err error
	switch {
	case c.ReplacedBy != "":
		err = Refuse(CodeWrongState, "the card was replaced by %s already", c.ReplacedBy)
	case reported:
		c.UpdatedAt = now
	case reason == ReasonDamaged:
		if err = c.Terminate(now); err == nil {
			c.Reason = reason
		}
	default:
		err = c.BlockFor(reason, now)
	}
	if err != nil {
		return Card{}, err
	}
	c.ReplacedBy = id
	n := Card{
		ID: id, ProgrammeID: c.ProgrammeID, CustomerID: c.CustomerID, AccountID: c.AccountID, Type: c.Type, Status: CardIssuing,
		Billing: c.Billing, Shipping: c.Shipping, ReplacementOf: c.ID, ReplacementReason: reason, CreatedAt: now, UpdatedAt: now,
	}
	if shipping != nil {
		n.Shipping = shipping
	}
	if c.Activation != ActivationNone {
		n.Activation = ActivationPending
	}
	if c.Type == CardPhysical {
		n.Shipment = &Shipment{Status: ShipmentPending}
	}
	return n, nil
}
