package issuing_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/offblocks/offblocks/internal/issuing"
)

func TestWhatIsKnownOfAParcelDoesNotDependOnTheOrderOfReports(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		// What happened to the parcel, and reports that each know a part of it.
		statuses := []issuing.ShipmentStatus{
			issuing.ShipmentShipped, issuing.ShipmentFailed, issuing.ShipmentDelivered, issuing.ShipmentReturned,
		}
		report := rapid.Custom(func(t *rapid.T) issuing.Shipment {
			s := issuing.Shipment{Status: rapid.SampledFrom(statuses).Draw(t, "status")}
			if rapid.Bool().Draw(t, "carrier") {
				s.Carrier = "Test Post"
			}
			if rapid.Bool().Draw(t, "tracking") {
				s.TrackingNumber = "T1"
			}
			switch at := issuing.Instant(rapid.IntRange(0, 3).Draw(t, "at")); s.Status {
			case issuing.ShipmentShipped:
				s.ShippedAt = at
			case issuing.ShipmentFailed:
				s.FailedAt = at
			case issuing.ShipmentDelivered:
				s.DeliveredAt = at
			case issuing.ShipmentReturned:
				s.ReturnedAt = at
			}
			return s
		})
		reports := rapid.SliceOfN(report, 1, 6).Draw(t, "reports")
		again := rapid.Permutation(append(slices.Clone(reports), reports...)).Draw(t, "again")
		known := func(list []issuing.Shipment) issuing.Shipment {
			s := issuing.Shipment{Status: issuing.ShipmentPending}
			for _, r := range list {
				s = s.Add(r)
			}
			return s
		}
		if one, other := known(reports), known(again); one != other {
			t.Fatalf("%+v, and in another order %+v", one, other)
		}
	})
}

func TestAParcelIsNewsOnce(t *testing.T) {
	t.Parallel()
	c := issuing.Card{Status: issuing.CardActive, Shipment: &issuing.Shipment{Status: issuing.ShipmentPending}, UpdatedAt: 1}
	for i, step := range []struct {
		report issuing.Shipment
		news   bool
		want   issuing.Shipment
	}{
		{issuing.Shipment{Status: issuing.ShipmentDelivered}, true, issuing.Shipment{Status: issuing.ShipmentDelivered, DeliveredAt: 10}},
		{issuing.Shipment{Status: issuing.ShipmentDelivered}, false, issuing.Shipment{Status: issuing.ShipmentDelivered, DeliveredAt: 10}},
		{
			issuing.Shipment{Status: issuing.ShipmentShipped, Carrier: "Post", ShippedAt: 5}, true,
			issuing.Shipment{Status: issuing.ShipmentDelivered, Carrier: "Post", ShippedAt: 5, DeliveredAt: 10},
		},
		{
			issuing.Shipment{Status: issuing.ShipmentShipped, Carrier: "Other", ShippedAt: 5}, false,
			issuing.Shipment{Status: issuing.ShipmentDelivered, Carrier: "Post", ShippedAt: 5, DeliveredAt: 10},
		},
	} {
		news, err := c.Ship(step.report, issuing.Instant(10+i))
		if err != nil || news != step.news || *c.Shipment != step.want {
			t.Errorf("step %d: %t, %v, %+v", i, news, err, *c.Shipment)
		}
	}
	for _, none := range []issuing.Card{{Status: issuing.CardActive, Type: issuing.CardVirtual}, {Status: issuing.CardIssuing, Shipment: c.Shipment}} {
		if _, err := none.Ship(issuing.Shipment{Status: issuing.ShipmentShipped}, 9); !issuing.IsCode(err, issuing.CodeWrongState) {
			t.Errorf("%+v: %v", none, err)
		}
	}
}

func TestWhatAnIssuerSaysIsHeardOnceAndTheStricterStateCounts(t *testing.T) {
	t.Parallel()
	const active, paused, closed = issuing.CardStateActive, issuing.CardStatePaused, issuing.CardStateClosed
	for name, c := range map[string]struct {
		status       issuing.CardStatus
		knew         issuing.CardState
		asked        issuing.CardStates
		says         issuing.CardState
		parentActive bool
		want         issuing.CardStatus
		inStep       bool
	}{
		"nothing new":                            {issuing.CardActive, active, "", active, true, issuing.CardActive, true},
		"its fraud rule":                         {issuing.CardActive, active, "", paused, true, issuing.CardSuspended, true},
		"the end of its pause":                   {issuing.CardSuspended, paused, "", active, true, issuing.CardActive, true},
		"the end under an inactive parent":       {issuing.CardSuspended, paused, "", active, false, issuing.CardSuspended, false},
		"active, but the programme's hold lasts": {issuing.CardInactive, paused, "", active, true, issuing.CardInactive, false},
		"closed":                                 {issuing.CardInactive, paused, "", closed, true, issuing.CardBlocked, true},
		"closed on both sides":                   {issuing.CardTerminated, active, "", closed, true, issuing.CardTerminated, true},
		"active, but closed here":                {issuing.CardBlocked, closed, "", active, true, issuing.CardBlocked, false},
		"paused, while it is closed here":        {issuing.CardBlocked, active, "", paused, true, issuing.CardBlocked, false},
		"what it was told before a crash":        {issuing.CardActive, active, "paused", paused, true, issuing.CardActive, false},
		"what it was told at last, after others": {issuing.CardActive, active, "paused active", paused, true, issuing.CardActive, false},
		"a pause, while it is told otherwise":    {issuing.CardActive, closed, "active", paused, true, issuing.CardSuspended, false},
		"what it was before it is told":          {issuing.CardSuspended, active, "", active, true, issuing.CardSuspended, false},
		"late, what it was before it was told":   {issuing.CardSuspended, active, "paused", active, true, issuing.CardSuspended, false},
	} {
		card := issuing.Card{Status: c.status, PartnerState: c.knew, PartnerAsked: c.asked}
		account := issuing.AccountActive
		if !c.parentActive {
			account = issuing.AccountInactive
		}
		read := card
		err := card.Heard(c.says, issuing.ReasonNone, account, issuing.CustomerActive, 5)
		if err != nil || card.Status != c.want || card.InStep() != c.inStep || card.PartnerState != c.says {
			t.Errorf("%s: %+v, in step %t, %v", name, card, card.InStep(), err)
		}
		err = read.Read(c.says, issuing.ReasonNone, account, issuing.CustomerActive, 5)
		if err != nil || read.Status != c.want || read.InStep() != (read.State() == c.says) || read.PartnerAsked != "" {
			t.Errorf("%s, read: %+v, in step %t, %v", name, read, read.InStep(), err)
		}
	}
	unissued := issuing.Card{Status: issuing.CardIssuing}
	if err := unissued.Heard(closed, "", issuing.AccountActive, issuing.CustomerActive, 5); !issuing.IsCode(err, issuing.CodeWrongState) {
		t.Errorf("%+v, %v", unissued, err)
	}
}

func TestACardThatIsOverIsNotBeingRenewed(t *testing.T) {
	t.Parallel()
	card := issuing.Card{Status: issuing.CardActive}
	if err := card.Renew(nil, 2); err != nil || card.Renewal != issuing.RenewalPending {
		t.Fatalf("%+v, %v", card, err)
	}
	if err := card.Renew(nil, 3); !issuing.IsCode(err, issuing.CodeWrongState) {
		t.Errorf("renewed twice: %v", err)
	}
	if err := card.Deactivate(issuing.CascadeNone, 4); err != nil || card.Renewal != issuing.RenewalPending {
		t.Errorf("%+v, %v", card, err)
	}
	if err := card.Terminate(5); err != nil || card.Renewal != issuing.RenewalNone {
		t.Errorf("%+v, %v", card, err)
	}
	if err := card.Renewed(issuing.IssuedCard{}, 6); !issuing.IsCode(err, issuing.CodeWrongState) {
		t.Errorf("a card that is over was renewed: %v", err)
	}
}
