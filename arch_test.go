// Package offblocks holds no code: it keeps the import plan of the module. A
// row more in the plan is an architectural decision, and belongs in docs/adr.
package offblocks

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

const module = "github.com/offblocks/offblocks"

// room says what the code of one directory may import of ours. A directory
// below a room that has no row of its own is a part of that room: the room's
// row binds it, and no other room may import it.
type room struct {
	rooms []string
	// libraries are all that it may use besides the standard library; nil stands for any.
	libraries []string
	// pure rooms decide and compute: they know no network, no clock of their own and no database.
	pure bool
	// tool rooms stand in for the outside in tests, and no program may contain them.
	tool bool
}

var plan = map[string]room{
	"caip":                {pure: true, libraries: small},
	"httpsig":             {pure: true, libraries: small},
	"internal/issuing":    {pure: true, libraries: small, rooms: []string{"caip"}},
	"internal/ledger":     {pure: true, libraries: small, rooms: []string{"caip", "internal/issuing"}},
	"internal/seal":       {libraries: []string{"golang.org/x/crypto"}},
	"internal/redact":     {pure: true, libraries: []string{}},
	"internal/envfile":    {libraries: []string{}},
	"internal/secretfile": {libraries: []string{}},
	"internal/openapi":    {rooms: []string{"api"}},
	// Other forms of the API's document: for generators and for Postman.
	"internal/openapi/export": {rooms: []string{"api", "internal/openapi"}, libraries: []string{"gopkg.in/yaml.v3"}},
	"internal/view":           {pure: true, libraries: small, rooms: []string{"api", "internal/issuing"}},

	"api":                   {libraries: []string{"github.com/google/uuid"}},
	"client":                {libraries: []string{"github.com/google/uuid"}, rooms: []string{"api", "httpsig"}},
	"contracts":             {},
	"contracts/bindings":    {},
	"internal/store":        {rooms: []string{"caip", "internal/issuing", "internal/ledger"}},
	"internal/tasks":        {rooms: []string{"internal/issuing", "internal/store"}},
	"internal/audit":        {rooms: []string{"internal/issuing", "internal/ledger", "internal/store", "internal/tasks"}},
	"internal/auditlog":     {libraries: []string{}, rooms: []string{"internal/issuing", "internal/store"}}, // not internal/audit
	"internal/webhook":      {rooms: []string{"httpsig", "internal/issuing", "internal/partner/standardwebhooks", "internal/redact", "internal/store", "internal/tasks"}},
	"internal/webhook/keys": {rooms: []string{"httpsig", "internal/issuing", "internal/seal", "internal/store", "internal/webhook", "internal/work"}},
	"internal/work/batch":   {libraries: []string{}},
	"internal/work": {rooms: []string{
		"caip", "internal/issuing", "internal/store", "internal/tasks", "internal/view", "internal/webhook", "internal/work/batch",
	}},
	"internal/programmes":      {rooms: []string{"internal/issuing", "internal/seal", "internal/tasks", "internal/work"}},
	"internal/payments/limits": {rooms: []string{"internal/issuing", "internal/store", "internal/work"}},
	"internal/payments/claims": {rooms: []string{
		"caip", "internal/issuing", "internal/ledger", "internal/store", "internal/tasks", "internal/view", "internal/work",
	}},
	"internal/payments": {rooms: []string{
		"caip", "internal/issuing", "internal/ledger", "internal/payments/claims", "internal/payments/limits", "internal/store", "internal/tasks",
		"internal/view", "internal/work",
	}},
	"internal/payments/payouts": {rooms: []string{
		"internal/issuing", "internal/ledger", "internal/payments", "internal/payments/claims", "internal/store", "internal/tasks",
		"internal/view", "internal/work",
	}},
	"internal/events":        {rooms: []string{"internal/issuing", "internal/store", "internal/tasks", "internal/view", "internal/webhook", "internal/work"}},
	"internal/events/stream": {rooms: []string{"internal/issuing", "internal/store"}},
	"internal/requestlog":    {rooms: []string{"internal/issuing", "internal/redact", "internal/store"}},
	"internal/chainbook": {rooms: []string{
		"caip", "internal/audit", "internal/issuing", "internal/ledger", "internal/payments/claims", "internal/store", "internal/tasks", "internal/work",
	}},
	"internal/onboarding": {rooms: []string{
		"caip", "internal/chainbook", "internal/issuing", "internal/partner", "internal/seal", "internal/store",
		"internal/tasks", "internal/view", "internal/work",
	}},
	// What a card's issuer asks before a payment: is it the cardholder, and may the card be put into a device?
	"internal/authentication": {rooms: []string{"caip", "internal/issuing", "internal/onboarding", "internal/partner", "internal/tasks", "internal/view", "internal/work"}},
	"internal/tokenisation":   {rooms: []string{"internal/issuing", "internal/partner", "internal/view", "internal/work"}},
	"internal/chain":          {rooms: []string{"caip", "contracts/bindings", "internal/issuing"}},
	"internal/chain/wallet":   {rooms: []string{"internal/chain", "internal/issuing"}},
	"internal/chain/txmanager": {rooms: []string{
		"caip", "internal/chain", "internal/issuing", "internal/store", "internal/tasks",
	}},
	"internal/chain/gas": {rooms: []string{"internal/chain", "internal/issuing"}},
	"internal/chain/deployment": {rooms: []string{
		"contracts/bindings", "internal/chain", "internal/chain/txmanager", "internal/chain/wallet", "internal/issuing",
		"internal/store",
	}},
	"internal/chain/registry": {rooms: []string{
		"caip", "internal/chain", "internal/chain/deployment", "internal/chain/gas", "internal/chain/txmanager",
		"internal/chain/wallet", "internal/issuing", "internal/onboarding", "internal/payments", "internal/store",
	}},
	"internal/chain/mirror": {rooms: []string{
		"internal/chain", "internal/chain/txmanager", "internal/chain/wallet", "internal/chainbook", "internal/issuing",
		"internal/store",
	}},
	"internal/chain/reconcile": {rooms: []string{
		"caip", "contracts/bindings", "internal/chain", "internal/chain/txmanager", "internal/chain/wallet",
		"internal/chainbook", "internal/issuing", "internal/store",
	}},
	"internal/chain/worker": {rooms: []string{
		"internal/chain", "internal/chain/deployment", "internal/chain/registry", "internal/chain/txmanager",
		"internal/chain/wallet", "internal/chainbook", "internal/issuing", "internal/onboarding",
		"internal/payments/claims", "internal/payments/payouts", "internal/store", "internal/tasks",
	}},
	"internal/chain/devnet/node": {rooms: []string{"internal/jsonrpc"}},
	"internal/chain/devnet":      {rooms: []string{"internal/chain/devnet/node", "internal/jsonrpc"}},
	"internal/jsonrpc":           {rooms: []string{"caip"}},
	"internal/httpserver":        {},
	"internal/rates":             {rooms: []string{"internal/issuing"}},
	"internal/partner":           {rooms: []string{"caip", "internal/issuing"}},
	"internal/network": {rooms: []string{
		"internal/issuing", "internal/partner", "internal/payments", "internal/work",
	}},
	"internal/settlement": {rooms: []string{
		"caip", "internal/issuing", "internal/ledger", "internal/partner", "internal/payments", "internal/store",
		"internal/work",
	}},
	"internal/partner/settlementcsv": {rooms: []string{"internal/issuing", "internal/partner"}},
	"internal/network/standin":       {rooms: []string{"internal/issuing", "internal/store"}},
	"internal/partner/config": {rooms: []string{
		"internal/httpserver", "internal/issuing", "internal/onboarding", "internal/partner", "internal/partner/httpcall",
		"internal/partner/settlementcsv", "internal/secretfile", "internal/store", "internal/tasks",
	}},
	"internal/partner/httpcall": {},
	"internal/readiness":        {libraries: []string{}},
	"internal/figures":          {libraries: []string{}, rooms: []string{"internal/issuing", "internal/store"}},
	"internal/metrics": {rooms: []string{
		"caip", "internal/chain", "internal/httpserver", "internal/issuing", "internal/partner",
		"internal/partner/httpcall", "internal/store", "internal/tasks",
	}},
	"internal/partner/recent":           {libraries: []string{}},
	"internal/partner/standardwebhooks": {libraries: []string{}},
	"internal/partner/identitywebhook": {rooms: []string{
		"internal/httpserver", "internal/issuing", "internal/onboarding", "internal/partner", "internal/partner/config",
		"internal/partner/httpcall", "internal/store",
		"internal/partner/standardwebhooks",
	}},
	"internal/partner/sumsub": {rooms: []string{
		"internal/httpserver", "internal/issuing", "internal/onboarding", "internal/partner", "internal/partner/config",
		"internal/partner/httpcall", "internal/store",
	}},
	"internal/partner/lithic": {rooms: []string{
		"internal/httpserver", "internal/issuing", "internal/onboarding", "internal/partner", "internal/partner/config",
		"internal/partner/httpcall", "internal/store",
		"internal/partner/recent", "internal/partner/standardwebhooks",
	}},
	"internal/partner/sanctions": {rooms: []string{
		"internal/issuing", "internal/onboarding", "internal/partner", "internal/partner/config",
		"internal/partner/httpcall", "internal/store",
	}},
	"internal/partner/stripe": {
		libraries: []string{"github.com/shopspring/decimal", "github.com/stripe/stripe-go"},
		rooms: []string{
			"internal/issuing", "internal/onboarding", "internal/partner", "internal/partner/config",
			"internal/partner/httpcall", "internal/store",
		},
	},
	"internal/partner/worker": {rooms: []string{
		"internal/authentication", "internal/issuing", "internal/onboarding", "internal/partner", "internal/payments", "internal/store", "internal/tasks",
	}},
	"internal/partner/simulator": {rooms: []string{
		"internal/issuing", "internal/onboarding", "internal/partner", "internal/payments", "internal/store",
		"internal/tasks", "internal/work",
	}},
	"internal/partner/binrange":      {libraries: []string{}, rooms: []string{"internal/issuing", "internal/partner", "internal/partner/config"}},
	"internal/partner/iso8583/codec": {pure: true, libraries: []string{"golang.org/x/text", "gopkg.in/yaml.v3"}},
	"internal/partner/iso8583/link":  {libraries: []string{}, rooms: []string{"internal/partner/iso8583/codec"}},
	"internal/partner/iso8583": {rooms: []string{
		"internal/issuing", "internal/partner", "internal/partner/config", "internal/partner/iso8583/codec",
		"internal/partner/iso8583/link",
		"internal/partner/recent",
	}},
	"internal/partner/iso8583/acquirer": {rooms: []string{
		"internal/partner/iso8583/codec", "internal/partner/iso8583/link",
	}},
	"internal/cardpage":  {rooms: []string{"internal/httpserver", "internal/issuing", "internal/onboarding"}},
	"internal/operators": {rooms: []string{"internal/issuing", "internal/seal", "internal/store", "internal/work"}},
	"internal/console": {libraries: []string{}, rooms: []string{
		"internal/console/compliance", "internal/console/desk", "internal/console/pages", "internal/console/records", "internal/console/upkeep", "internal/httpserver",
		"internal/issuing", "internal/operators", "internal/store",
	}},
	"internal/console/desk": {libraries: []string{}, rooms: []string{
		"caip", "internal/chainbook", "internal/console/pages", "internal/figures", "internal/issuing", "internal/onboarding", "internal/operators", "internal/payments",
		"internal/settlement", "internal/store", "internal/work",
	}},
	"internal/console/records": {libraries: []string{"github.com/google/uuid", "github.com/shopspring/decimal"}, rooms: []string{
		"caip", "internal/console/desk", "internal/console/pages", "internal/issuing", "internal/ledger", "internal/operators", "internal/payments",
		"internal/settlement", "internal/store",
	}},
	"internal/console/bench": {libraries: []string{}, rooms: []string{
		"caip", "internal/console/desk", "internal/console/pages", "internal/issuing", "internal/onboarding", "internal/partner/simulator",
		"internal/payments", "internal/store", "internal/work",
	}},
	"internal/console/chains": {libraries: []string{}, rooms: []string{
		"caip", "internal/console/desk", "internal/console/pages", "internal/issuing", "internal/store",
	}},
	"internal/console/partners": {libraries: []string{}, rooms: []string{"internal/console/desk", "internal/console/pages", "internal/issuing"}},
	"internal/console/developers": {libraries: []string{}, rooms: []string{
		"httpsig", "internal/console/desk", "internal/console/pages", "internal/events", "internal/issuing", "internal/store", "internal/tasks",
	}},
	"internal/console/compliance": {libraries: []string{}, rooms: []string{
		"internal/console/desk", "internal/console/pages", "internal/issuing", "internal/store", "internal/work",
	}},
	"internal/console/money": {libraries: []string{}, rooms: []string{
		"caip", "internal/console/desk", "internal/console/pages", "internal/issuing", "internal/ledger", "internal/operators",
		"internal/payments/payouts", "internal/settlement", "internal/store",
	}},
	"internal/console/upkeep": {libraries: []string{"github.com/shopspring/decimal"}, rooms: []string{
		"caip", "internal/console/desk", "internal/console/pages", "internal/figures", "internal/issuing", "internal/ledger", "internal/operators",
		"internal/store", "internal/tasks",
	}},
	// The documents at /docs. Only their Markdown needs a library.
	"internal/docs":           {libraries: []string{}, rooms: []string{"internal/docs/markdown", "internal/docs/reference", "internal/httpserver"}},
	"internal/docs/markdown":  {libraries: []string{"github.com/yuin/goldmark"}, rooms: []string{"internal/docs/diagram"}},
	"internal/docs/diagram":   {libraries: []string{}},
	"internal/docs/reference": {libraries: []string{"gopkg.in/yaml.v3"}, rooms: []string{"api", "internal/openapi"}},
	"internal/console/pages":  {libraries: []string{"github.com/shopspring/decimal"}, rooms: []string{"internal/issuing"}},
	"internal/rest": {rooms: []string{
		"api", "internal/authentication", "caip", "httpsig", "internal/cardpage", "internal/chainbook", "internal/events", "internal/events/stream", "internal/httpserver", "internal/issuing", "internal/ledger",
		"internal/onboarding", "internal/requestlog",
		"internal/openapi", "internal/openapi/export", "internal/partner/simulator", "internal/payments", "internal/payments/limits",
		"internal/programmes", "internal/readiness", "internal/seal", "internal/store", "internal/tasks", "internal/view", "internal/webhook/keys", "internal/work",
	}},
	"internal/app": {rooms: []string{
		"api", "caip", "internal/auditlog", "internal/authentication", "internal/tokenisation", "httpsig", "internal/cardpage", "internal/chain", "internal/chain/deployment", "internal/chain/devnet", "internal/chain/devnet/node",
		"internal/console", "internal/console/bench", "internal/console/chains", "internal/console/desk", "internal/console/developers", "internal/console/money", "internal/console/pages", "internal/console/partners", "internal/console/records", "internal/docs", "internal/envfile", "internal/operators",
		"internal/chain/mirror", "internal/chain/reconcile", "internal/chain/registry", "internal/chain/worker",
		"internal/chainbook", "internal/events", "internal/events/stream", "internal/figures", "internal/httpserver", "internal/issuing", "internal/jsonrpc", "internal/metrics", "internal/readiness",
		"internal/network", "internal/network/standin", "internal/onboarding", "internal/partner", "internal/partner/binrange", "internal/partner/config", "internal/partner/identitywebhook",
		"internal/partner/iso8583", "internal/partner/lithic", "internal/partner/sanctions", "internal/partner/simulator",
		"internal/partner/stripe", "internal/partner/sumsub", "internal/partner/worker",
		"internal/payments", "internal/payments/claims", "internal/payments/limits", "internal/payments/payouts", "internal/programmes",
		"internal/requestlog", "internal/rest", "internal/seal", "internal/secretfile", "internal/settlement", "internal/store", "internal/tasks", "internal/webhook", "internal/webhook/keys", "internal/work",
	}},
	"internal/page": {pure: true, libraries: []string{}},
	// The command line of a programme's developers. It knows the platform by its API, through the client.
	"internal/cli":       {libraries: []string{"github.com/google/uuid"}, rooms: []string{"client", "httpsig", "internal/envfile", "internal/page"}},
	"internal/cli/call":  {libraries: []string{"github.com/google/uuid"}, rooms: []string{"client", "httpsig", "internal/cli", "internal/envfile", "internal/page"}},
	"internal/cli/nouns": {libraries: []string{"github.com/alecthomas/kong", "github.com/google/uuid"}, rooms: []string{"api", "client", "internal/cli", "internal/cli/call"}},
	"internal/cli/story": {libraries: []string{"github.com/google/uuid", "github.com/shopspring/decimal"}, rooms: []string{"api", "caip", "client", "httpsig", "internal/cli", "internal/demo", "internal/envfile"}},
	"internal/cli/watch": {libraries: []string{"github.com/google/uuid"}, rooms: []string{"api", "client", "httpsig", "internal/cli"}},
	"internal/demo":      {rooms: []string{"api", "client", "httpsig", "internal/issuing", "internal/ledger", "internal/page"}},
	"cmd/offblocks": {rooms: []string{
		"api", "caip", "client", "internal/app", "internal/auditlog", "internal/chain", "internal/chain/deployment", "internal/chain/reconcile",
		"internal/cli", "internal/cli/call", "internal/cli/nouns", "internal/cli/story", "internal/cli/watch", "internal/demo", "internal/envfile", "internal/issuing", "internal/jsonrpc", "internal/network/standin",
		"internal/page", "internal/partner/config", "internal/partner/iso8583/acquirer",
		"internal/partner/iso8583/codec", "internal/partner/iso8583/link", "internal/rates", "internal/requestlog", "internal/seal", "internal/settlement",
		"internal/view",
	}},

	"api/apitest": {tool: true, rooms: []string{"api", "internal/openapi"}},
	"internal/app/apptest": {tool: true, rooms: []string{
		"api", "api/apitest", "client", "httpsig", "internal/app", "internal/audit", "internal/envfile", "internal/requestlog", "internal/store",
		"internal/store/storetest",
	}},
	"internal/chain/chaintest": {tool: true, rooms: []string{
		"caip", "internal/chain", "internal/chain/deployment", "internal/chain/devnet", "internal/chain/devnet/node", "internal/chain/mirror",
		"internal/chain/reconcile", "internal/chain/registry", "internal/chain/txmanager", "internal/chain/worker",
		"internal/chainbook", "internal/issuing", "internal/onboarding", "internal/partner", "internal/partner/simulator",
		"internal/payments", "internal/payments/claims", "internal/payments/payouts", "internal/programmes", "internal/seal", "internal/store",
		"internal/store/storetest", "internal/tasks", "internal/work",
	}},
	"internal/partner/lithic/lithictest": {tool: true},
	"internal/partner/stripe/stripetest": {tool: true},
	"internal/store/storetest": {tool: true, rooms: []string{
		"caip", "internal/audit", "internal/issuing", "internal/ledger", "internal/store", "internal/tasks",
	}},
	"internal/work/worktest": {tool: true, rooms: []string{
		"caip", "internal/authentication", "internal/tokenisation", "internal/chainbook", "internal/issuing", "internal/onboarding", "internal/partner",
		"internal/partner/worker", "internal/payments", "internal/payments/claims", "internal/payments/limits", "internal/payments/payouts", "internal/programmes", "internal/seal", "internal/store", "internal/store/storetest", "internal/tasks",
		"internal/work",
	}},
	"scripts":           {},
	"scripts/documents": {rooms: []string{"internal/docs/reference"}},
	"scripts/books":     {rooms: []string{"internal/ledger"}},
	"scripts/clients":   {rooms: []string{"internal/openapi", "internal/openapi/export"}},
	"scripts/gate":      {},
	"scripts/measure":   {},
	"scripts/pages":     {rooms: []string{"internal/chain", "internal/issuing", "internal/docs/reference", "internal/openapi", "internal/partner/simulator"}},
	"scripts/record":    {},
	"scripts/release":   {},
	"scripts/states":    {rooms: []string{"internal/issuing"}},
	"test/e2e":          {},                                    // tests only, which may import every room but the program
	"test/doors":        {},                                    // as test/e2e
	"test/deliveries":   {},                                    // as test/e2e
	"deploy":            {rooms: []string{"internal/metrics"}}, // files for those who run it, with their tests
	"test/clients":      {},                                    // tests only: the clients, the examples and what others make of the description
	"test/outside":      {},
	"examples": {
		libraries: []string{"github.com/ethereum/go-ethereum", "github.com/google/uuid"}, rooms: []string{"api", "client", "httpsig"},
	},
}

// small libraries are those that compute, and do nothing else.
var small = []string{
	"github.com/dunglas/httpsfv",
	"github.com/google/uuid",
	"github.com/holiman/uint256",
	"github.com/shopspring/decimal",
	"golang.org/x/crypto",
	"golang.org/x/text",
}

// impure is the part of the standard library that a pure room may not use.
var impure = []string{"context", "database", "log", "net/http", "os", "syscall"}

// impureTest is the part that their tests may not use either; they do read files of cases.
var impureTest = []string{"database", "net/http"}

// reserved libraries belong to the rooms named, and to what lies below them.
var reserved = map[string][]string{
	"database/sql":                    {"internal/store"},
	"github.com/jackc/pgx":            {"internal/store"},
	"modernc.org/sqlite":              {"internal/store"},
	"github.com/pressly/goose":        {"internal/store"},
	"github.com/ethereum/go-ethereum": {"internal/chain", "contracts", "examples"},
	"github.com/stripe/stripe-go":     {"internal/partner/stripe"},
	"github.com/prometheus":           {"internal/metrics"},
	"github.com/yuin/goldmark":        {"internal/docs/markdown"},
	"github.com/go-webauthn":          {"internal/operators"},
	"testing":                         {"internal/store/storetest", "internal/work/worktest", "api/apitest", "internal/app/apptest", "internal/chain/chaintest", "internal/partner/lithic/lithictest", "internal/partner/stripe/stripetest"},
}

func TestEveryImportIsInThePlan(t *testing.T) {
	t.Parallel()
	files, complaints := check(t, os.DirFS("."))
	if files == 0 {
		t.Fatal("no Go file was found")
	}
	for _, complaint := range complaints {
		t.Error(complaint)
	}
}

func TestThePlanNamesOnlyItsOwnRooms(t *testing.T) {
	t.Parallel()
	for name, r := range plan {
		for _, other := range r.rooms {
			if _, ok := plan[other]; !ok {
				t.Errorf("%s may import %s, which is no room", name, other)
			}
			if plan[other].tool && !r.tool {
				t.Errorf("%s may import %s, which is for tests only", name, other)
			}
		}
	}
}

func TestImportsAgainstThePlanAreFound(t *testing.T) {
	t.Parallel()
	cases := map[string]struct {
		file, imports, complaint string
	}{
		"a room upwards":             {"internal/store/card.go", "github.com/offblocks/offblocks/internal/onboarding", "internal/store may not import internal/onboarding"},
		"a room downwards":           {"internal/onboarding/card.go", "github.com/offblocks/offblocks/internal/store", ""},
		"a part of its own room":     {"internal/store/card.go", "github.com/offblocks/offblocks/internal/store/rows", ""},
		"a part of another room":     {"internal/onboarding/card.go", "github.com/offblocks/offblocks/internal/store/rows", "internal/onboarding may not import internal/store/rows"},
		"a part bound by its room":   {"internal/store/rows/card.go", "github.com/offblocks/offblocks/internal/rest", "internal/store may not import internal/rest"},
		"a room that is not planned": {"internal/utils/card.go", "fmt", "internal/utils is not in the plan"},
		"SQL in a verb":              {"internal/onboarding/card.go", "database/sql", "internal/onboarding may not import database/sql"},
		"SQL in the store":           {"internal/store/card.go", "database/sql", ""},
		"Ethereum in a verb":         {"internal/onboarding/card.go", "github.com/ethereum/go-ethereum/common", "internal/onboarding may not import github.com/ethereum/go-ethereum/common"},
		"Ethereum below the chain":   {"internal/chain/devnet/node.go", "github.com/ethereum/go-ethereum/node", ""},
		"the network in a noun":      {"internal/issuing/card.go", "net/http", "internal/issuing may not import net/http"},
		"a context in a noun":        {"internal/ledger/entry.go", "context", "internal/ledger may not import context"},
		"a library in a noun":        {"internal/issuing/card.go", "gopkg.in/yaml.v3", "internal/issuing may not import gopkg.in/yaml.v3"},
		"a library in the seal":      {"internal/seal/secret.go", "github.com/google/uuid", "internal/seal may not import github.com/google/uuid"},
		"a decimal in a noun":        {"internal/issuing/card.go", "github.com/shopspring/decimal", ""},
		"a test tool in a program":   {"internal/rest/card.go", "github.com/offblocks/offblocks/internal/store/storetest", "internal/rest may not import internal/store/storetest"},
		"a test tool in a test":      {"internal/rest/card_test.go", "github.com/offblocks/offblocks/internal/store/storetest", ""},
		"SQL in a test":              {"internal/rest/card_test.go", "database/sql", ""},
		"the network in a pure test": {"caip/caip_test.go", "net/http", "caip may not import net/http"},
		"a test tool in a pure test": {"caip/caip_test.go", "github.com/offblocks/offblocks/internal/store/storetest", "caip may not import internal/store/storetest"},
		"a file in a noun":           {"internal/issuing/card.go", "os", "internal/issuing may not import os"},
		"a file in a pure test":      {"caip/caip_test.go", "os", ""},
		"a property in a pure test":  {"caip/caip_test.go", "pgregory.net/rapid", ""},
		"the program in a test":      {"internal/rest/card_test.go", "github.com/offblocks/offblocks/cmd/offblocks", "internal/rest may not import cmd/offblocks"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			source := fmt.Sprintf("package x\n\nimport _ %q\n", c.imports)
			_, complaints := check(t, fstest.MapFS{c.file: {Data: []byte(source)}})
			switch {
			case c.complaint == "" && len(complaints) > 0:
				t.Errorf("refused: %q", complaints)
			case c.complaint != "" && (len(complaints) != 1 || !strings.HasPrefix(complaints[0], c.file+": "+c.complaint)):
				t.Errorf("says %q, want %q", complaints, c.complaint)
			}
		})
	}
}
