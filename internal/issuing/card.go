package issuing

// CardStatus is where a card stands.
type CardStatus string

// Statuses of a card.
const (
	CardIssuing     CardStatus = "issuing"
	CardIssueFailed CardStatus = "issue_failed"
	CardActive      CardStatus = "active"
	CardInactive    CardStatus = "inactive"
	CardSuspended   CardStatus = "suspended"
	CardBlocked     CardStatus = "blocked"
	CardTerminated  CardStatus = "terminated"
)

// CardMoves is the life of a card. "issue inactive" is the issue of a card whose account or customer is inactive by
// then.
var CardMoves = Moves[CardStatus]{
	"issue":          {CardIssuing: CardActive},
	"issue inactive": {CardIssuing: CardInactive},
	"fail":           {CardIssuing: CardIssueFailed},
	"deactivate":     {CardActive: CardInactive},
	"activate":       {CardInactive: CardActive},
	"suspend":        {CardActive: CardSuspended},
	"resume":         {CardSuspended: CardActive},
	"block":          {CardActive: CardBlocked, CardInactive: CardBlocked, CardSuspended: CardBlocked},
	"terminate":      {CardActive: CardTerminated, CardInactive: CardTerminated, CardSuspended: CardTerminated},
}

// CardType is virtual or physical.
type CardType string

// Types of cards.
const (
	CardVirtual  CardType = "virtual"
	CardPhysical CardType = "physical"
)

// Network is the card network.
type Network string

// The card networks.
const (
	NetworkVisa       Network = "visa"
	NetworkMastercard Network = "mastercard"
)

// Address is a postal address. SecondLine and State may be empty.
type Address struct {
	FirstLine  string `json:"firstLine"`
	SecondLine string `json:"secondLine,omitempty"`
	City       string `json:"city"`
	State      string `json:"state,omitempty"`
	Country    string `json:"country"` // ISO 3166-1 alpha-2
	PostCode   string `json:"postCode"`
}

// Card draws on an account.
type Card struct {
	ID          CardID
	ProgrammeID ProgrammeID
	CustomerID  CustomerID
	AccountID   AccountID
	Type        CardType
	Status      CardStatus
	Name        string  // embossed name; empty until issued
	Network     Network // empty until issued
	MaskedPAN   string  // six digits, six stars, four digits, or what is known of them; empty until issued
	SealedPAN   string  // encrypted; empty until issued, and where the issuer keeps the number to itself
	PANHash     string  // keyed hash of the number, see PANHashPurpose; empty like SealedPAN
	ExpiryYear  int     // 0 until issued
	ExpiryMonth int     // 1–12; the card is good to the end of that month
	Billing     Address
	Shipping    *Address  // only of physical cards
	Shipment    *Shipment // of the plastic; nil of virtual cards
	Cascade     Cascade

	Reason     CardReason // why it was ended, where that is known
	Activation Activation // whether its cardholder has to activate it
	// ActivationTries is how many wrong proofs there were.
	ActivationTries int

	ReplacementOf     CardID     // the card that it took the place of; empty: none
	ReplacementReason CardReason // of that
	ReplacedBy        CardID     // the card that took its place; empty: none
	Renewal           Renewal    // of its expiry

	Partner      string // configured name of its issuer; empty until issued
	PartnerToken string // the issuer's name for it; empty until issued, and where the issuer has none
	// PartnerState is how it stands at its issuer, as far as is known: as the issuer took it, or said itself. Empty until
	// issued.
	PartnerState CardState
	// PartnerAsked are the states that the issuer was told since, and of which it is not known whether it took them. They
	// are noted before it is told.
	PartnerAsked CardStates

	CreatedAt Instant
	UpdatedAt Instant
}

// SecurityCodeDigits is how long the security code of a card is (CVV2, CVC2).
const SecurityCodeDigits = 3

// PANHashPurpose is the purpose of the key under which card numbers are hashed (seal.Box.MAC), so that a card is found by
// its number.
const PANHashPurpose = "card numbers"

// IssuedCard is what the issuing partner says of a new card.
type IssuedCard struct {
	Name         string
	Network      Network
	MaskedPAN    string
	SealedPAN    string // empty where the partner keeps the number to itself, as PANHash
	PANHash      string
	ExpiryYear   int
	ExpiryMonth  int
	Partner      string
	PartnerToken string
}

// Live tells whether the card counts against the one virtual and one physical card that an account may have.
func (c *Card) Live() bool { return !CardMoves.Final(c.Status) }

// Expired tells whether the card's last month is over.
func (c *Card) Expired(now Instant) bool {
	t := now.Time()
	return c.ExpiryYear != 0 && (t.Year() > c.ExpiryYear || t.Year() == c.ExpiryYear && int(t.Month()) > c.ExpiryMonth)
}

func (c *Card) move(verb string, now Instant) (err error) {
	if c.Status, err = CardMoves.Next("a card", verb, c.Status); err == nil {
		c.UpdatedAt = now
		c.Cascade = CascadeNone
		if !c.Live() && c.Renewal == RenewalPending {
			c.Renewal = RenewalNone
		}
	}
	return err
}

// Issue notes that the partner made the card. Under an inactive account or customer it comes out inactive, as if
// cascaded.
func (c *Card) Issue(made IssuedCard, account *Account, customer CustomerStatus, now Instant) error {
	verb, cascade := "issue", CascadeNone
	switch {
	case c.Activation == ActivationPending:
		verb = "issue inactive"
	case account.Status != AccountActive || customer != CustomerActive:
		verb, cascade = "issue inactive", CascadeCustomer
		if account.Status != AccountActive && account.Cascade == CascadeNone {
			cascade = CascadeAccount
		}
	}
	if err := c.move(verb, now); err != nil {
		return err
	}
	c.Cascade = cascade
	c.Name, c.Network, c.MaskedPAN, c.SealedPAN = made.Name, made.Network, made.MaskedPAN, made.SealedPAN
	c.PANHash, c.Partner, c.PartnerToken = made.PANHash, made.Partner, made.PartnerToken
	c.ExpiryYear, c.ExpiryMonth = made.ExpiryYear, made.ExpiryMonth
	c.PartnerState = c.OrderedState()
	return nil
}

// Fail notes that the partner could not make the card.
func (c *Card) Fail(now Instant) error { return c.move("fail", now) }

// Deactivate puts the card on hold; by names the parent whose deactivation did it, if one did.
func (c *Card) Deactivate(by Cascade, now Instant) error {
	if err := c.move("deactivate", now); err != nil {
		return err
	}
	c.Cascade = by
	return nil
}

// Activate ends the hold. Account and customer must be active, and the cardholder must have activated a card that asks for
// it.
func (c *Card) Activate(account AccountStatus, customer CustomerStatus, now Instant) error {
	if c.Activation == ActivationPending && CardMoves.Can("activate", c.Status) {
		return Refuse(CodeActivationPending, "the cardholder has to activate this card first, with what is printed on it")
	}
	return c.reactivate("activate", account, customer, now)
}

// Resume ends a suspension. Account and customer must be active.
func (c *Card) Resume(account AccountStatus, customer CustomerStatus, now Instant) error {
	return c.reactivate("resume", account, customer, now)
}

func (c *Card) reactivate(verb string, account AccountStatus, customer CustomerStatus, now Instant) error {
	if CardMoves.Can(verb, c.Status) {
		if customer != CustomerActive {
			return Refuse(CodeParentInactive, "the card's customer is %s; activate the customer first", customer)
		}
		if account != AccountActive {
			return Refuse(CodeParentInactive, "the card's account is %s; activate the account first", account)
		}
	}
	return c.move(verb, now)
}

// Suspend stops the card on suspicion.
func (c *Card) Suspend(now Instant) error { return c.move("suspend", now) }

// Block stops the card for good.
func (c *Card) Block(now Instant) error { return c.BlockFor(ReasonNone, now) }

// BlockFor stops the card for good, for a reason.
func (c *Card) BlockFor(reason CardReason, now Instant) error {
	if err := c.move("block", now); err != nil {
		return err
	}
	c.Reason = reason
	return nil
}

// Terminate ends the card at the programme's wish. Its open holds may still be captured.
func (c *Card) Terminate(now Instant) error { return c.move("terminate", now) }

// Mask hides a card number but for its first six and last four digits.
func Mask(pan string) string { return pan[:6] + "******" + pan[len(pan)-4:] }

// MaskLastFour is the masked number of a card of which only the last four digits are known.
func MaskLastFour(lastFour string) string { return "************" + lastFour }

// LastFour are the last four digits of the number; empty until the card is issued.
func (c *Card) LastFour() string { return c.MaskedPAN[max(0, len(c.MaskedPAN)-4):] }

// LuhnDigit is the check digit (ISO/IEC 7812-1 annex B) that completes a card number.
func LuhnDigit(partial string) byte {
	sum := 0
	for i := range len(partial) {
		d := int(partial[len(partial)-1-i] - '0')
		if i%2 == 0 {
			if d *= 2; d > 9 {
				d -= 9
			}
		}
		sum += d
	}
	return byte('0' + (10-sum%10)%10)
}
