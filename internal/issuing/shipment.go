package issuing

import "cmp"

// ShipmentStatus is where the plastic of a card is.
type ShipmentStatus string

// The statuses of a shipment.
const (
	ShipmentPending   ShipmentStatus = "pending" // ordered, not on its way yet
	ShipmentShipped   ShipmentStatus = "shipped"
	ShipmentFailed    ShipmentStatus = "failed" // the carrier could not deliver it, and may try again
	ShipmentDelivered ShipmentStatus = "delivered"
	ShipmentReturned  ShipmentStatus = "returned" // to the sender
)

// shipmentOrder is the order in which a parcel gets to its statuses. It may leave some out.
var shipmentOrder = map[ShipmentStatus]int{
	ShipmentPending: 1, ShipmentShipped: 2, ShipmentFailed: 3, ShipmentDelivered: 4, ShipmentReturned: 5,
}

// Known tells whether it is one of the statuses.
func (s ShipmentStatus) Known() bool { return shipmentOrder[s] > 0 }

// Shipment is the parcel in which a physical card is sent. An instant is zero until the parcel got there.
type Shipment struct {
	Status         ShipmentStatus `json:"status"`
	Carrier        string         `json:"carrier,omitempty"`        // as the issuer names it
	TrackingNumber string         `json:"trackingNumber,omitempty"` // the carrier's
	ShippedAt      Instant        `json:"shippedAt,omitempty"`
	FailedAt       Instant        `json:"failedAt,omitempty"`
	DeliveredAt    Instant        `json:"deliveredAt,omitempty"`
	ReturnedAt     Instant        `json:"returnedAt,omitempty"`
}

// Add gives what is known of a parcel once a report is added. The status is the furthest that was reported, and each
// instant the earliest: so the order of reports does not matter, and a report counts once. Where reports name different
// carriers or tracking numbers, the newest one counts that is as far as what is known.
func (s Shipment) Add(report Shipment) Shipment {
	first, second := s, report
	if shipmentOrder[report.Status] >= shipmentOrder[s.Status] {
		first, second = report, s
	}
	return Shipment{
		Status: first.Status, Carrier: cmp.Or(first.Carrier, second.Carrier),
		TrackingNumber: cmp.Or(first.TrackingNumber, second.TrackingNumber),
		ShippedAt:      earlier(s.ShippedAt, report.ShippedAt), FailedAt: earlier(s.FailedAt, report.FailedAt),
		DeliveredAt: earlier(s.DeliveredAt, report.DeliveredAt), ReturnedAt: earlier(s.ReturnedAt, report.ReturnedAt),
	}
}

// earlier is the earlier of two instants of which either may be unset.
func earlier(a, b Instant) Instant {
	if a == 0 || b == 0 {
		return max(a, b)
	}
	return min(a, b)
}

// withTime sets the instant of the shipment's own status, where no report named one.
func (s Shipment) withTime(now Instant) Shipment {
	switch s.Status {
	case ShipmentShipped:
		s.ShippedAt = cmp.Or(s.ShippedAt, now)
	case ShipmentFailed:
		s.FailedAt = cmp.Or(s.FailedAt, now)
	case ShipmentDelivered:
		s.DeliveredAt = cmp.Or(s.DeliveredAt, now)
	case ShipmentReturned:
		s.ReturnedAt = cmp.Or(s.ReturnedAt, now)
	case ShipmentPending:
	}
	return s
}

// Ship adds a report on the parcel of a physical card, and tells whether that is news. A card without a parcel is refused.
func (c *Card) Ship(report Shipment, now Instant) (news bool, err error) {
	if c.Shipment == nil {
		return false, Refuse(CodeWrongState, "a %s card has no shipment", c.Type)
	}
	if c.Status == CardIssuing || c.Status == CardIssueFailed {
		return false, Refuse(CodeWrongState, "a card that is %s has no shipment yet", c.Status)
	}
	known := c.Shipment.Add(report)
	if known.Status != c.Shipment.Status {
		known = known.withTime(now)
	}
	if known == *c.Shipment {
		return false, nil
	}
	c.Shipment, c.UpdatedAt = &known, now
	return true, nil
}
