package rest

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"testing"
)

func TestASignatureIsVerifiedAgainstTheExternalURL(t *testing.T) {
	t.Parallel()
	r := httptest.NewRequest(http.MethodGet, "http://10.0.0.7:8080/v1/cards", nil)
	direct := (&call{Server: &Server{}, r: r}).signedMessage()
	if direct.Authority != "10.0.0.7:8080" || direct.Scheme != "http" || direct.Received != "" {
		t.Errorf("called directly: %+v", direct)
	}
	external := &url.URL{Scheme: "https", Host: "cards.example"}
	proxied := (&call{Server: &Server{Config: Config{ExternalURL: external}}, r: r}).signedMessage()
	if proxied.Authority != "cards.example" || proxied.Scheme != "https" || proxied.Received != "10.0.0.7:8080" {
		t.Errorf("called through a proxy: %+v", proxied)
	}
}
