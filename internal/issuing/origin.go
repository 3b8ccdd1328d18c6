package issuing

import (
	"net/netip"
	"net/url"
	"slices"
	"strings"
)

// Origin is the origin of a front end, as RFC 6454 writes it: https://app.example, with a port unless it is the
// scheme's own, in lower case.
type Origin string

// ParseOrigin reads an origin. It has to be https, or http on the developer's own machine. The error is a refusal with
// CodeOriginRefused.
func ParseOrigin(text string) (Origin, error) {
	u, err := url.Parse(text)
	switch {
	case err != nil, u.Host == "", u.Hostname() == "", u.Scheme != "https" && u.Scheme != "http",
		u.User != nil, u.Path != "" && u.Path != "/", u.RawQuery != "", u.ForceQuery, strings.Contains(text, "#"),
		!signInDomain.MatchString(u.Host):
		return "", Refuse(CodeOriginRefused,
			"%q is not an origin: give scheme and host, and a port unless it is the scheme's, as in https://app.example", text)
	case u.Scheme == "http" && !isLoopback(u.Hostname()):
		return "", Refuse(CodeOriginRefused, "the origin %q must be https; http is for localhost", text)
	}
	host := strings.ToLower(u.Host)
	if port := u.Port(); port == "" || u.Scheme == "https" && port == "443" || u.Scheme == "http" && port == "80" {
		host = strings.TrimSuffix(host, ":"+port)
	}
	return Origin(u.Scheme + "://" + host), nil
}

func isLoopback(host string) bool {
	ip, err := netip.ParseAddr(host)
	return host == "localhost" || strings.HasSuffix(host, ".localhost") || err == nil && ip.IsLoopback()
}

// Authority is host and port, as RFC 3986 writes them: the domain of a sign-in message.
func (o Origin) Authority() string {
	_, authority, _ := strings.Cut(string(o), "://")
	return authority
}

// SignInOrigins are the origins that a programme's sign-in messages may name, beside the API's own. Each is there once.
type SignInOrigins []Origin

// ParseOrigins reads the origins that a programme sets. The refusal names the member that is wrong.
func ParseOrigins(texts []string) (SignInOrigins, error) {
	origins := SignInOrigins{}
	for _, text := range texts {
		origin, err := ParseOrigin(text)
		if err != nil {
			return nil, err
		}
		if !slices.Contains(origins, origin) {
			origins = append(origins, origin)
		}
	}
	return origins, nil
}
