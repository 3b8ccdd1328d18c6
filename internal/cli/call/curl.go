package call

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/httpsig"
	"github.com/offblocks/offblocks/internal/cli"
	"github.com/offblocks/offblocks/internal/envfile"
)

// signing is how OpenSSL signs the text in $base for each algorithm, as the Base64 of the signature's bytes. ECDSA
// signatures are r and s side by side, not the DER that OpenSSL makes.
var signing = map[httpsig.Algorithm]string{
	httpsig.P384: fmt.Sprintf(ecdsaSigning, "sha384", 96, 96),
	httpsig.P256: fmt.Sprintf(ecdsaSigning, "sha256", 64, 64),
	httpsig.Ed25519: `file=$(mktemp)
printf %s "$base" >"$file"
signature=$(openssl pkeyutl -sign -rawin -inkey "$OFFBLOCKS_SIGNING_KEY_FILE" -in "$file" | openssl base64 -A)
rm -f "$file"
`,
}

const ecdsaSigning = `numbers=$(printf %%s "$base" | openssl dgst -%s -sign "$OFFBLOCKS_SIGNING_KEY_FILE" |
  openssl asn1parse -inform DER | sed -n 's/.*INTEGER *://p' |
  while read -r n; do n=$(printf '%%%ds' "$n"); printf %%s "${n:${#n}-%d}"; done | tr ' ' 0)
signature=$(printf '%%b' "$(printf %%s "$numbers" | sed 's/../\\x&/g')" | openssl base64 -A)
`

// writeScript writes a call as a script for bash, curl and openssl. It reads the secrets where this program reads them,
// and holds none.
func writeScript(i *cli.Installation, in client.Request, key uuid.UUID) (string, error) {
	config, err := client.ConfigFromEnv(i.Env)
	if err != nil {
		return "", err
	}
	address, err := url.Parse(config.BaseURL + in.Path)
	if err != nil {
		return "", cli.NewUsage(try, "%v", err)
	}
	s := script{in: in, key: key, address: address, algorithm: config.SigningKey.Public().Algorithm()}
	s.keyless = in.Method == http.MethodGet || strings.HasPrefix(in.Path, "/auth/")
	s.unsigned = strings.HasPrefix(in.Path, "/auth/") && (in.Method == http.MethodGet || s.algorithm == "")
	if s.algorithm == "" && !s.unsigned {
		return "", &cli.Failure{Text: "the call is signed, and " + i.Source + " names no signing key",
			Try: "offblocks api --help"}
	}
	return s.write(i), nil
}

type script struct {
	in        client.Request
	key       uuid.UUID
	address   *url.URL
	algorithm httpsig.Algorithm
	keyless   bool // no idempotency key
	unsigned  bool
}

func (s *script) write(i *cli.Installation) string {
	var b strings.Builder
	say := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	say("( # %s %s: paste it into bash. It needs curl and openssl.", s.in.Method, s.in.Path)
	say("set -euo pipefail")
	if i.File == "" {
		say("# The variables OFFBLOCKS_… are those of this shell.")
	} else {
		say("set -a; . %s; set +a # the credentials and the path of the signing key", envfile.Quote(i.File))
	}
	say("\n# A token, good for an hour, for the API key and secret.")
	say(`token=$(printf '{"apiKey":"%%s","apiSecret":"%%s"}' "$OFFBLOCKS_API_KEY" "$OFFBLOCKS_API_SECRET" |`)
	say(`  curl -sS --fail-with-body "$OFFBLOCKS_URL/auth/token" -H 'Content-Type: application/json' --data-binary @- |`)
	say(`  sed 's/.*"token":"\([^"]*\)".*/\1/')`)
	if len(s.in.Body) > 0 {
		say("\n# The body, and the digest of its very bytes (RFC 9530).")
		say("body=%s", envfile.Quote(string(s.in.Body)))
		say(`digest="sha-512=:$(printf %%s "$body" | openssl dgst -sha512 -binary | openssl base64 -A):"`)
	}
	if !s.unsigned {
		s.writeSignature(say)
	}
	s.writeCall(say)
	say(")")
	return b.String()
}

// writeSignature writes what makes the signature base (RFC 9421) and signs it.
func (s *script) writeSignature(say func(string, ...any)) {
	path := s.address.EscapedPath()
	names, lines := `"@method" "@authority" "@path"`, []string{
		`"@method": ` + s.in.Method, `"@authority": ` + s.address.Host, `"@path": ` + path,
	}
	var digest string
	if len(s.in.Body) > 0 {
		names += ` "content-digest"`
		digest = `"content-digest": `
	}
	after := []string{}
	if !s.keyless && s.algorithm == httpsig.Ed25519 {
		names += ` "idempotency-key"`
		after = append(after, `"idempotency-key": `+s.key.String())
	}
	if s.address.RawQuery != "" {
		names += ` "@query"`
		after = append(after, `"@query": ?`+s.address.RawQuery)
	}
	say("\n# What is signed (RFC 9421): a line for each part that is covered, and the parameters.")
	say("created=$(date +%%s)")
	say(`params='(%s);keyid="'"$OFFBLOCKS_SIGNING_KEY_ID"'";alg="%s";created='$created';expires='$((created + 300))`,
		names, s.algorithm)
	say("base=%s$'\\n'", envfile.Quote(strings.Join(lines, "\n")))
	if digest != "" {
		say(`base+=%s"$digest"$'\n'`, envfile.Quote(digest))
	}
	for _, line := range after {
		say("base+=%s$'\\n'", envfile.Quote(line))
	}
	say(`base+='"@signature-params": '"$params"`)
	say("\n%s", strings.TrimSuffix(signing[s.algorithm], "\n"))
}

func (s *script) writeCall(say func(string, ...any)) {
	say("")
	if !s.keyless {
		say("# Pasted again within the hour, the idempotency key has the call happen once and answer the same.")
	}
	call := []string{fmt.Sprintf("curl -sS --fail-with-body -g -X %s %s", s.in.Method, envfile.Quote(s.address.String())),
		// Arguments are for every user of the machine to see: the token comes through a pipe.
		`-H @<(printf 'Authorization: Bearer %s\n' "$token")`}
	if len(s.in.Body) > 0 {
		call = append(call, "-H 'Content-Type: application/json'", `-H "Content-Digest: $digest"`)
	}
	if !s.keyless {
		call = append(call, "-H 'Idempotency-Key: "+s.key.String()+"'")
	}
	if !s.unsigned {
		call = append(call, `-H "Signature-Input: sig=$params"`, `-H "Signature: sig=:$signature:"`)
	}
	if len(s.in.Body) > 0 {
		call = append(call, `--data-binary @<(printf %s "$body")`)
	}
	say("%s", strings.Join(call, " \\\n  "))
	say("echo")
}
