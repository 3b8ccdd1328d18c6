package codec_test

import "testing"

func BenchmarkUnpack(b *testing.B) {
	s := newSpec(b, "{name: x, extends: '1987'}")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := s.Unpack([]byte(purchaseText)); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPack(b *testing.B) {
	s := newSpec(b, "{name: x, extends: '1987'}")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := s.Pack(purchase); err != nil {
			b.Fatal(err)
		}
	}
}
