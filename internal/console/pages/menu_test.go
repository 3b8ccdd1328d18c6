package pages

import "testing"

func TestThePageOfNoSectionIsNowhereInTheMenu(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		section, path string
		want          bool
	}{
		{"", "", false}, {"", "decisions", false}, {HealthSection, "", true}, {HealthSection, "decisions", false}, {"decisions", "decisions", true},
		{"decisions", "", false},
	} {
		if got := (Page{Section: c.section}).IsAt(c.path); got != c.want {
			t.Errorf("a page of %q is at %q: %t", c.section, c.path, got)
		}
	}
}
