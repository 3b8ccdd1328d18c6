package config_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/config"
)

type screening struct{ config.Environment }

func (screening) ScreenCustomer(context.Context, partner.ScreeningRequest) (partner.Answer[partner.Cleared], error) {
	return partner.Done(partner.Cleared{}), nil
}

type listSettings struct {
	URL    string            `json:"url" config:"required"`
	Token  config.Secret     `json:"token"`
	Tries  int               `json:"tries"`
	Keys   []config.Secret   `json:"keys"`
	Labels map[string]string `json:"labels"`
	More   *struct {
		Deep bool `json:"deep"`
	} `json:"more"`
}

var got listSettings // of the partner made last; no test here is parallel to another that makes one

var types = []config.Type{
	config.Define(config.Type{Name: "lists", Summary: "a list"}, func(e config.Environment, s listSettings) (*config.Partner, error) {
		if got = s; s.Tries < 0 {
			return nil, errors.New("tries are not negative")
		}
		return &config.Partner{Ports: partner.Ports{Screening: screening{e}}}, nil
	}),
	config.Define(config.Type{Name: "calls", Summary: "it calls", Listens: true}, func(config.Environment, struct{}) (*config.Partner, error) {
		return &config.Partner{}, nil
	}),
	config.Define(config.Type{Name: "network", Summary: "a network", Network: true}, func(config.Environment, struct{}) (*config.Partner, error) {
		return &config.Partner{}, nil
	}),
}

func connect(text string, env map[string]string) (*config.Connected, error) {
	f, err := config.Parse("partners.json", []byte(text))
	if err != nil {
		return nil, err
	}
	return f.Connect(types, func(name string) string { return env[name] }, config.Environment{Log: slog.New(slog.DiscardHandler)})
}

func TestAFileSaysWhoServesWhatAndLeadsToItsSecrets(t *testing.T) {
	secret := filepath.Join(t.TempDir(), "secret")
	if err := os.WriteFile(secret, []byte("from-a-file\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	c, err := connect(fmt.Sprintf(`{"screening": "two", "partners": [
		{"name": "one", "type": "calls", "listen": {"address": "127.0.0.1:0"}},
		{"name": "two", "type": "lists", "settings": {"url": "https://l.example", "token": "env:TOKEN", "tries": 3,
			"keys": ["file:%s", "env:TOKEN"], "labels": {"a": "b"}, "more": {"deep": true}}}]}`, secret),
		map[string]string{"TOKEN": " from-a-variable "})
	if err != nil {
		t.Fatal(err)
	}
	if s, ok := c.Ports.Screening.(screening); !ok || s.Name != "two" || c.Ports.IdentityCheck != nil {
		t.Errorf("%+v", c.Ports)
	}
	if len(c.Partners) != 2 || c.Partners[1].Serves[0] != "screening" || c.HasNetwork() {
		t.Errorf("%+v", c.Partners)
	}
	if got.Token.Value() != "from-a-variable" || got.Keys[0].Value() != "from-a-file" || got.Tries != 3 ||
		got.Labels["a"] != "b" || !got.More.Deep {
		t.Errorf("%+v", got)
	}
	if shown := fmt.Sprintf("%v %+v %#v", got, got, got); strings.Contains(shown, "from-a") {
		t.Errorf("a secret is printed: %s", shown)
	}
}

func TestWhatIsWrongWithAFileIsSaidWithItsPlace(t *testing.T) {
	const programme = `"programme": "0197c2a5-7f11-7cc4-8a02-e7b35d90f641"`
	for name, c := range map[string]struct{ text, says string }{
		"a key of the file":     {"{\n \"screenning\": \"x\"}", `partners.json:2:2: "screenning" is not known here; known are screening, identity, issuer, partners`},
		"a key of a partner":    {"{\"partners\": [\n  {\"name\": \"é\", \"typ\": \"lists\"}]}", `partners.json:2:17: "typ" is not known here`},
		"a key in capitals":     {`{"partners": [{"Name": "x", "type": "lists"}]}`, `:1:16: "Name" is not known here`},
		"a setting":             {`{"partners": [{"name": "x", "type": "lists", "settings": {"url": "u", "tokn": "env:A"}}]}`, `:1:71: "tokn" is not known here; known are url, token, tries, keys, labels, more`},
		"a setting further in":  {`{"partners": [{"name": "x", "type": "lists", "settings": {"url": "u", "more": {"deeep": true}}}]}`, `:1:80: "deeep" is not known here; known are deep`},
		"a setting that misses": {`{"partners": [{"name": "x", "type": "lists", "settings": {}}]}`, `:1:58: "url" is missing`},
		"no settings":           {`{"partners": [{"name": "x", "type": "lists"}]}`, `:1:15: "url" is missing`},
		"a name that misses":    {`{"partners": [{"type": "lists"}]}`, `:1:15: "name" is missing`},
		"a key twice":           {`{"partners": [{"name": "x", "type": "lists", "type": "calls"}]}`, `:1:46: "type" is here for the second time`},
		"another type":          {`{"partners": [{"name": "x", "type": 3}]}`, `:1:37: this must be a text in quotes, and is a JSON number`},
		"a fraction":            {`{"partners": [{"name": "x", "type": "lists", "settings": {"url": "u", "tries": 1.5}}]}`, `this must be a whole number`},
		"null":                  {`{"partners": null}`, `:1:14: null is no value`},
		"an array":              {`[]`, `:1:1: this must be an object`},
		"more after the end":    {"{}\n{}", `:2:1: the file ends here, and goes on`},
		"nothing":               {"", `:1:1: the file ends too early`},
		"an end too early":      {`{"partners": [`, `the file ends too early`},
		"no JSON":               {"{\n  partners: []}", `partners.json:2:3: invalid character 'p'`},
		"a secret in the file":  {`{"partners": [{"name": "x", "type": "lists", "settings": {"url": "u", "token": "hunter2"}}]}`, `:1:80: a secret does not belong in this file: refer to it by "env:NAME"`},
		"a variable not set":    {`{"partners": [{"name": "x", "type": "lists", "settings": {"url": "u", "token": "env:NONE"}}]}`, `:1:58: x: the variable NONE is not set`},
		"a file not there":      {`{"partners": [{"name": "x", "type": "lists", "settings": {"url": "u", "keys": ["file:/nowhere/x"]}}]}`, `no such file`},
		"a setting refused":     {`{"partners": [{"name": "x", "type": "lists", "settings": {"url": "u", "tries": -1}}]}`, `:1:58: x: tries are not negative`},
		"a type not known":      {`{"partners": [{"name": "x", "type": "list"}]}`, `:1:15: "list" is no type of partners; there are lists, calls, network`},
		"a name of two":         {`{"partners": [{"name": "x", "type": "network", ` + programme + `}, {"name": "x", "type": "network"}]}`, `there are two partners called x`},
		"a name in capitals":    {`{"partners": [{"name": "X", "type": "network"}]}`, `a partner's name has a–z`},
		"a port of nobody":      {`{"issuer": "x"}`, `issuer is to be x, which is not among the partners`},
		"a port it is not":      {`{"issuer": "x", "partners": [{"name": "x", "type": "network", ` + programme + `}]}`, `x is to be the card issuer, which no partner of the type network is`},
		"no programme":          {`{"partners": [{"name": "x", "type": "network"}]}`, `"programme" is missing`},
		"a bad programme":       {`{"partners": [{"name": "x", "type": "network", "programme": "shop"}]}`, `is the id of one`},
		"a needless programme":  {`{"partners": [{"name": "x", "type": "lists", ` + programme + `, "settings": {"url": "u"}}]}`, `"programme" is of no use`},
		"no listener":           {`{"partners": [{"name": "x", "type": "calls"}]}`, `"listen" is missing`},
		"a needless listener":   {`{"partners": [{"name": "x", "type": "lists", "listen": {"address": "127.0.0.1:1"}}]}`, `"listen" is of no use`},
		"in clear to the world": {`{"partners": [{"name": "x", "type": "calls", "listen": {"address": "0.0.0.0:80"}}]}`, `partners would call in clear`},
		"half of TLS":           {`{"partners": [{"name": "x", "type": "calls", "listen": {"address": ":80", "key": "k"}}]}`, `both certificate and key`},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := connect(c.text, nil)
			if err == nil || !strings.Contains(err.Error(), c.says) {
				t.Errorf("it says %v, want %s", err, c.says)
			}
			if err != nil && strings.Contains(err.Error(), "hunter2") {
				t.Errorf("the error repeats a secret: %v", err)
			}
		})
	}
}

func TestAListenerAnswersAndStopsGracefully(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	asked, leave := make(chan struct{}), make(chan struct{})
	l, err := config.Listen{Address: "127.0.0.1:0"}.Open(ctx, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		close(asked)
		<-leave
		_, _ = io.WriteString(w, "done")
	}), slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	ended, answered := make(chan error, 1), make(chan string, 1)
	go func() { ended <- l.Run(ctx) }()
	go func() {
		resp, err := http.Get("http://" + l.Addr().String())
		if err != nil {
			answered <- err.Error()
			return
		}
		text, _ := io.ReadAll(resp.Body)
		_ = resp.Body.Close()
		answered <- string(text)
	}()
	<-asked
	stop()
	close(leave)
	if got := <-answered; got != "done" {
		t.Errorf("the call under way got %s", got)
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

func FuzzAFileNeverBreaksItsReader(f *testing.F) {
	f.Add(`{"screening": "two", "partners": [{"name": "two", "type": "lists", "settings": {"url": "u", "keys": ["env:X"]}}]}`)
	f.Add(`{"partners": [{"name": "x", "type": "calls", "listen": {"address": "127.0.0.1:0"}}]}`)
	f.Add(`[[[[[[[[[[[[[[[[[[[[`)
	f.Fuzz(func(t *testing.T, text string) {
		if _, err := connect(text, map[string]string{"X": "y"}); err != nil && strings.TrimSpace(err.Error()) == "" {
			t.Error("an error says nothing")
		}
	})
}
