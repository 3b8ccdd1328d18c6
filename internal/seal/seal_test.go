package seal

import (
	"bytes"
	"runtime"
	"slices"
	"strings"
	"testing"
)

func newBox(t *testing.T, fill byte) *Box {
	t.Helper()
	b, err := New(bytes.Repeat([]byte{fill}, KeySize))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestSealedSecretOpensUnderItsNameAndKeyOnly(t *testing.T) {
	t.Parallel()
	b := newBox(t, 1)
	sealed := b.Seal("pan/1", []byte("4242"))
	if got, err := b.Open("pan/1", sealed); err != nil || string(got) != "4242" {
		t.Fatalf("Open = %q, %v", got, err)
	}
	if _, err := b.Open("pan/2", sealed); err == nil {
		t.Error("opened under another name")
	}
	if _, err := newBox(t, 2).Open("pan/1", sealed); err == nil {
		t.Error("opened under another key")
	}
	if _, err := b.Open("pan/1", "junk"); err == nil {
		t.Error("opened junk")
	}
	if b.Seal("pan/1", []byte("4242")) == sealed {
		t.Error("sealing twice gave the same text")
	}
}

func TestKeysOfDifferentPurposesDiffer(t *testing.T) {
	t.Parallel()
	b := newBox(t, 1)
	if bytes.Equal(b.Key("a"), b.Key("b")) || len(b.Key("a")) != KeySize {
		t.Error("keys are not separate")
	}
	if _, err := New([]byte("short")); err == nil {
		t.Error("took a short master key")
	}
}

// A check that takes as long hides whether there is a secret to check against.
func TestNobodyHasTheCostOfAHashAndMatchesNothing(t *testing.T) {
	t.Parallel()
	real, nobody := strings.Split(Hash("s"), "$"), strings.Split(Nobody, "$")
	if len(nobody) != len(real) || !slices.Equal(nobody[:4], real[:4]) || len(nobody[4]) != len(real[4]) || len(nobody[5]) != len(real[5]) {
		t.Errorf("%s is not of the form of %s", nobody, real)
	}
	for _, secret := range []string{"", "s", Nobody} {
		if ok, err := Matches(Nobody, secret); ok || err != nil {
			t.Errorf("%q: %t, %v", secret, ok, err)
		}
	}
}

func TestHashRecognisesItsSecretOnly(t *testing.T) {
	t.Parallel()
	hash := Hash("correct horse battery")
	if ok, err := Matches(hash, "correct horse battery"); !ok || err != nil {
		t.Errorf("own secret: %v, %v", ok, err)
	}
	if ok, _ := Matches(hash, "correct horse batterz"); ok {
		t.Error("matched another secret")
	}
	if strings.Contains(hash, "horse") || Hash("correct horse battery") == hash {
		t.Error("hash is not salted, or shows the secret")
	}
	for _, junk := range []string{"", "$argon2id$", "$argon2id$v=19$m=1$x$y", "$argon2i$v=19$m=19456,t=2,p=1$AAAA$AAAA"} {
		if _, err := Matches(junk, "x"); err == nil {
			t.Errorf("took %q for a hash", junk)
		}
	}
}

// Not in parallel: it measures what the process allocates.
func TestAGeneratedSecretIsRecognisedQuicklyAndAWrongOneSlowly(t *testing.T) {
	secret := Generate()
	hash := HashGenerated(secret)
	if len(secret) < 52 || secret == Generate() || strings.Contains(hash, string(secret)) || hash == HashGenerated(secret) {
		t.Errorf("%s of %s", hash, secret)
	}
	if ok, err := Matches(hash, string(secret)); !MatchesGenerated(hash, string(secret)) || !ok || err != nil {
		t.Errorf("own secret: %t, %v", ok, err)
	}
	for _, other := range []string{"", string(secret[1:]), string(Generate()), hash} {
		if ok, err := Matches(hash, other); MatchesGenerated(hash, other) || ok || err != nil {
			t.Errorf("%q: %t, %v", other, ok, err)
		}
	}
	for _, junk := range []string{"", "$sha256$", "$sha256$salt", "$sha256$salt$", Hash(string(secret)), Nobody} {
		if MatchesGenerated(junk, string(secret)) || MatchesGenerated(junk, "") {
			t.Errorf("took %q for the hash", junk)
		}
	}
	// An argon2id hash allocates its 19 MiB: whoever guesses learns nothing from how long he waits.
	allocated := func(f func()) uint64 {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		f()
		runtime.ReadMemStats(&after)
		return after.TotalAlloc - before.TotalAlloc
	}
	if got := allocated(func() { _, _ = Matches(hash, "wrong") }); got < argonMemory*1024 {
		t.Errorf("a wrong secret took %d bytes of memory", got)
	}
}
