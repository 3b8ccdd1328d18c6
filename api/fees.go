package api

import "github.com/offblocks/offblocks/internal/issuing"

func showFees(f issuing.FeeSchedule) FeeSchedule {
	shown := FeeSchedule{
		EffectiveFrom: moment(f.EffectiveFrom), PartnerFixed: f.PartnerFixed.String(), PartnerBPS: int32(f.PartnerBPS), FXSpreadBPS: int32(f.SpreadBPS),
	}
	if f.ServiceBPS != nil {
		points := int32(*f.ServiceBPS)
		shown.ServiceBPS = &points
	}
	return shown
}
