// Package deploy_test holds what installations are run and watched with against the program.
package deploy_test

import (
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/prometheus/client_golang/prometheus"
	"gopkg.in/yaml.v3"

	"github.com/offblocks/offblocks/internal/metrics"
)

// rules are the alerts, as Prometheus reads them.
type rules struct {
	Groups []struct {
		Rules []struct {
			Alert, Expr string
			Labels      map[string]string
			Annotations map[string]string
		}
	}
}

func readRules(t *testing.T) rules {
	t.Helper()
	var r rules
	if err := yaml.Unmarshal([]byte(readFile(t, "prometheus/alerts.yaml")), &r); err != nil {
		t.Fatal(err)
	}
	if len(r.Groups) == 0 {
		t.Fatal("there are no alerts")
	}
	return r
}

// dashboard is a dashboard, as Grafana reads it.
type dashboard struct {
	Panels []struct {
		ID      int
		Type    string
		Title   string
		GridPos struct{ X, Y, W, H int }
		Targets []struct{ Expr string }
	}
}

func readDashboard(t *testing.T) (d dashboard) {
	t.Helper()
	if err := json.Unmarshal([]byte(readFile(t, "grafana/offblocks.json")), &d); err != nil {
		t.Fatal(err)
	}
	if len(d.Panels) == 0 {
		t.Fatal("the dashboard is empty")
	}
	return d
}

func readFile(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// knownMetrics are the names that the program shows figures under, without those of Go and of the process.
func knownMetrics() map[string]bool {
	described := make(chan *prometheus.Desc)
	go func() {
		defer close(described)
		for _, c := range metrics.Collectors() {
			c.Describe(described)
		}
	}()
	name, known := regexp.MustCompile(`fqName: "([a-z_]+)"`), map[string]bool{}
	for d := range described {
		known[name.FindStringSubmatch(d.String())[1]] = true
	}
	return known
}

var metricName = regexp.MustCompile(`offblocks_[a-z_]+`)

// unknownMetrics are the names in a text that the program does not know, histograms' parts being known by their whole.
func unknownMetrics(text string, known map[string]bool) (unknown []string) {
	for _, name := range metricName.FindAllString(text, -1) {
		whole := name
		for _, part := range []string{"_bucket", "_sum", "_count"} {
			whole = strings.TrimSuffix(whole, part)
		}
		if !known[name] && !known[whole] {
			unknown = append(unknown, name)
		}
	}
	return unknown
}

func TestAlertsAndTheDashboardAskForFiguresThatThereAre(t *testing.T) {
	t.Parallel()
	known, text := knownMetrics(), ""
	for _, g := range readRules(t).Groups {
		for _, r := range g.Rules {
			text += r.Expr + "\n"
		}
	}
	for _, p := range readDashboard(t).Panels {
		for _, target := range p.Targets {
			text += target.Expr + "\n"
		}
	}
	if unknown := unknownMetrics(text, known); len(unknown) > 0 {
		t.Errorf("the program shows no %v", unknown)
	}
}

func TestTheDocumentListsEveryFigureAndNoOther(t *testing.T) {
	t.Parallel()
	known, document := knownMetrics(), readFile(t, "../docs/monitoring.md")
	if unknown := unknownMetrics(document, known); len(unknown) > 0 {
		t.Errorf("the program shows no %v", unknown)
	}
	for name := range known {
		if !strings.Contains(document, "`"+name+"`") {
			t.Errorf("the document does not name %s", name)
		}
	}
}

func TestEachAlertHasItsParagraph(t *testing.T) {
	t.Parallel()
	document, seen := readFile(t, "../docs/monitoring.md"), map[string]bool{}
	heading := regexp.MustCompile(`(?m)^### (.*)$`)
	for _, h := range heading.FindAllStringSubmatch(document, -1) {
		seen["/docs/monitoring#"+strings.ReplaceAll(strings.ToLower(h[1]), " ", "-")] = false
	}
	for _, g := range readRules(t).Groups {
		for _, r := range g.Rules {
			runbook := r.Annotations["runbook"]
			if _, is := seen[runbook]; !is {
				t.Errorf("%s: there is no %s", r.Alert, runbook)
			}
			seen[runbook] = true
			if s := r.Labels["severity"]; s != "critical" && s != "warning" {
				t.Errorf("%s has the severity %q", r.Alert, s)
			}
		}
	}
	for runbook, used := range seen {
		if !used {
			t.Errorf("no alert leads to %s", runbook)
		}
	}
}

// run runs a program of the house's tools, which must end well.
func run(t *testing.T, name string, args ...string) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	if said, err := exec.CommandContext(ctx, name, args...).CombinedOutput(); err != nil {
		t.Errorf("%s %s: %v\n%s", name, strings.Join(args, " "), err, said)
	}
}

func TestPrometheusTakesTheAlertsAndTheyFireWhenTheyShould(t *testing.T) {
	t.Parallel()
	run(t, "promtool", "check", "config", "prometheus/prometheus.yaml")
	run(t, "promtool", "test", "rules", "prometheus/alerts_test.yaml")
	tests := readFile(t, "prometheus/alerts_test.yaml")
	for _, g := range readRules(t).Groups {
		for _, r := range g.Rules {
			if !strings.Contains(tests, "name: "+r.Alert+" fires\n") || !strings.Contains(tests, "{alertname: "+r.Alert+",") {
				t.Errorf("%s is not tested", r.Alert)
			}
		}
	}
}

func TestPrometheusReadsEveryQueryOfTheDashboard(t *testing.T) {
	t.Parallel()
	type rule struct {
		Record string `yaml:"record"`
		Expr   string `yaml:"expr"`
	}
	var list []rule
	for _, p := range readDashboard(t).Panels {
		for _, target := range p.Targets {
			list = append(list, rule{"panel:query", strings.ReplaceAll(target.Expr, "$__rate_interval", "1m")})
		}
	}
	for i := range list {
		list[i].Record += strings.Repeat("x", i) // rules of one name are refused as duplicates
	}
	text, err := yaml.Marshal(map[string]any{"groups": []any{map[string]any{"name": "panels", "rules": list}}})
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "rules.yaml")
	if err := os.WriteFile(file, text, 0o600); err != nil {
		t.Fatal(err)
	}
	run(t, "promtool", "check", "rules", file)
}

func TestThePanelsOfTheDashboardDoNotOverlap(t *testing.T) {
	t.Parallel()
	taken, ids := map[[2]int]string{}, map[int]bool{}
	for _, p := range readDashboard(t).Panels {
		if ids[p.ID] || p.GridPos.X+p.GridPos.W > 24 || p.Type != "row" && len(p.Targets) == 0 {
			t.Errorf("panel %q", p.Title)
		}
		ids[p.ID] = true
		for x := p.GridPos.X; x < p.GridPos.X+p.GridPos.W; x++ {
			for y := p.GridPos.Y; y < p.GridPos.Y+p.GridPos.H; y++ {
				if other := taken[[2]int{x, y}]; other != "" {
					t.Fatalf("%q is on top of %q", p.Title, other)
				}
				taken[[2]int{x, y}] = p.Title
			}
		}
	}
}

func TestSystemdTakesTheUnit(t *testing.T) {
	t.Parallel()
	// It looks for the program, which is not installed here: /bin/true stands in its place.
	text := strings.ReplaceAll(readFile(t, "systemd/offblocks.service"), "/usr/local/bin/offblocks serve", "/bin/true")
	unit := filepath.Join(t.TempDir(), "offblocks.service")
	if err := os.WriteFile(unit, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	run(t, "systemd-analyze", "verify", unit)
}

func TestTheUnitSetsVariablesThatServeHas(t *testing.T) {
	t.Parallel()
	help := readFile(t, "../cmd/offblocks/testdata/script/help.txtar")
	variable := regexp.MustCompile(`OFFBLOCKS_[A-Z_]+`)
	for _, name := range variable.FindAllString(readFile(t, "systemd/offblocks.service"), -1) {
		if !strings.Contains(help, "$"+name) {
			t.Errorf("serve does not know %s", name)
		}
	}
}
