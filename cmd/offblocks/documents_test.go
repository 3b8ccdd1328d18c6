package main

import (
	"context"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/app/apptest"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// commandsRunElsewhere are commands in documents that this test need not run: the gate is one of them, others have
// tests of their own.
var commandsRunElsewhere = map[string]string{
	"make":                           "lists the targets, of which the gate runs the others",
	"make run":                       "TestMakeRunStartsASandboxOfTheProgramThatItBuilds, and the sandbox's script",
	"make check":                     "is a part of make test",
	"make bench":                     "measures, and asserts nothing but that it runs",
	"make race":                      "takes as long as make test",
	"make release":                   "TestAReleaseIsForEverySystemAndHasTheSameBytesWhereverItIsMade, by its command",
	"make soak":                      "takes an hour, and make test runs a short form of each part",
	"make test":                      "is what runs this test",
	"offblocks demo --scenario NAME": "TestEveryScenarioPlaysAndItsPageFitsATerminal",
	"bin/offblocks demo --scenario all --env data/sandbox.env --json": "TestEveryScenarioPlaysAndItsPageFitsATerminal",
	"openssl":           "names the program",
	"offblocks":         "names the program",
	"bin/offblocks":     "names the program",
	"offblocks sandbox": "testdata/script/sandbox.txtar",
	"offblocks sandbox --partners partners.json": "testdata/script/partners.txtar",
	"offblocks api":                                "names the command, which the documents use with each method",
	"offblocks api … --explain":                    "the script of signatures.md",
	"offblocks chain deploy":                       "TestThePaymentIsPlayedOnAForeignChain",
	"offblocks customers challenge $customer":      "the script of guide-close-day.md, for an account",
	"offblocks listen":                             "offblocks listen --from-beginning --limit 1 is run here",
	"offblocks logs ID":                            "testdata/script/developer.txtar",
	"offblocks programme create":                   `offblocks programme create "My wallet" is run here`,
	"offblocks serve":                              "testdata/script/serve.txtar",
	"offblocks settlement import":                  "testdata/script/settlement.txtar",
	"offblocks trigger TYPE":                       "offblocks trigger card.updated is run here",
	"offblocks trigger decline-insufficient-funds": "TestEveryScenarioPlaysAndItsPageFitsATerminal plays the scenario, and offblocks trigger tip is run here",
	"offblocks demo":                               "testdata/script/demo.txtar",
	"offblocks customers challenge $ID | offblocks wallet sign --challenge | offblocks api POST /customers/$ID/challenge/sign --body -": "testdata/script/developer.txtar, for an account",
	"offblocks chain key FILE": "offblocks chain key operator.key is run here",
	"offblocks chain deploy --rpc https://… --chain eip155:137 --operator-key-file operator.key …": "TestThePaymentIsPlayedOnAForeignChain",
	"offblocks chain deploy --rpc https://… --chain eip155:137 --operator-key-file operator.key --token 0x3c499c542" +
		"cEF5E3811e1192ce70d8cC03d5c3359=USD --native-usd 0.5 --owner 0x… --guardian 0x… --settlement 0x… --partner 0x… --platform 0x… --confirmations 30 --max-fee 500000000000": "TestThePaymentIsPlayedOnAForeignChain",
	"offblocks chain verify --record chains.json":                                                                    "TestThePaymentIsPlayedOnAForeignChain",
	"offblocks serve --rates https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml …":                        "testdata/script/serve.txtar, by a URL nearer home",
	"offblocks serve --rates /var/lib/offblocks/eurofxref-daily.xml …":                                               "testdata/script/serve.txtar",
	"offblocks serve --rates /etc/offblocks/rates.json …":                                                            "testdata/script/serve.txtar",
	"offblocks programme fees set 0197c2a5-7f11-7cc4-8a02-e7b35d90f641 --service-bps 25 --from 2030-01-01T00:00:00Z": "testdata/script/fees.txtar",
	"offblocks programme fees list 0197c2a5-7f11-7cc4-8a02-e7b35d90f641":                                             "testdata/script/fees.txtar",
	"offblocks programme fees set":                                                                                   "testdata/script/fees.txtar",
	"offblocks programme list":                                                                                       "testdata/script/access.txtar",
	"offblocks programme credentials reset ID":                                                                       "testdata/script/access.txtar",
	"offblocks programme credentials revoke ID":                                                                      "testdata/script/access.txtar",
	"offblocks programme keys list ID":                                                                               "testdata/script/access.txtar",
	"offblocks programme keys remove ID KEY":                                                                         "testdata/script/access.txtar",
	"offblocks programme suspend ID":                                                                                 "testdata/script/access.txtar",
	"offblocks programme resume ID":                                                                                  "testdata/script/access.txtar",
	"offblocks programme changes ID":                                                                                 "testdata/script/access.txtar",
	"offblocks ledger reconcile --data-dir data":                                                                     "testdata/script/sandbox.txtar",
	"offblocks ledger reconcile --chains chains.json":                                                                "TestThePaymentIsPlayedOnAForeignChain",
	"offblocks ledger messages list --data-dir data":                                                                 "testdata/script/sandbox.txtar",
	"offblocks ledger messages retry ID --data-dir data":                                                             "testdata/script/sandbox.txtar",
	"offblocks ledger messages match ID DISPUTE":                                                                     "TestAnOutcomeOfAnotherAmountIsForTheOperator",
	"offblocks network stand-in export --data-dir data --programme ID --share 50":                                    "testdata/script/sandbox.txtar",
	"offblocks ledger messages match ID CARD --data-dir data":                                                        "testdata/script/sandbox.txtar",
	`offblocks ledger messages write-off ID --reason "charged back" --data-dir data`:                                 "testdata/script/sandbox.txtar",
	"offblocks audit verify --expect 1042:8c1f…":                                                                     "testdata/script/audit.txtar",
	"offblocks partner check":                                                                                        "testdata/script/partners.txtar",
	"offblocks partner list --partners partners.json":                                                                "testdata/script/partners.txtar",
	"offblocks partner check --partners partners.json":                                                               "testdata/script/partners.txtar",
	"offblocks partner recheck PROGRAMME CUSTOMER --partners partners.json":                                          "testdata/script/partners.txtar",
	"offblocks screening":                                                                                            "testdata/script/partners.txtar",
	"offblocks screening list":                                                                                       "testdata/script/partners.txtar",
	`offblocks screening clear ID --reason "another date of birth"`:                                                  "testdata/script/partners.txtar",
	`offblocks screening confirm ID --reason "same passport"`:                                                        "testdata/script/partners.txtar",
	"offblocks operator create ada@example.com --role admin --password-file ada.password":                            "testdata/script/operator.txtar",
	"offblocks operator create vera --role viewer":                                                                   "testdata/script/operator.txtar",
	"offblocks operator link vera":                                                                                   "testdata/script/operator.txtar",
	"offblocks operator link sandbox":                                                                                "testdata/script/developer.txtar",
	"offblocks operator list":                                                                                        "testdata/script/operator.txtar",
	"offblocks operator disable vera --reason 'left the company'":                                                    "testdata/script/operator.txtar",
	"offblocks verification-key rotate":                                                                              "testdata/script/access.txtar",
	"offblocks verification-key list":                                                                                "testdata/script/access.txtar",
	`offblocks verification-key rotate --master-key-file master.key --reason "yearly"`:                               "testdata/script/access.txtar",
	"offblocks ledger resolve ID":                                                                                    "testdata/script/sandbox.txtar",
	"offblocks partner list --partners stripe.json":                                                                  "testdata/script/stripe.txtar",
	"offblocks partner check --partners stripe.json":                                                                 "testdata/script/stripe.txtar",
	"offblocks network iso8583 send":                                                                                 "testdata/script/network.txtar",
	"offblocks network iso8583 send docs/partners/iso8583-cases.yaml --connect 127.0.0.1:8583 --set 2=4000001234567899": "testdata/script/network.txtar",
	"offblocks network iso8583 send cases.yaml --listen 127.0.0.1:8583 --table network.yaml --header ascii":             "TestAnAcquirerThatListensIsConnectedTo",
	`offblocks settlement import report.csv --partner acme --partners partners.json --dry-run`:                          "testdata/script/settlement.txtar",
	`offblocks settlement import report.csv --partner acme --partners partners.json`:                                    "testdata/script/settlement.txtar",
	`offblocks settlement list`:                                                            "testdata/script/settlement.txtar",
	`offblocks settlement show ID`:                                                         "testdata/script/settlement.txtar",
	`offblocks settlement match ID TRANSACTION`:                                            "testdata/script/settlement.txtar",
	`offblocks settlement write-off ID --reason "agreed with the network"`:                 "testdata/script/settlement.txtar",
	`offblocks settlement write-off TRANSACTION --programme ID --reason "never presented"`: "testdata/script/settlement.txtar",
	`offblocks settlement pay --partner acme --partners partners.json --amount 168.23 --currency USD --reference BANK-1`: "testdata/script/settlement.txtar",
	"offblocks ledger resume --chains chains.json --chain eip155:137":                                                    "testdata/script/sandbox.txtar",

	`offblocks ledger disputes decide ID won --programme ID --reason "letter of the network"`: "testdata/script/sandbox.txtar",
	"offblocks ledger refunds list --data-dir data":                                           "testdata/script/sandbox.txtar",
	`offblocks ledger refunds book ID --reason "the token took a fee" --data-dir data`:        "testdata/script/sandbox.txtar",
	`offblocks ledger refunds send ID --reason "the fee is off again" --data-dir data`:        "testdata/script/sandbox.txtar",
	`offblocks ledger refunds write-off ID --reason "paid by bank transfer" --data-dir data`:  "testdata/script/sandbox.txtar",
}

// commandsRun are the commands that are run, and what each then says. Those of one story are in order by their names:
// migrate, programme, serve.
var commandsRun = map[string]string{
	"bin/offblocks demo --scenario tip":                "right to the last unit",
	"bin/offblocks demo --env data/sandbox.env --json": `"transaction":`,
	"set -a; . data/sandbox.env":                       "/signing-key.pem", // told by its variables
	`curl -s "$OFFBLOCKS_URL/auth/token" -H 'Content-Type: application/json' ` +
		`-d "{\"apiKey\":\"$OFFBLOCKS_API_KEY\",\"apiSecret\":\"$OFFBLOCKS_API_SECRET\"}"`: `"tokenType":"Bearer"`,
	"offblocks migrate":                      "The schema is up to date.",
	`offblocks programme create "My wallet"`: `"apiSecret"`,
	"offblocks chain key operator.key":       "0x",
	"offblocks serve --external-url https://cards.example --chains chains.json --operator-key-file operator.key": "OffBlocks serves https://cards.example/v1",
	"offblocks serve --help":                "OFFBLOCKS_MASTER_KEY",
	"offblocks up":                          `"spendable":`,
	"bin/offblocks up":                      `"spendable":`,
	"bin/offblocks api GET /cards":          "[",
	"offblocks status":                      `"health": "well"`,
	"offblocks trigger transaction.updated": `"status": "processed"`,
	"offblocks trigger card.updated":        `"status": "active"`,
	"offblocks trigger list":                `"event":"card.updated"`,
	"offblocks trigger tip":                 "Bill with tip",
	"offblocks api GET /cards limit=3":      `"maskedPan":`,
	`offblocks api PUT /webhooks callbackUrl=https://programme.example/hook 'types:=["*"]'`: `"callbackUrl":`,
	"offblocks api GET /chains --explain":                                                   `"id": "eip155:300"`,
	"offblocks api GET /cards --curl":                                                       "openssl dgst -sha384",
	"offblocks wallet balance":                                                              `"asset": "EURC"`,
	"offblocks cards list status=active":                                                    `"status": "active"`,
	"offblocks decisions list --limit 5":                                                    `"outcome": "approved"`,
	`offblocks limits set 'limits:=[{"window":"month","currency":"EUR","amount":"500"}]'`:   `"window": "month"`,
	"offblocks listen --from-beginning --limit 1":                                           `"type":"`,
	"offblocks logs --status 4xx":                                                           "[",
	"offblocks profile list":                                                                `"used": true`,
	"openssl rand -base64 32":                                                               "=\n",
	"openssl rand -base64 32 > number-key && chmod 600 number-key":                          "", // it prints nothing
}

// commandWords begin the command lines that documents hold.
var commandWords = regexp.MustCompile(`^(make|bin/offblocks|offblocks|curl|set|openssl)( |$)`)

// documentCommands are the command lines of a document: in blocks, indented or fenced, and in code spans. Blocks that
// are marked as bash are scripts, which are run as a whole: see scripts_test.go.
func documentCommands(text string) (commands []string) {
	fenced, script := false, false
	whole := ""
	for line := range strings.Lines(text) {
		bare := strings.TrimSpace(line)
		if strings.HasPrefix(bare, "```") {
			fenced, script = !fenced, !fenced && (bare == "```bash" || bare == "```output")
			continue
		}
		if script {
			continue
		}
		if !fenced && !strings.HasPrefix(line, "    ") {
			for _, span := range codeSpan.FindAllStringSubmatch(line, -1) {
				if commandWords.MatchString(span[1]) {
					commands = append(commands, span[1])
				}
			}
			continue
		}
		if _, said, ok := strings.Cut(bare, "// after: "); ok {
			bare = said
		}
		begun, goesOn := strings.CutSuffix(bare, `\`)
		if whole += begun; goesOn {
			continue
		}
		if command := strings.TrimSpace(trailing.ReplaceAllString(whole, "")); commandWords.MatchString(command) {
			commands = append(commands, command)
		}
		whole = ""
	}
	return commands
}

var (
	codeSpan = regexp.MustCompile("`([^`]+)`")
	trailing = regexp.MustCompile(`\s+# .*$`)
)

func TestEveryCommandOfTheDocumentsWorks(t *testing.T) {
	t.Parallel()
	root := filepath.Join("..", "..")
	documents, err := filepath.Glob(filepath.Join(root, "docs", "*.md"))
	if err != nil || len(documents) == 0 {
		t.Fatalf("documents: %v, %v", documents, err)
	}
	partners, err := filepath.Glob(filepath.Join(root, "docs", "partners", "*.md"))
	if err != nil || len(partners) == 0 {
		t.Fatalf("documents of partners: %v, %v", partners, err)
	}
	documents = append(documents, partners...)
	found := map[string]string{}
	for _, document := range append(documents, filepath.Join(root, "README.md"), filepath.Join(root, "CONTRIBUTING.md")) {
		text, err := os.ReadFile(document) // #nosec G304 -- ours
		if err != nil {
			t.Fatal(err)
		}
		for _, command := range documentCommands(string(text)) {
			found[command] = filepath.Base(document)
		}
	}
	d := newDocumentShell(t)
	for _, command := range slices.Sorted(maps.Keys(found)) {
		if commandsRunElsewhere[command] != "" {
			continue
		}
		says, known := commandsRun[command]
		if !known {
			t.Errorf("%s has the command %q, which no test runs", found[command], command)
			continue
		}
		t.Run(command, func(t *testing.T) { d.runCommand(t, command, says) })
	}
	for _, command := range slices.Concat(slices.Collect(maps.Keys(commandsRun)),
		slices.Collect(maps.Keys(commandsRunElsewhere))) {
		if found[command] == "" {
			t.Errorf("no document has the command %q any more", command)
		}
	}
}

// documentShell is where someone sits who reads the documents: a directory with the program and a running sandbox's
// data.
type documentShell struct {
	dir, database string
}

func newDocumentShell(t *testing.T) *documentShell {
	t.Helper()
	d := &documentShell{dir: t.TempDir(), database: storetest.PostgresURL(t)}
	sandbox := apptest.Start(t, "")
	if err := os.Symlink(string(sandbox.Dir), filepath.Join(d.dir, "data")); err != nil {
		t.Fatal(err)
	}
	if err := installProgram(filepath.Join(d.dir, "bin")); err != nil {
		t.Fatal(err)
	}
	chains := `[{"id": "eip155:300", "rpc": "` + sandbox.Env["OFFBLOCKS_CHAIN_RPC"] + `/eip155:300", "nativeUsd": "2500",
		"settlement": "0x52908400098527886E0F7030069857D2E4169EE7", "partner": "0x8617E340B3D01FA5F11F306F4090FD50E238070D",
		"platform": "0xde709f2102306220921060314715629080e2fb77",
		"tokens": [{"symbol": "EURC", "name": "Euro Coin", "currency": "EUR", "address": "0x27b1fdb04752bbc536007a920d24acb045561c26"}]}]`
	if err := os.WriteFile(filepath.Join(d.dir, "chains.json"), []byte(chains), 0o600); err != nil {
		t.Fatal(err)
	}
	return d
}

// runCommand types a command in a shell that has read the sandbox's env file, unless that is the command, and
// interrupts what does not end by itself once it has said what it should.
func (d *documentShell) runCommand(t *testing.T, command, says string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), apptest.Patience)
	defer cancel()
	line := command
	if strings.HasPrefix(command, "offblocks serve --ext") {
		line = "OFFBLOCKS_MASTER_KEY=$(openssl rand -base64 32) exec " + line
	}
	if strings.HasPrefix(command, "set ") {
		line += `; sh -c 'echo "$OFFBLOCKS_SIGNING_KEY_FILE"'`
	} else {
		line = "set -a; . data/sandbox.env; " + line
	}
	shell := exec.CommandContext(ctx, "sh", "-ec", line) // #nosec G204 -- our own documents
	shell.Dir = d.dir
	shell.Env = append(os.Environ(), "PATH="+filepath.Join(d.dir, "bin")+":"+os.Getenv("PATH"),
		"OFFBLOCKS_ADDR=127.0.0.1:0", "OFFBLOCKS_DATABASE_URL="+d.database)
	out := &watchedOutput{says: says, stop: cancel, waits: strings.HasPrefix(command, "offblocks serve --ext")}
	shell.Stdout, shell.Stderr = out, t.Output()
	shell.Cancel = func() error { return shell.Process.Signal(os.Interrupt) }
	shell.WaitDelay = 20 * time.Second
	err := shell.Run()
	// An interrupted program that ends well is reported as the context's end.
	if err != nil && !(out.waits && shell.ProcessState.Success()) {
		t.Errorf("%v", err)
	}
	if !strings.Contains(out.String(), says) {
		t.Errorf("it said %q, want %q", out.String(), says)
	}
}

// watchedOutput is what a program said; one that waits for an interrupt gets it once it has said enough.
type watchedOutput struct {
	apptest.Buffer
	says  string
	stop  func()
	waits bool
}

func (h *watchedOutput) Write(p []byte) (int, error) {
	n, err := h.Buffer.Write(p)
	if h.waits && strings.Contains(h.String(), h.says) {
		h.stop()
	}
	return n, err
}

func TestMakeRunStartsASandboxOfTheProgramThatItBuilds(t *testing.T) {
	t.Parallel()
	dry := exec.CommandContext(t.Context(), "make", "-n", "run", "ARGS=--no-demo")
	dry.Dir = filepath.Join("..", "..")
	out, err := dry.Output()
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	if last := lines[len(lines)-1]; last != "bin/offblocks sandbox --no-demo" ||
		!strings.Contains(string(out), "go build -trimpath -ldflags \"-s -w ") ||
		!strings.Contains(string(out), " -o bin/offblocks ./cmd/offblocks\n") {
		t.Errorf("make run would do\n%s", out)
	}
}
