package admission

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"runtime"
	"sync"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/seal"
)

// Secrets bounds how many secrets are hashed at once, and remembers for a while which were right: published clients ask
// for a token before every request.
type Secrets struct {
	slots   chan struct{}
	waiting chan struct{}
	key     []byte

	mu    sync.Mutex
	right map[[sha256.Size]byte]bool
}

const rememberedSecrets = 10_000

// NewSecrets makes a check that hashes on every processor at once, and lets sixteen wait for each.
func NewSecrets() *Secrets {
	workers := runtime.GOMAXPROCS(0)
	return &Secrets{
		slots: make(chan struct{}, workers), waiting: make(chan struct{}, 16*workers), key: []byte(seal.Random()),
		right: map[[sha256.Size]byte]bool{},
	}
}

// Slot waits for a turn to hash; a full queue is a refusal.
func (s *Secrets) Slot(ctx context.Context) (release func(), err error) {
	select {
	case s.waiting <- struct{}{}:
		defer func() { <-s.waiting }()
	default:
		return nil, issuing.Refuse(issuing.CodeRateLimited, "too many secrets are being checked; try again shortly")
	}
	select {
	case s.slots <- struct{}{}:
		return func() { <-s.slots }, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// secretDigest identifies a hash and a secret for this process, so that a changed hash is checked anew.
func (s *Secrets) secretDigest(hash, secret string) [sha256.Size]byte {
	mac := hmac.New(sha256.New, s.key)
	mac.Write([]byte(hash + "\x00" + secret))
	return [sha256.Size]byte(mac.Sum(nil))
}

// Known tells whether a secret was found right before, or is a generated one that is right. It costs nothing.
func (s *Secrets) Known(hash, secret string) bool {
	if seal.MatchesGenerated(hash, secret) {
		return true
	}
	digest := s.secretDigest(hash, secret)
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.right[digest]
}

// Match hashes a secret, and tells whether hash was made of it.
func (s *Secrets) Match(ctx context.Context, hash, secret string) (bool, error) {
	release, err := s.Slot(ctx)
	if err != nil {
		return false, err
	}
	defer release()
	ok, err := seal.Matches(hash, secret)
	if ok {
		digest := s.secretDigest(hash, secret)
		s.mu.Lock()
		defer s.mu.Unlock()
		if len(s.right) >= rememberedSecrets {
			clear(s.right)
		}
		s.right[digest] = true
	}
	return ok, err
}
