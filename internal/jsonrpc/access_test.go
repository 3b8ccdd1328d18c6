package jsonrpc_test

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/offblocks/offblocks/internal/jsonrpc"
)

func admit(a jsonrpc.Access, method string, headers map[string]string) (bool, *httptest.ResponseRecorder) {
	r := httptest.NewRequest(method, "http://localhost/rpc/eip155:300", nil)
	r.Header.Set("Content-Type", "application/json")
	for name, value := range headers {
		r.Header.Set(name, value)
	}
	if host, ok := headers["Host"]; ok {
		r.Host = host
	}
	w := httptest.NewRecorder()
	return a.Admit(w, r), w
}

func TestOnlyThisMachineAndConfiguredNamesAreAllowedHosts(t *testing.T) {
	t.Parallel()
	access := jsonrpc.Access{Hosts: []string{"sandbox.example", "10.1.2.3"}}
	for host, want := range map[string]bool{
		"localhost": true, "LOCALHOST:8080": true, "app.localhost:1": true, "127.0.0.1": true, "127.9.9.9:1": true,
		"[::1]:8080": true,
		"[::1]":      true, "sandbox.example": true, "Sandbox.Example:80": true, "10.1.2.3:8080": true,
		"evil.example": false, "localhost.evil.example": false, "127.0.0.1.evil.example": false, "10.0.0.1": false,
		"169.254.169.254": false, "0.0.0.0": false, "sandbox.example.evil": false, "": false, "evillocalhost": false,
	} {
		if got, w := admit(access, http.MethodPost, map[string]string{"Host": host}); got != want || !got &&
			w.Code != http.StatusForbidden {
			t.Errorf("host %q: admitted %t with status %d, want %t", host, got, w.Code, want)
		}
	}
}

func TestOnlyPagesOfThisMachineAndConfiguredOriginsMayAsk(t *testing.T) {
	t.Parallel()
	access := jsonrpc.Access{Origins: []string{"https://app.example", "http://intranet:3000"}}
	for origin, want := range map[string]bool{
		"http://localhost:3000": true, "https://localhost": true, "http://127.0.0.1:5173": true, "http://[::1]:8080": true,
		"http://shop.localhost:3000": true, "https://app.example": true, "https://APP.example": true,
		"http://intranet:3000":                                 true,
		"chrome-extension://nkbihfbeogaeaoehlefnkodbefgpgknn":  true,
		"moz-extension://0a6b7c8d-0000-0000-0000-000000000000": true,
		"https://elsewhere.example":                            false, "null": false, "http://app.example": false, "https://app.example:8443": false,
		"https://app.example.evil.example": false, "http://intranet": false, "http://localhost.evil.example": false,
		"http://localhost:3000/path": false, "file://": false, "ftp://localhost": false,
		"https://localhost@evil.example": false,
	} {
		post, w := admit(access, http.MethodPost, map[string]string{"Origin": origin})
		if post != want || want && w.Header().Get("Access-Control-Allow-Origin") != origin || !want &&
			w.Code != http.StatusForbidden {
			t.Errorf("POST of %s: admitted %t, status %d, headers %v", origin, post, w.Code, w.Header())
		}
		_, w = admit(access, http.MethodOptions, map[string]string{
			"Origin": origin, "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type",
		})
		if want && (w.Code != http.StatusNoContent || w.Header().Get("Access-Control-Allow-Origin") != origin ||
			w.Header().Get("Access-Control-Allow-Methods") != "POST" || w.Header().Get("Access-Control-Allow-Headers") != "*") {
			t.Errorf("preflight of %s: status %d, headers %v", origin, w.Code, w.Header())
		}
		if !want && (w.Code != http.StatusForbidden || w.Header().Get("Access-Control-Allow-Origin") != "") {
			t.Errorf("preflight of %s: status %d, headers %v", origin, w.Code, w.Header())
		}
		socket, _ := admit(access, http.MethodGet, map[string]string{"Origin": origin, "Connection": "Upgrade",
			"Upgrade": "websocket"})
		if socket != want {
			t.Errorf("WebSocket of %s: admitted %t", origin, socket)
		}
	}
}

func TestTwoOriginsAreRefused(t *testing.T) {
	t.Parallel()
	r := httptest.NewRequest(http.MethodPost, "http://localhost/rpc/eip155:300", nil)
	r.Header["Origin"] = []string{"http://localhost", "https://elsewhere.example"}
	if w := httptest.NewRecorder(); (jsonrpc.Access{}).Admit(w, r) || w.Code != http.StatusForbidden {
		t.Errorf("status %d", w.Code)
	}
}

func TestOnlyJSONByPostIsAdmitted(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		method, contentType string
		status              int // zero: admitted
	}{
		{"POST", "application/json", 0}, {"POST", "application/json; charset=utf-8", 0}, {"POST", "application/json-rpc", 0},
		{"POST", "text/plain", 415}, {"POST", "text/plain; application/json", 415}, {"POST", "", 415},
		{"POST", "application/x-www-form-urlencoded", 415}, {"POST", "multipart/form-data; boundary=x", 415},
		{"GET", "application/json", 405}, {"PUT", "application/json", 405}, {"DELETE", "application/json",
			405}, {"OPTIONS", "", 405},
	} {
		ok, w := admit(jsonrpc.Access{}, c.method, map[string]string{"Content-Type": c.contentType})
		if ok != (c.status == 0) || !ok && w.Code != c.status {
			t.Errorf("%s with %q: admitted %t, status %d", c.method, c.contentType, ok, w.Code)
		}
		if c.status == 405 && w.Header().Get("Allow") != "POST" {
			t.Errorf("%s: Allow %q", c.method, w.Header().Get("Allow"))
		}
	}
}

func TestAPublicPageMayReachAPrivateAddressOnceItsOriginIsAllowed(t *testing.T) {
	t.Parallel()
	_, w := admit(jsonrpc.Access{Origins: []string{"https://app.example"}}, http.MethodOptions, map[string]string{
		"Origin": "https://app.example", "Access-Control-Request-Method": "POST",
		"Access-Control-Request-Private-Network": "true",
	})
	if w.Code != http.StatusNoContent || w.Header().Get("Access-Control-Allow-Private-Network") != "true" {
		t.Errorf("status %d, headers %v", w.Code, w.Header())
	}
}

func TestWhatIsNoHostOrNoOriginIsRefusedAtTheStart(t *testing.T) {
	t.Parallel()
	good := jsonrpc.Access{
		Hosts:   []string{"sandbox", "cards.example", "10.0.0.1", "fd00::1", "[fd00::1]"},
		Origins: []string{"https://app.example", "http://intranet:3000", "capacitor://localhost"},
	}
	if err := good.Check(); err != nil {
		t.Error(err)
	}
	for _, host := range []string{"", "sandbox:8080", "http://sandbox", "*.example", "a b"} {
		if err := (jsonrpc.Access{Hosts: []string{host}}).Check(); err == nil {
			t.Errorf("%q passes for a host", host)
		}
	}
	for _, origin := range []string{"", "*", "app.example", "https://app.example/", "https://app.example/path",
		"https://*.example", "null"} {
		if err := (jsonrpc.Access{Origins: []string{origin}}).Check(); err == nil {
			t.Errorf("%q passes for an origin", origin)
		}
	}
}
