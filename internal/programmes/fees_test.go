package programmes_test

import (
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
)

// inForce demands the fees that hold at a moment: fixed, partner, spread and service, −1 for the installation's.
func (h *env) inForce(at time.Time, fixed issuing.Units, partner, spread, service int64) {
	h.Helper()
	s, err := h.DB.FeeSchedule(h.Ctx, h.Programme, issuing.At(at))
	h.Must(err)
	got := int64(-1)
	if s.ServiceBPS != nil {
		got = *s.ServiceBPS
	}
	if s.PartnerFixed != fixed || s.PartnerBPS != partner || s.SpreadBPS != spread || got != service {
		h.Fatalf("at %s %+v holds, with a service fee of %d", at, s, got)
	}
}

func TestTheLatestScheduleAtOrBeforeAnInstantHolds(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		now := h.Clock.Now()
		first, second := now.Add(24*time.Hour), now.Add(48*time.Hour)
		h.inForce(now, 10_000, 20, 0, -1)
		h.SetPartnerTerms(1, 2, 3, second)
		h.SetPartnerTerms(4, 5, 6, first)
		seven, none := int64(7), int64(0)
		h.SetServiceFee(&seven, first.Add(time.Hour))
		h.SetServiceFee(&none, second)
		h.inForce(first.Add(-time.Microsecond), 10_000, 20, 0, -1)
		h.inForce(first, 4, 5, 6, -1)
		h.inForce(first.Add(time.Hour), 4, 5, 6, 7)
		h.inForce(second.Add(-time.Microsecond), 4, 5, 6, 7)
		h.inForce(second, 1, 2, 3, 0)
		h.SetPartnerTerms(8, 9, 10, second) // replaced
		h.inForce(second, 8, 9, 10, 0)
		h.Must(h.Programmes.DeletePartnerTerms(h.Ctx, h.Programme, issuing.At(second)))
		h.inForce(second, 4, 5, 6, 0)
		h.Must(h.Programmes.DeleteServiceFee(h.Ctx, h.Programme, issuing.At(second)))
		h.inForce(second, 4, 5, 6, 7)

		list, err := h.DB.FeeSchedules(h.Ctx, h.Programme)
		h.Must(err)
		if len(list) != 3 || list[0].EffectiveFrom != issuing.At(first.Add(time.Hour)) || *list[0].ServiceBPS != 7 || list[0].PartnerFixed != 4 ||
			list[1].EffectiveFrom != issuing.At(first) || list[1].ServiceBPS != nil || list[2].PartnerFixed != 10_000 || list[2].EffectiveFrom != 1 {
			t.Errorf("the list is %+v", list)
		}
	})
}

func TestFeesOfThePastAreLeftAlone(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		now := h.Clock.Now()
		set := func(from time.Time) error {
			_, err := h.Programmes.SetPartnerTerms(h.Ctx, issuing.PartnerTerms{ProgrammeID: h.Programme, EffectiveFrom: issuing.At(from)})
			return err
		}
		h.Refused(set(now.Add(-2*time.Minute)), issuing.CodeFeesInvalid)
		h.Refused(set(now.AddDate(11, 0, 0)), issuing.CodeFeesInvalid)
		h.Must(set(now.Add(-30 * time.Second))) // on its way for a while: it holds from now on
		h.inForce(now.Add(-time.Second), 10_000, 20, 0, -1)
		h.inForce(h.Clock.Now(), 0, 0, 0, -1)
		list, err := h.DB.FeeSchedules(h.Ctx, h.Programme)
		h.Must(err)
		h.Refused(h.Programmes.DeletePartnerTerms(h.Ctx, h.Programme, list[0].EffectiveFrom), issuing.CodeFeesInvalid)
		h.Refused(h.Programmes.DeleteServiceFee(h.Ctx, h.Programme, issuing.At(now)), issuing.CodeFeesInvalid)
		h.Refused(h.Programmes.DeletePartnerTerms(h.Ctx, h.Programme, issuing.At(now.Add(time.Hour))), issuing.CodeNotFound)
		for _, bad := range []issuing.PartnerTerms{{PartnerFixed: -1}, {PartnerFixed: issuing.MaxPartnerFixed + 1}, {PartnerBPS: -1}, {PartnerBPS: 10_001}, {SpreadBPS: -1}, {SpreadBPS: 1_001}} {
			bad.ProgrammeID = h.Programme
			_, err := h.Programmes.SetPartnerTerms(h.Ctx, bad)
			h.Refused(err, issuing.CodeFeesInvalid)
		}
		for _, bad := range []int64{-1, 10_001} {
			_, err := h.Programmes.SetServiceFee(h.Ctx, issuing.ServiceFee{ProgrammeID: h.Programme, BPS: &bad})
			h.Refused(err, issuing.CodeFeesInvalid)
		}
		_, err = h.Programmes.SetServiceFee(h.Ctx, issuing.ServiceFee{ProgrammeID: issuing.NewID[issuing.ProgrammeID]()})
		h.Refused(err, issuing.CodeNotFound)
		after, err := h.DB.FeeSchedules(h.Ctx, h.Programme)
		h.Must(err)
		if len(after) != len(list) {
			t.Errorf("refusals left %+v", after)
		}
	})
}

func TestAnotherProgrammesFeesAreItsOwn(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		later := h.Clock.Now().Add(time.Hour)
		h.SetPartnerTerms(1, 2, 3, later)
		other := h.NewProgramme()
		h.Refused(h.Programmes.DeletePartnerTerms(h.Ctx, other, issuing.At(later)), issuing.CodeNotFound)
		list, err := h.DB.FeeSchedules(h.Ctx, other)
		h.Must(err)
		if len(list) != 1 || list[0].PartnerFixed != 10_000 {
			t.Errorf("another programme has %+v", list)
		}
		h.inForce(later, 1, 2, 3, -1)
	})
}
