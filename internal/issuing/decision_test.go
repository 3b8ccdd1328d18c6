package issuing

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestTheReasonsOfLimitsAndControlsHaveASentenceAndAreInTheDocuments(t *testing.T) {
	t.Parallel()
	for file, mark := range map[string]string{
		filepath.Join("docs", "authorisation.md"): "| `%` | ", filepath.Join("api", "openapi.yaml"): "- `%`: ",
	} {
		text, err := os.ReadFile(filepath.Join("..", "..", file))
		if err != nil {
			t.Fatal(err)
		}
		for _, reason := range []DeclineReason{
			DeclineLimitExceeded, DeclineMerchantBlocked, DeclineCategoryBlocked, DeclineCountryBlocked, DeclineKindBlocked, DeclineEntryModeBlocked,
		} {
			if reason.Sentence() == "" || !strings.Contains(string(text), strings.Replace(mark, "%", string(reason), 1)) {
				t.Errorf("%s lacks %s", file, reason)
			}
		}
	}
}
