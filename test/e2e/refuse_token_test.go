package e2e

import (
	"encoding/base64"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/google/uuid"

	"github.com/offblocks/offblocks/internal/seal"
)

// forgeToken makes a token as the server would, but for what a test changes.
func (p *testProgramme) forgeToken(t *testing.T, change func(jwt.MapClaims)) requestChange {
	t.Helper()
	return p.forgeTokenWith(t, jwt.SigningMethodHS256, p.tokenKey(t), change)
}

func (p *testProgramme) forgeTokenWith(t *testing.T, method jwt.SigningMethod, key any,
	change func(jwt.MapClaims)) requestChange {
	t.Helper()
	programme := must(p.db.Programme(t.Context(), p.programme))(t)
	claims := jwt.MapClaims{
		"iss": "offblocks", "sub": string(p.programme), "iat": time.Now().Unix(), "exp": time.Now().Add(time.Hour).Unix(),
		"gen": programme.Generation,
	}
	change(claims)
	return setHeader("Authorization", "Bearer "+must(jwt.NewWithClaims(method, claims).SignedString(key))(t))
}

// tokenKey is what the running sandbox signs tokens with.
func (p *testProgramme) tokenKey(t *testing.T) []byte {
	t.Helper()
	return must(seal.New(must(p.sandbox.Dir.MasterKey())(t)))(t).Key("bearer tokens")
}

func withClaim(name string, value any) func(jwt.MapClaims) {
	return func(c jwt.MapClaims) { c[name] = value }
}

func withoutClaim(name string) func(jwt.MapClaims) {
	return func(c jwt.MapClaims) { delete(c, name) }
}

// respelt is a token whose signature has the same bytes in another spelling: the last character of its Base64 has bits to spare.
func respelt(token string) string {
	const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
	last := len(token) - 1
	return token[:last] + string(alphabet[strings.IndexByte(alphabet, token[last])^1])
}

func TestATokenThatIsNotGoodIsRefused(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		foreign := env.newProgramme(t)
		same := func(jwt.MapClaims) {}
		// So that each row below is refused for its own reason.
		p.sendRaw(t, "GET", "/cards", "", p.forgeToken(t, same)).expect(t, http.StatusOK, "")
		token := must(foreign.Token(t.Context()))(t).Token
		bad := map[string]struct {
			twist requestChange
			code  string
		}{
			"none":                       {setHeader("Authorization", ""), "token_missing"},
			"empty":                      {setHeader("Authorization", "Bearer "), "token_missing"},
			"basic":                      {setHeader("Authorization", "Basic YTpi"), "token_missing"},
			"no scheme":                  {setHeader("Authorization", token), "token_missing"},
			"junk":                       {setHeader("Authorization", "Bearer pizza"), "token_invalid"},
			"two":                        {setHeader("Authorization", "Bearer "+token+" "+token), "token_invalid"},
			"cut":                        {setHeader("Authorization", "Bearer "+token[:len(token)-4]), "token_invalid"},
			"spelt otherwise":            {setHeader("Authorization", "Bearer "+respelt(token)), "token_invalid"},
			"expired":                    {p.forgeToken(t, withClaim("exp", time.Now().Add(-time.Second).Unix())), "token_expired"},
			"without expiry":             {p.forgeToken(t, withoutClaim("exp")), "token_invalid"},
			"not yet good":               {p.forgeToken(t, withClaim("nbf", time.Now().Add(time.Hour).Unix())), "token_invalid"},
			"another issuer":             {p.forgeToken(t, withClaim("iss", "pizza")), "token_invalid"},
			"another generation":         {p.forgeToken(t, withClaim("gen", 99)), "token_invalid"},
			"without generation":         {p.forgeToken(t, withoutClaim("gen")), "token_invalid"},
			"unknown programme":          {p.forgeToken(t, withClaim("sub", uuid.NewString())), "token_invalid"},
			"no programme":               {p.forgeToken(t, withoutClaim("sub")), "token_invalid"},
			"another secret":             {p.forgeTokenWith(t, jwt.SigningMethodHS256, make([]byte, 32), same), "token_invalid"},
			"another algorithm":          {p.forgeTokenWith(t, jwt.SigningMethodHS512, p.tokenKey(t), same), "token_invalid"},
			"no algorithm":               {p.forgeTokenWith(t, jwt.SigningMethodNone, jwt.UnsafeAllowNoneSignatureType, same), "token_invalid"},
			"no algorithm, no signature": {setHeader("Authorization", "Bearer "+base64.RawURLEncoding.EncodeToString([]byte(`{"alg":"none"}`))+".e30."), "token_invalid"},
		}
		var rows []refusalCase
		for name, b := range bad {
			rows = append(rows,
				refusalCase{name + ", reading", "GET", "/cards", "", []requestChange{b.twist}, 401, b.code},
				refusalCase{name + ", changing", "POST", "/customers", newCustomerBody(t, p), []requestChange{b.twist}, 401,
					b.code},
				refusalCase{name + ", bearer only", "DELETE", "/auth/signing", fmt.Sprintf(`{"signingKeyId":%q}`, p.keyID),
					[]requestChange{b.twist}, 401, b.code})
		}
		rows = append(rows, refusalCase{"another programme's", "GET", "/cards", "",
			[]requestChange{setHeader("Authorization", "Bearer "+token)}, 400, "signature_key_unknown"})
		p.expectRefusals(t, rows)
		a := p.sendRaw(t, "GET", "/cards", "", setHeader("Authorization", ""))
		if got := a.header.Get("WWW-Authenticate"); got != "Bearer" {
			t.Errorf("WWW-Authenticate is %q", got)
		}
	})
}

func TestNewCredentialsEndEveryTokenAtOnce(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p, other := env.newProgramme(t), env.newProgramme(t)
		held := setHeader("Authorization", "Bearer "+must(p.Token(t.Context()))(t).Token)
		p.sendRaw(t, "GET", "/cards", "", held).expect(t, 200, "")
		key, secret := uuid.NewString(), "correct-horse-battery-staple"
		pair := func(key, secret string) string { return fmt.Sprintf(`{"apiKey":%q,"apiSecret":%q}`, key, secret) }
		reference := func(key string) string { return fmt.Sprintf(`{"apiKey":%q}`, key) }
		old := must(p.db.Credential(t.Context(), env.Env["OFFBLOCKS_API_KEY"]))(t)
		if old.ProgrammeID == p.programme {
			t.Fatal("the second programme is the first")
		}
		p.expectRefusals(t, []refusalCase{
			{name: "short secret", method: "PUT", path: "/auth/credentials", body: pair(key, "nineteen characters"), status: 400, code: "secret_too_short"},
			{name: "one letter", method: "PUT", path: "/auth/credentials", body: pair(key, strings.Repeat("a", 20)), status: 400, code: "secret_too_simple"},
			{name: "another's key", method: "PUT", path: "/auth/credentials", body: pair(env.Env["OFFBLOCKS_API_KEY"], secret), status: 400, code: "credentials_taken"},
			{name: "no UUID", method: "PUT", path: "/auth/credentials", body: pair("pizza", secret), status: 400, code: "body_invalid"},
			{name: "no secret", method: "PUT", path: "/auth/credentials", body: reference(key), status: 400, code: "body_invalid"},
			{name: "revoking another's", method: "DELETE", path: "/auth/credentials", body: reference(env.Env["OFFBLOCKS_API_KEY"]), status: 400, code: "credentials_unknown"},
			{name: "revoking an unknown one", method: "DELETE", path: "/auth/credentials", body: reference(key), status: 400, code: "credentials_unknown"},
		})
		p.sendRaw(t, "GET", "/cards", "", held).expect(t, 200, "") // what is refused ends nothing

		p.sendRaw(t, "PUT", "/auth/credentials", pair(key, secret), held).expect(t, 204, "")
		p.sendRaw(t, "GET", "/cards", "", held).expect(t, 401, "token_invalid")
		p.sendRaw(t, "PUT", "/auth/credentials", pair(uuid.NewString(), secret), held).expect(t, 401, "token_invalid")
		other.sendRaw(t, "GET", "/cards", "").expect(t, 200, "")

		ask := func(key, secret string) rawResponse {
			return other.sendRaw(t, "POST", "/auth/token", pair(key, secret), setHeader("Authorization", ""))
		}
		ask(key, secret+"!").expect(t, 401, "credentials_invalid")
		ask(uuid.NewString(), secret).expect(t, 401, "credentials_invalid")
		fresh := ask(key, secret)
		fresh.expect(t, 200, "")
		held = setHeader("Authorization", "Bearer "+tokenIn(t, fresh))
		p.sendRaw(t, "GET", "/cards", "", held).expect(t, 200, "")

		// The same key with another secret: the old secret is out, and so are the tokens.
		p.sendRaw(t, "PUT", "/auth/credentials", pair(key, secret+"2"), held).expect(t, 204, "")
		p.sendRaw(t, "GET", "/cards", "", held).expect(t, 401, "token_invalid")
		ask(key, secret).expect(t, 401, "credentials_invalid")
		held = setHeader("Authorization", "Bearer "+tokenIn(t, ask(key, secret+"2")))

		p.sendRaw(t, "DELETE", "/auth/credentials", reference(key), held).expect(t, 204, "")
		p.sendRaw(t, "GET", "/cards", "", held).expect(t, 401, "token_invalid")
		ask(key, secret+"2").expect(t, 401, "credentials_invalid")
		// Revoked is for good.
		other.sendRaw(t, "PUT", "/auth/credentials", pair(key, secret)).expect(t, 400, "credentials_taken")
	})
}
