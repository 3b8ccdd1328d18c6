package view

import (
	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
)

// FeeSchedule shows what payments of a programme cost from a moment on. The platform's fee is left out where the
// installation's holds.
func FeeSchedule(f issuing.FeeSchedule) api.FeeSchedule {
	shown := api.FeeSchedule{
		EffectiveFrom: dateTime(f.EffectiveFrom), PartnerFixed: f.PartnerFixed.String(), PartnerBPS: int32(f.PartnerBPS),
		FXSpreadBPS: int32(f.SpreadBPS),
	}
	if f.ServiceBPS != nil {
		points := int32(*f.ServiceBPS)
		shown.ServiceBPS = &points
	}
	return shown
}
