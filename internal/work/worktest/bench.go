package worktest

import (
	"testing"
	"time"
)

// ReportRatio reports what decisions took on average, bare and over a door, and how many times as long the second took.
// Both are of the same run, so that the ratio says more than the times do on another machine.
func ReportRatio(b *testing.B, bare, door time.Duration) {
	b.Helper()
	b.ReportMetric(float64(bare.Microseconds())/float64(b.N), "bare-µs/op")
	b.ReportMetric(float64(door.Microseconds())/float64(b.N), "door-µs/op")
	b.ReportMetric(float64(door)/float64(bare), "ratio")
}
