package app

import (
	"fmt"
	"net/url"
)

// CheckOrigin makes sure that an external URL is an origin: scheme and host, and nothing after them, as the API's
// paths start there. Nil is fine.
func CheckOrigin(u *url.URL) error {
	if u == nil {
		return nil
	}
	origin := (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && (u.Path == "" || u.Path == "/")
	if !origin || u.User != nil || u.RawQuery != "" || u.Fragment != "" {
		return fmt.Errorf("--external-url must be an origin such as https://cards.example, and is %q", u.Redacted())
	}
	return nil
}
