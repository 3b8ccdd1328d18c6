package e2e

import (
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// requestPage asks for a page as a browser would, and follows no redirect.
func requestPage(t *testing.T, method, address string, form url.Values) (status int, text string) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, address, strings.NewReader(form.Encode()))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	browser := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	response, err := browser.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(response.Header.Get("Content-Type"), "html") &&
		!strings.Contains(response.Header.Get("Content-Security-Policy"), "default-src 'none'") {
		t.Error("the page has no content security policy")
	}
	if response.Header.Get("X-Content-Type-Options") != "nosniff" {
		t.Error("the page may be taken for what it is not")
	}
	return response.StatusCode, string(body)
}

func TestAPersonDecidesTheIdentityCheckByHand(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		for verdict, end := range map[string]string{"pass": "active", "fail": "rejected"} {
			h := env.ownProgramme(t).newCustomer(t)
			portal := h.customer.VerificationURL
			if status, text := requestPage(t, "GET", portal, nil); status != http.StatusOK || strings.Contains(text, "<form") ||
				!strings.Contains(text, "initiating") {
				t.Errorf("before the wallet is proven: %d\n%s", status, text)
			}
			if status, _ := requestPage(t, "POST", portal, url.Values{"verdict": {"pass"}}); status != http.StatusConflict {
				t.Errorf("decided before the wallet is proven: %d", status)
			}
			h.proveOwnership(t)
			if status, text := requestPage(t, "GET", portal, nil); status != http.StatusOK ||
				!strings.Contains(text, `<form method="post">`) {
				t.Errorf("while it waits: %d\n%s", status, text)
			}
			if status, _ := requestPage(t, "POST", portal, url.Values{"verdict": {"maybe"}}); status != http.StatusBadRequest {
				t.Errorf("an unknown verdict: %d", status)
			}
			h.awaitCustomer(t, "verifying") // looking and fumbling changed nothing
			if status, _ := requestPage(t, "POST", portal, url.Values{"verdict": {verdict}}); status != http.StatusSeeOther {
				t.Errorf("verdict %s: %d", verdict, status)
			}
			h.awaitCustomer(t, end)
			if status, text := requestPage(t, "GET", portal, nil); status != http.StatusOK || strings.Contains(text, "<form") {
				t.Errorf("afterwards: %d\n%s", status, text)
			}
			for _, again := range []string{"pass", "fail"} {
				if status, _ := requestPage(t, "POST", portal, url.Values{"verdict": {again}}); status != http.StatusConflict {
					t.Errorf("verdict %s once it is %s: %d", again, end, status)
				}
			}
			if got := h.customerStatus(t); got != end {
				t.Errorf("a verdict that comes late makes a customer who is %s %s", end, got)
			}
			for _, token := range []string{"_", "%00", "%ff", "/", "0000"} {
				if status, _ := requestPage(t, "GET", portal[:len(portal)-1]+token, nil); status != http.StatusNotFound {
					t.Errorf("another token, ending in %s: %d", token, status)
				}
			}
		}
	})
}
