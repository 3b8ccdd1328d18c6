package api_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/offblocks/offblocks/api"
)

func TestMomentsAreWrittenInUTCWithoutTrailingZeros(t *testing.T) {
	t.Parallel()
	away := time.FixedZone("away", 5*3600+1800)
	for want, moment := range map[string]time.Time{
		`"2026-01-02T03:04:05.123456Z"`:    time.Date(2026, 1, 2, 3, 4, 5, 123456000, time.UTC),
		`"2026-01-02T03:04:05Z"`:           time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC),
		`"2026-01-02T03:04:05.1Z"`:         time.Date(2026, 1, 2, 8, 34, 5, 100000000, away),
		`"2026-01-02T03:04:05.000000001Z"`: time.Date(2026, 1, 2, 8, 34, 5, 1, away),
	} {
		for _, instant := range []api.Instant{api.At(moment), {Time: moment}} {
			got, err := json.Marshal(api.Customer{CreatedAt: instant})
			var shown struct{ CreatedAt json.RawMessage }
			if err != nil || json.Unmarshal(got, &shown) != nil || string(shown.CreatedAt) != want {
				t.Errorf("got %s, %v; want %s", shown.CreatedAt, err, want)
			}
			if `"`+instant.String()+`"` != want {
				t.Errorf("as text %s, want %s", instant, want)
			}
		}
		var back api.Instant
		if err := json.Unmarshal([]byte(want), &back); err != nil || !back.Equal(moment) {
			t.Errorf("%s is read as %v, %v", want, back, err)
		}
	}
}

func TestMomentsInAnyOffsetAreReadAsUTC(t *testing.T) {
	t.Parallel()
	var i api.Instant
	if err := json.Unmarshal([]byte(`"2026-01-02T05:04:05+02:00"`), &i); err != nil ||
		i.String() != "2026-01-02T03:04:05Z" {
		t.Errorf("got %v, %v", i, err)
	}
	for _, bad := range []string{`"2026-01-02"`, `1767323045`, `"2026-01-02 03:04:05Z"`, `null`} {
		if err := json.Unmarshal([]byte(bad), &i); err == nil {
			t.Errorf("%s is taken for a moment", bad)
		}
	}
}

func TestADecimalIsAStringOrANumber(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]api.DecimalText{
		`"20.0"`: "20.0", `20.0`: "20.0", `-0.000000000000000001`: "-0.000000000000000001",
	} {
		var got api.DecimalText
		if err := json.Unmarshal([]byte(in), &got); err != nil || got != want {
			t.Errorf("%s: %q, %v", in, got, err)
		}
	}
	for _, in := range []string{`true`, `{}`, `[1]`} {
		var got api.DecimalText
		if err := json.Unmarshal([]byte(in), &got); err == nil {
			t.Errorf("%s is taken for a decimal", in)
		}
	}
}
