package call

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/httpsig"
	"github.com/offblocks/offblocks/internal/cli"
	"github.com/offblocks/offblocks/internal/page"
)

// explain tells what of a call is what: token, body, signature base, headers. It sends nothing but for the token.
func explain(ctx context.Context, w io.Writer, i *cli.Installation, in client.Request, options []client.Option) error {
	r, err := i.Client.NewRequest(ctx, in, options...)
	if err != nil {
		return err
	}
	var b strings.Builder
	say := func(format string, args ...any) {
		b.WriteString(page.FoldWords(fmt.Sprintf(format, args...), page.Width, "") + "\n")
	}
	say("%s %s", r.Method, r.URL)
	say("as %s says (%s)\n", i.Name, i.Source)
	say("1. Token. POST /auth/token gives it for the API key and secret, for an hour. It says which programme calls.\n")
	say("    Authorization: %s\n", shorten(r.Header.Get("Authorization")))
	if len(in.Body) > 0 {
		say("2. Body, and the SHA-512 of its very bytes (RFC 9530). A space more is another digest.\n")
		say("    %s", in.Body)
		say("    Content-Digest: %s\n", r.Header.Get("Content-Digest"))
	} else {
		say("2. Body. There is none, so there is no digest either.\n")
	}
	if key := r.Header.Get("Idempotency-Key"); key != "" {
		say("3. Idempotency key. Sent again with this key, the call happens once and gets the same answer. "+
			"--key says which.\n\n    Idempotency-Key: %s\n", key)
	} else {
		say("3. Idempotency key. A call that changes nothing has none.\n")
	}
	if r.Header.Get("Signature") == "" {
		say("4. Signature. Calls below /auth need none.\n")
		_, err := io.WriteString(w, b.String())
		return err
	}
	base, err := signatureBase(r, i)
	if err != nil {
		return err
	}
	say("4. Signature base (RFC 9421): what is signed. A line for each part of the request that is covered, in this " +
		"order, and no line end after the last.\n")
	for line := range strings.SplitSeq(base, "\n") {
		b.WriteString("    " + line + "\n")
	}
	say("\n5. Signature. The base, signed with the key in %s. keyid says which key, created and expires when.\n",
		i.Env("OFFBLOCKS_SIGNING_KEY_FILE"))
	b.WriteString("    Signature-Input: " + r.Header.Get("Signature-Input") + "\n")
	b.WriteString("    Signature: " + r.Header.Get("Signature") + "\n\n")
	_, err = io.WriteString(w, b.String())
	return err
}

// shorten shows the beginning of a token only: it is as good as a password while it lasts.
func shorten(token string) string {
	const shown = len("Bearer ") + 8
	if len(token) <= 2*shown {
		return "Bearer …"
	}
	return token[:shown] + "…"
}

// signatureBase is what the signature of a request signs, found by verifying it.
func signatureBase(r *http.Request, i *cli.Installation) (string, error) {
	config, err := client.ConfigFromEnv(i.Env)
	if err != nil {
		return "", err
	}
	message := httpsig.Message{
		Method: r.Method, Scheme: r.URL.Scheme, Authority: r.Host, Target: r.URL.RequestURI(), Header: r.Header,
	}
	public := config.SigningKey.Public()
	verified, err := httpsig.Verify(message, func(string) (httpsig.PublicKey, bool) { return public, true },
		httpsig.Policy{Now: time.Now(), HasBody: r.ContentLength > 0})
	return verified.Base, err
}
