package main

import (
	"fmt"
	"net/url"
)

// checkOrigin holds a flag's URL to what an origin is: scheme and host, and nothing after them, as the API's paths start there.
// Unset is fine.
func checkOrigin(u *url.URL) error {
	if u == nil {
		return nil
	}
	if (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" || u.User != nil || (u.Path != "" && u.Path != "/") || u.RawQuery != "" || u.Fragment != "" {
		return fmt.Errorf("--external-url must be an origin such as https://cards.example, and is %q", u.Redacted())
	}
	return nil
}
