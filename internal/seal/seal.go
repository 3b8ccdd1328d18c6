// Package seal keeps secrets secret: what must be read back is encrypted under the installation's master key, what
// must only be recognised is hashed. It refuses to know what the secrets are for.
package seal

import (
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"

	"golang.org/x/crypto/argon2"
	"golang.org/x/crypto/chacha20poly1305"
)

// KeySize is the length of a master key in bytes.
const KeySize = 32

// Box encrypts under a master key. It is safe for concurrent use.
type Box struct{ master []byte }

// New makes a box from a master key of KeySize random bytes.
func New(master []byte) (*Box, error) {
	if len(master) != KeySize {
		return nil, fmt.Errorf("the master key must be %d bytes, not %d", KeySize, len(master))
	}
	return &Box{master: append([]byte(nil), master...)}, nil
}

// Key derives a key of KeySize bytes for one purpose (HKDF, RFC 5869): knowing it tells nothing of the others.
func (b *Box) Key(purpose string) []byte {
	key, err := hkdf.Key(sha256.New, b.master, nil, "offblocks "+purpose, KeySize)
	if err != nil {
		panic(err) // only for lengths that KeySize is not
	}
	return key
}

// Seal encrypts a secret so that it opens under the same name only: a sealed secret that is copied elsewhere stays
// shut.
func (b *Box) Seal(name string, secret []byte) string {
	aead, err := chacha20poly1305.NewX(b.Key("seal"))
	if err != nil {
		panic(err) // only for keys of another length
	}
	nonce := make([]byte, aead.NonceSize(), aead.NonceSize()+len(secret)+aead.Overhead())
	_, _ = rand.Read(nonce) // never fails
	return base64.RawStdEncoding.EncodeToString(aead.Seal(nonce, nonce, secret, []byte(name)))
}

// Open decrypts what Seal made under the same name and master key.
func (b *Box) Open(name, sealed string) ([]byte, error) {
	aead, err := chacha20poly1305.NewX(b.Key("seal"))
	if err != nil {
		panic(err)
	}
	raw, err := base64.RawStdEncoding.DecodeString(sealed)
	if err != nil || len(raw) < aead.NonceSize() {
		return nil, fmt.Errorf("open %s: not something sealed", name)
	}
	secret, err := aead.Open(nil, raw[:aead.NonceSize()], raw[aead.NonceSize():], []byte(name))
	if err != nil {
		return nil, fmt.Errorf("open %s: sealed under another master key, or altered", name)
	}
	return secret, nil
}

// MAC is a keyed hash of a text (HMAC-SHA256, in hex) for one purpose: the same text gives the same hash, and without the
// master key nobody can try out texts.
func (b *Box) MAC(purpose, text string) string {
	mac := hmac.New(sha256.New, b.Key("mac of "+purpose))
	_, _ = mac.Write([]byte(text)) // never fails
	return hex.EncodeToString(mac.Sum(nil))
}

// Cost of argon2id (RFC 9106): 19 MiB and two passes, a few tens of milliseconds.
const (
	argonTime   = 2
	argonMemory = 19 * 1024
	argonLanes  = 1
	sumSize     = 32
)

// Hash makes of a secret what can recognise it and nothing else: argon2id with a random salt, in the PHC string format.
func Hash(secret string) string {
	salt := randomBytes(16)
	return phcString(salt, argonSum(secret, salt, argonTime, argonMemory, argonLanes))
}

func phcString(salt, sum []byte) string {
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version, argonMemory, argonTime, argonLanes,
		base64.RawStdEncoding.EncodeToString(salt), base64.RawStdEncoding.EncodeToString(sum))
}

func argonSum(secret string, salt []byte, time, memory uint32, pools uint8) []byte {
	return argon2.IDKey([]byte(secret), salt, time, memory, pools, sumSize)
}

// Generated is a secret that [Generate] made. It has 256 bits at random, so that nobody finds it by trying, however quick
// its hash is.
type Generated string

// Generate makes a secret, in letters and digits.
func Generate() Generated { return Generated(Random() + Random()) }

const generatedPrefix = "$sha256$"

// HashGenerated makes of a generated secret what can recognise it and nothing else: a salted SHA-256. [Hash] is for secrets
// that somebody chose.
func HashGenerated(secret Generated) string {
	salt := base64.RawStdEncoding.EncodeToString(randomBytes(16))
	return generatedPrefix + salt + "$" + generatedSum(salt, string(secret))
}

func generatedSum(salt, secret string) string {
	sum := sha256.Sum256([]byte(salt + "$" + secret))
	return base64.RawStdEncoding.EncodeToString(sum[:])
}

// MatchesGenerated tells, at no cost, whether hash was made of a secret by [HashGenerated].
func MatchesGenerated(hash, secret string) bool {
	rest, generated := strings.CutPrefix(hash, generatedPrefix)
	salt, sum, whole := strings.Cut(rest, "$")
	return generated && whole && subtle.ConstantTimeCompare([]byte(sum), []byte(generatedSum(salt, secret))) == 1
}

// Nobody is a hash that no secret is known to have made: checking against it takes as long as checking a real one. Its sum
// is random, because every process makes it when it starts, and a hash takes tens of milliseconds.
var Nobody = phcString(randomBytes(16), randomBytes(sumSize))

func randomBytes(n int) []byte {
	b := make([]byte, n)
	_, _ = rand.Read(b) // never fails
	return b
}

// Matches tells whether hash was made of a secret. For a secret that is wrong it takes as long whichever form the hash has,
// and as long as for [Nobody].
func Matches(hash, secret string) (bool, error) {
	if strings.HasPrefix(hash, generatedPrefix) {
		if MatchesGenerated(hash, secret) {
			return true, nil
		}
		hash = Nobody
	}
	parts := strings.Split(hash, "$")
	var version int
	var memory, time uint32
	var pools uint8
	if len(parts) != 6 || parts[1] != "argon2id" {
		return false, errors.New("not an argon2id hash")
	}
	if _, err := fmt.Sscanf(parts[2], "v=%d", &version); err != nil || version != argon2.Version {
		return false, errors.New("argon2id hash of another version")
	}
	if _, err := fmt.Sscanf(parts[3], "m=%d,t=%d,p=%d", &memory, &time, &pools); err != nil {
		return false, errors.New("argon2id hash without its cost")
	}
	salt, err := base64.RawStdEncoding.DecodeString(parts[4])
	if err != nil {
		return false, errors.New("argon2id hash without its salt")
	}
	want, err := base64.RawStdEncoding.DecodeString(parts[5])
	if err != nil {
		return false, errors.New("argon2id hash without its sum")
	}
	return subtle.ConstantTimeCompare(want, argonSum(secret, salt, time, memory, pools)) == 1, nil
}

// Random is a fresh secret of at least 128 bits, in letters and digits.
func Random() string { return rand.Text() }
