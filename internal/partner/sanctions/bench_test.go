package sanctions

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
)

// BenchmarkMatch compares a name with a list of 50,000 names, about as many as OFAC's has with all aliases.
func BenchmarkMatch(b *testing.B) {
	random := rand.New(rand.NewPCG(1, 2)) // #nosec G404 -- the same names each time
	word := func() string {
		text := make([]byte, 3+random.IntN(8))
		for i := range text {
			text[i] = "aeioubcdfghklmnprstvyz"[random.IntN(22)]
		}
		return string(text)
	}
	words := make([]string, 30_000)
	for i := range words {
		words[i] = word()
	}
	x := newIndex("bench")
	for i := range 50_000 {
		name := words[random.IntN(len(words))] + " " + words[random.IntN(len(words))] + " " + words[random.IntN(len(words))]
		x.add(issuing.SanctionsEntry{ID: fmt.Sprint(i), Kind: "individual", Names: []string{name}})
	}
	for b.Loop() {
		x.match("Ayman Khayali", 900)
	}
}
