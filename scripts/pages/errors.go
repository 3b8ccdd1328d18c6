package main

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/offblocks/offblocks/internal/openapi"
)

// groups are headings over the codes, each with the code that it begins with in the order of the API's document.
var groups = []struct{ heading, first string }{
	{"Credentials and tokens", "credentials_invalid"},
	{"Digests", "digest_missing"},
	{"Signatures", "signature_missing"},
	{"Idempotency keys", "idempotency_key_missing"},
	{"Requests", "body_missing"},
	{"Objects and their statuses", "not_found"},
	{"Chains, currencies, addresses", "chain_invalid"},
	{"What the owner signs", "owner_mismatch"},
	{"Keys and credentials", "signing_key_unsupported"},
	{"Webhooks", "webhook_unknown"},
	{"Money and purchases", "amount_invalid"},
	{"The sandbox's clock", "clock_refused"},
	{"Limits and settings", "limit_invalid"},
	{"Captures, reversals, refunds", "capture_too_large"},
	{"Load", "rate_limited"},
	{"Partners", "partner_missing"},
	{"Cards", "activation_pending"},
	{"The server", "internal"},
}

// writeCodes has a heading for each code, so that a link can lead to it.
func writeCodes(root string) (string, error) {
	remedies, err := readRemedies(filepath.Join(root, "docs", "troubleshooting.md"))
	if err != nil {
		return "", err
	}
	var b strings.Builder
	begun := 0
	for _, kind := range openapi.Problems() {
		if begun < len(groups) && groups[begun].first == kind.Code {
			fmt.Fprintf(&b, "## %s\n\n", groups[begun].heading)
			begun++
		}
		statuses := make([]string, len(kind.Statuses))
		for i, status := range kind.Statuses {
			statuses[i] = fmt.Sprintf("%d %s", status, http.StatusText(status))
		}
		fmt.Fprintf(&b, "### %s\n\n%s\n\n", kind.Code, wrap(strings.Join(statuses, " or ")+". "+kind.Meaning, ""))
		if remedy := remedies[kind.Code]; remedy != "" {
			fmt.Fprintf(&b, "%s\n\n", wrap("*What to do:* "+capitalise(remedy)+".", ""))
		}
		delete(remedies, kind.Code)
	}
	if begun != len(groups) {
		return "", fmt.Errorf("no code, or none in this order, is %s", groups[begun].first)
	}
	return b.String(), nil
}

// capitalise makes the first letter of a text a capital.
func capitalise(text string) string { return strings.ToUpper(text[:1]) + text[1:] }

// remedy is a row of a table of troubleshooting.md about codes.
var remedy = regexp.MustCompile("^\\| (`[a-z_`, ]+`) \\| .* \\| (.*) \\|$")

// readRemedies says what to do about a code, where troubleshooting.md says it.
func readRemedies(file string) (map[string]string, error) {
	text, err := os.ReadFile(file) // #nosec G304 -- ours
	if err != nil {
		return nil, err
	}
	var codes []string
	for _, kind := range openapi.Problems() {
		codes = append(codes, kind.Code)
	}
	remedies := map[string]string{}
	for line := range strings.Lines(string(text)) {
		match := remedy.FindStringSubmatch(strings.TrimSpace(line))
		if match == nil {
			continue
		}
		for code := range strings.SplitSeq(strings.ReplaceAll(match[1], "`", ""), ", ") {
			if slices.Contains(codes, code) && remedies[code] == "" {
				remedies[code] = strings.ReplaceAll(match[2], "see the list below", "see [the common mistakes](troubleshooting.md#signatures)")
			}
		}
	}
	if len(remedies) < 30 {
		return nil, fmt.Errorf("%s has remedies for %d codes only", file, len(remedies))
	}
	return remedies, nil
}
