package story

import (
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"regexp"

	"github.com/offblocks/offblocks/internal/cli"
)

type walletSign struct {
	File      string `arg:"" optional:"" default:"-"`
	Typed     bool   `xor:"what"`
	Challenge bool   `xor:"what"`
	walletFile
}

const trySign = "offblocks wallet sign --help"

// Run signs a text, typed data, or the challenge in an answer of the API.
func (s *walletSign) Run(t *cli.Terminal, chains *Chains) error {
	owner, _, err := s.read(t, chains)
	if err != nil {
		return err
	}
	in, err := t.ReadInput(s.File)
	if err != nil {
		return err
	}
	switch {
	case s.Challenge:
		return signChallenge(t.Stdout, owner, in)
	case s.Typed:
		return signTyped(t.Stdout, owner, in)
	}
	signature, err := owner.SignText(string(in))
	if err != nil {
		return err
	}
	return printSignature(t.Stdout, signature)
}

// signTyped signs typed data by itself, or the member typedData of an answer.
func signTyped(w io.Writer, owner Owner, in []byte) error {
	var answer struct {
		TypedData json.RawMessage `json:"typedData"`
	}
	if err := json.Unmarshal(in, &answer); err != nil {
		return cli.NewUsage(trySign, "typed data is JSON (EIP-712), and this is not: %v", err)
	}
	if len(answer.TypedData) > 0 {
		in = answer.TypedData
	}
	signature, err := owner.SignTyped(in)
	if err != nil {
		return cli.NewUsage(trySign, "%v", err)
	}
	return printSignature(w, signature)
}

// challengeChain is how texts to sign name their chain.
var challengeChain = regexp.MustCompile(`(?m)^Chain(?: ID)?: (?:eip155:)?([0-9]+)$`)

// signChallenge signs the challenge of an answer, and prints the body that brings the signature back.
func signChallenge(w io.Writer, owner Owner, in []byte) error {
	var answer struct {
		Challenge string `json:"challenge"`
	}
	if err := json.Unmarshal(in, &answer); err != nil || answer.Challenge == "" {
		return cli.NewUsage(trySign, "there is no member challenge: give an answer of the API that has one")
	}
	body, err := answerChallenge(owner, answer.Challenge)
	if err != nil {
		return err
	}
	text, err := json.Marshal(body)
	if err != nil {
		return err
	}
	return cli.PrintJSON(w, text)
}

// answerChallenge signs a challenge, Base64 of a text that names its chain.
func answerChallenge(owner Owner, challenge string) (map[string]string, error) {
	text, err := base64.StdEncoding.DecodeString(challenge)
	if err != nil {
		return nil, cli.NewUsage(trySign, "the challenge is not Base64: %v", err)
	}
	chain := challengeChain.FindSubmatch(text)
	if chain == nil {
		return nil, cli.NewUsage(trySign, "the challenge names no chain, so it is none of the API's")
	}
	signature, err := owner.SignText(string(text))
	if err != nil {
		return nil, err
	}
	return map[string]string{
		"ownerId":   fmt.Sprintf("eip155:%s:%s", chain[1], owner.Address()),
		"challenge": challenge, "signature": base64.StdEncoding.EncodeToString(signature),
	}, nil
}

func printSignature(w io.Writer, signature []byte) error {
	_, err := fmt.Fprintln(w, "0x"+hex.EncodeToString(signature))
	return err
}
