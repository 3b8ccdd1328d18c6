package e2e

import (
	"encoding/base64"
	"fmt"
	"net/http"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/google/uuid"

	"github.com/offblocks/offblocks/internal/seal"
)

// forge makes a token as the server would, but for what a test changes.
func (p *party) forge(t *testing.T, change func(jwt.MapClaims)) twist {
	t.Helper()
	return p.forgeWith(t, jwt.SigningMethodHS256, p.tokenKey(t), change)
}

func (p *party) forgeWith(t *testing.T, method jwt.SigningMethod, key any, change func(jwt.MapClaims)) twist {
	t.Helper()
	programme := must(p.db.Programme(t.Context(), p.programme))(t)
	claims := jwt.MapClaims{
		"iss": "offblocks", "sub": string(p.programme), "iat": time.Now().Unix(), "exp": time.Now().Add(time.Hour).Unix(), "gen": programme.Generation,
	}
	change(claims)
	return set("Authorization", "Bearer "+must(jwt.NewWithClaims(method, claims).SignedString(key))(t))
}

// tokenKey is what the running sandbox signs tokens with.
func (p *party) tokenKey(t *testing.T) []byte {
	t.Helper()
	return must(seal.New(must(p.env.Dir.MasterKey())(t)))(t).Key("bearer tokens")
}

func as(name string, value any) func(jwt.MapClaims) {
	return func(c jwt.MapClaims) { c[name] = value }
}

func without(name string) func(jwt.MapClaims) {
	return func(c jwt.MapClaims) { delete(c, name) }
}

func TestATokenThatIsNotGoodIsRefused(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, env *testEnv) {
		p := env.party(t)
		foreign := env.another(t)
		same := func(jwt.MapClaims) {}
		p.send(t, "GET", "/cards", "", p.forge(t, same)).want(t, http.StatusOK, "") // so that each row below is refused for its own reason
		token := must(foreign.Token(t.Context()))(t).Token
		bad := map[string]struct {
			twist twist
			code  string
		}{
			"none":                       {set("Authorization", ""), "token_missing"},
			"empty":                      {set("Authorization", "Bearer "), "token_missing"},
			"basic":                      {set("Authorization", "Basic YTpi"), "token_missing"},
			"no scheme":                  {set("Authorization", token), "token_missing"},
			"junk":                       {set("Authorization", "Bearer pizza"), "token_invalid"},
			"two":                        {set("Authorization", "Bearer "+token+" "+token), "token_invalid"},
			"cut":                        {set("Authorization", "Bearer "+token[:len(token)-4]), "token_invalid"},
			"expired":                    {p.forge(t, as("exp", time.Now().Add(-time.Second).Unix())), "token_expired"},
			"without expiry":             {p.forge(t, without("exp")), "token_invalid"},
			"not yet good":               {p.forge(t, as("nbf", time.Now().Add(time.Hour).Unix())), "token_invalid"},
			"another issuer":             {p.forge(t, as("iss", "pizza")), "token_invalid"},
			"another generation":         {p.forge(t, as("gen", 99)), "token_invalid"},
			"without generation":         {p.forge(t, without("gen")), "token_invalid"},
			"unknown programme":          {p.forge(t, as("sub", uuid.NewString())), "token_invalid"},
			"no programme":               {p.forge(t, without("sub")), "token_invalid"},
			"another secret":             {p.forgeWith(t, jwt.SigningMethodHS256, make([]byte, 32), same), "token_invalid"},
			"another algorithm":          {p.forgeWith(t, jwt.SigningMethodHS512, p.tokenKey(t), same), "token_invalid"},
			"no algorithm":               {p.forgeWith(t, jwt.SigningMethodNone, jwt.UnsafeAllowNoneSignatureType, same), "token_invalid"},
			"no algorithm, no signature": {set("Authorization", "Bearer "+base64.RawURLEncoding.EncodeToString([]byte(`{"alg":"none"}`))+".e30."), "token_invalid"},
		}
		var rows []refusal
		for name, b := range bad {
			rows = append(rows,
				refusal{name + ", reading", "GET", "/cards", "", []twist{b.twist}, 401, b.code},
				refusal{name + ", changing", "POST", "/customers", fresh(t, p), []twist{b.twist}, 401, b.code},
				refusal{name + ", bearer only", "DELETE", "/auth/signing", fmt.Sprintf(`{"signingKeyId":%q}`, p.keyID), []twist{b.twist}, 401, b.code})
		}
		rows = append(rows, refusal{"another programme's", "GET", "/cards", "", []twist{set("Authorization", "Bearer "+token)}, 400, "signature_key_unknown"})
		p.refuses(t, rows)
		a := p.send(t, "GET", "/cards", "", set("Authorization", ""))
		if got := a.header.Get("WWW-Authenticate"); got != "Bearer" {
			t.Errorf("WWW-Authenticate is %q", got)
		}
	})
}

func TestNewCredentialsEndEveryTokenAtOnce(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, env *testEnv) {
		p, other := env.another(t), env.another(t)
		held := set("Authorization", "Bearer "+must(p.Token(t.Context()))(t).Token)
		p.send(t, "GET", "/cards", "", held).want(t, 200, "")
		key, secret := uuid.NewString(), "correct-horse-battery-staple"
		pair := func(key, secret string) string { return fmt.Sprintf(`{"apiKey":%q,"apiSecret":%q}`, key, secret) }
		reference := func(key string) string { return fmt.Sprintf(`{"apiKey":%q}`, key) }
		old := must(p.db.Credential(t.Context(), env.Env["OFFBLOCKS_API_KEY"]))(t)
		if old.ProgrammeID == p.programme {
			t.Fatal("the second programme is the first")
		}
		p.refuses(t, []refusal{
			{name: "short secret", method: "PUT", path: "/auth/credentials", body: pair(key, "nineteen characters"), status: 400, code: "secret_too_short"},
			{name: "another's key", method: "PUT", path: "/auth/credentials", body: pair(env.Env["OFFBLOCKS_API_KEY"], secret), status: 400, code: "credentials_taken"},
			{name: "no UUID", method: "PUT", path: "/auth/credentials", body: pair("pizza", secret), status: 400, code: "body_invalid"},
			{name: "no secret", method: "PUT", path: "/auth/credentials", body: reference(key), status: 400, code: "body_invalid"},
			{name: "revoking another's", method: "DELETE", path: "/auth/credentials", body: reference(env.Env["OFFBLOCKS_API_KEY"]), status: 400, code: "credentials_unknown"},
			{name: "revoking an unknown one", method: "DELETE", path: "/auth/credentials", body: reference(key), status: 400, code: "credentials_unknown"},
		})
		p.send(t, "GET", "/cards", "", held).want(t, 200, "") // what is refused ends nothing

		p.send(t, "PUT", "/auth/credentials", pair(key, secret), held).want(t, 204, "")
		p.send(t, "GET", "/cards", "", held).want(t, 401, "token_invalid")
		p.send(t, "PUT", "/auth/credentials", pair(uuid.NewString(), secret), held).want(t, 401, "token_invalid")
		other.send(t, "GET", "/cards", "").want(t, 200, "")

		ask := func(key, secret string) answer {
			return other.send(t, "POST", "/auth/token", pair(key, secret), set("Authorization", ""))
		}
		ask(key, secret+"!").want(t, 401, "credentials_invalid")
		ask(uuid.NewString(), secret).want(t, 401, "credentials_invalid")
		fresh := ask(key, secret)
		fresh.want(t, 200, "")
		held = set("Authorization", "Bearer "+tokenIn(t, fresh))
		p.send(t, "GET", "/cards", "", held).want(t, 200, "")

		// The same key with another secret: the old secret is out, and so are the tokens.
		p.send(t, "PUT", "/auth/credentials", pair(key, secret+"2"), held).want(t, 204, "")
		p.send(t, "GET", "/cards", "", held).want(t, 401, "token_invalid")
		ask(key, secret).want(t, 401, "credentials_invalid")
		held = set("Authorization", "Bearer "+tokenIn(t, ask(key, secret+"2")))

		p.send(t, "DELETE", "/auth/credentials", reference(key), held).want(t, 204, "")
		p.send(t, "GET", "/cards", "", held).want(t, 401, "token_invalid")
		ask(key, secret+"2").want(t, 401, "credentials_invalid")
		other.send(t, "PUT", "/auth/credentials", pair(key, secret)).want(t, 400, "credentials_taken") // revoked is for good
	})
}
