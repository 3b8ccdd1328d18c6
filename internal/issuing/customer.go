package issuing

import "github.com/offblocks/offblocks/caip"

// CustomerStatus is where a customer stands in onboarding and after it.
type CustomerStatus string

// Statuses of a customer.
const (
	CustomerInitiating CustomerStatus = "initiating"
	CustomerScreening  CustomerStatus = "screening"
	CustomerVerifying  CustomerStatus = "verifying"
	CustomerActive     CustomerStatus = "active"
	CustomerInactive   CustomerStatus = "inactive"
	CustomerRejected   CustomerStatus = "rejected"
)

// CustomerMoves is the life of a customer.
var CustomerMoves = Moves[CustomerStatus]{
	"prove":  {CustomerInitiating: CustomerScreening},
	"clear":  {CustomerScreening: CustomerVerifying},
	"verify": {CustomerVerifying: CustomerActive},
	"fail":   {CustomerScreening: CustomerRejected, CustomerVerifying: CustomerRejected},
	"reject": {
		CustomerScreening: CustomerRejected, CustomerVerifying: CustomerRejected, CustomerActive: CustomerRejected,
	},
	"deactivate": {CustomerActive: CustomerInactive},
	"activate":   {CustomerInactive: CustomerActive},
}

// Customer is a person with a wallet of their own. The field order is the order of the columns.
type Customer struct {
	ID          CustomerID
	ProgrammeID ProgrammeID
	ExternalID  string         // the programme's own name for the customer
	ChainID     caip.AccountID // CAIP-10, exactly as the programme sent it
	ChainKey    string         // the same in canonical form: unique within the programme
	Status      CustomerStatus
	Name        string // as the KYC provider read it; empty before verification
	PortalToken string // opens this customer's verification page: 128 random bits, hex
	CreatedAt   Instant
	UpdatedAt   Instant
}

func (c *Customer) move(verb string, now Instant) (err error) {
	if c.Status, err = CustomerMoves.Next("a customer", verb, c.Status); err == nil {
		c.UpdatedAt = now
	}
	return err
}

// ProveWallet notes that the owner of the wallet signed the challenge.
func (c *Customer) ProveWallet(now Instant) error { return c.move("prove", now) }

// PassScreening notes that screening found nothing.
func (c *Customer) PassScreening(now Instant) error { return c.move("clear", now) }

// Verify notes that the KYC provider vouches for the customer's identity and name.
func (c *Customer) Verify(name string, now Instant) error {
	if err := c.move("verify", now); err != nil {
		return err
	}
	c.Name = name
	return nil
}

// FailCheck notes that the KYC provider turned the customer down. It is not possible once the customer is past the check.
func (c *Customer) FailCheck(now Instant) error { return c.move("fail", now) }

// Reject ends the relationship for good: screening or verification failed, or monitoring found evidence.
func (c *Customer) Reject(now Instant) error { return c.move("reject", now) }

// Deactivate puts the customer, and by cascade accounts and cards, on hold.
func (c *Customer) Deactivate(now Instant) error { return c.move("deactivate", now) }

// Activate ends the hold.
func (c *Customer) Activate(now Instant) error { return c.move("activate", now) }
