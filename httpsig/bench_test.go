package httpsig_test

import (
	"encoding/base64"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/httpsig"
)

// BenchmarkVerify measures whole verifications, and beside each the bare check of the curve over the same base, and
// reports how much of the time is that (1 is the ceiling).
func BenchmarkVerify(b *testing.B) {
	for _, algorithm := range []httpsig.Algorithm{httpsig.P384, httpsig.P256, httpsig.Ed25519} {
		b.Run(string(algorithm), func(b *testing.B) {
			m := signed(b, post(), keys()[algorithm], httpsig.SignOptions{KeyID: string(algorithm)})
			base := verified(b, m).Base
			text := strings.Trim(strings.TrimPrefix(m.Header["Signature"][0], "sig="), ":")
			sig, err := base64.StdEncoding.DecodeString(text)
			if err != nil {
				b.Fatal(err)
			}
			public := keys()[algorithm].Public()
			p := httpsig.Policy{Now: now, HasBody: true}
			var bare time.Duration
			b.ReportAllocs()
			for b.Loop() {
				if _, err := httpsig.Verify(m, known, p); err != nil {
					b.Fatal(err)
				}
				b.StopTimer()
				start := time.Now()
				public.VerifyBase(base, sig)
				bare += time.Since(start)
				b.StartTimer()
			}
			b.ReportMetric(float64(bare)/float64(b.Elapsed()), "of-ceiling")
		})
	}
}

func BenchmarkSign(b *testing.B) {
	for _, algorithm := range []httpsig.Algorithm{httpsig.P384, httpsig.P256, httpsig.Ed25519} {
		b.Run(string(algorithm), func(b *testing.B) {
			m := post()
			for b.Loop() {
				if _, _, err := httpsig.Sign(m, keys()[algorithm], httpsig.SignOptions{KeyID: "k", Created: now}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
