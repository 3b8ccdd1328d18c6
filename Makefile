# The commands of the house; `make` alone lists them.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-builtin-rules --no-print-directory

ARGS ?=
BENCH ?= .
FUZZTIME ?= 1m

# What tests write goes where scripts/tmpdir says, which is in memory if it can be. Benchmarks write to a disk. Programs that live as
# long as a test do collect their garbage less often: memory is there, and processors are what tests wait for.
check test race: export TMPDIR := $(shell scripts/tmpdir)
check test race: export GOGC := 400

export REDOCLY_TELEMETRY := off
export REDOCLY_SUPPRESS_UPDATE_NOTICE := true

# The packages whose tests take longest, and those that wait most. The go command begins in the order given, and what is
# begun last is waited for with idle cores.
longest = ./test/e2e ./internal/payments ./test/doors ./cmd/offblocks ./test/clients ./internal/webhook ./internal/chain/worker ./internal/chain/txmanager

# Lists the packages before anything runs beside it, and ends the recipe if that fails.
listed = packages=$$(scripts/packages $(longest))

# What runs no whole installation and no program: these packages' tests are those of make check. Those of payments,
# which have a flag of their own, run beside them.
units = $$(grep -vE '/(cmd|deploy|examples|scripts|test)(/|$$)|/storetest$$|/store/pipeline$$|/payments$$' <<<"$$packages")

# Tests that PostgreSQL is needed for have its name in theirs, or in that of their part.
sqliteOnly = -skip='PostgreSQL|/(PostgreSQL|postgres)|//PostgreSQL'

# SQLite is C that was translated to Go. It has its own globals and maps its own memory outside the Go heap, where the
# race detector does not look. So its code is not instrumented, which took most of the tests' time. The driver in front
# of it, which is Go, is. checkptr says nothing of pointers into such memory.
#
# Neither are three packages that do nothing but compute on memory of their own: the interpreter of the embedded chains,
# the slow hash of passwords, and the arithmetic of curves.
race = -race '-gcflags=modernc.org/...=-d=checkptr=0' $(foreach quiet,$(uninstrumented),'-gcflags=$(quiet)=-race=false')
uninstrumented = modernc.org/libc/... modernc.org/memory/... modernc.org/sqlite/lib/... \
	github.com/ethereum/go-ethereum/core/vm golang.org/x/crypto/argon2 crypto/internal/fips140/nistec/...

# Go links the tests of each package anew. Without what a debugger needs that takes half the time. Vetting is make lint's.
quick = -vet=off '-ldflags=-s -w'

# Half of the time of a whole run is waiting: for a chain, a program that starts, a moment. So twice as many packages are
# tested at once as there are processors, and linked at once.
together = -p $(shell echo $$((2 * $$(getconf _NPROCESSORS_ONLN))))

# What time prints of a run, before the gate's totals: what it, and all that it waited for, took of the processors.
timed = TIMEFORMAT='processors: %Us for programs and %Ss for the system, within %Rs'

# The race detector tries on PostgreSQL too what has work of its own on connections to it. Above that, a test does the same
# in this process on either database.
bothDatabases = ./internal/events ./internal/payments/... ./internal/store/... ./internal/tasks ./internal/webhook ./internal/work/...
oneDatabase = $$(grep -vxF "$$both" <<<"$$packages")
skipPostgres = -skip='/(PostgreSQL|postgres)|//PostgreSQL'

# What `offblocks version` says of a build, from git. Outside a repository the program says that it does not know.
stamp = $(foreach fact,version commit,$(if $($(fact)),-X main.$(fact)=$($(fact))))
version = $(shell git describe --tags --dirty 2>/dev/null)
commit = $(shell git describe --always --dirty --exclude='*' --abbrev=40 2>/dev/null)

.PHONY: help run build check test race lint release verify generate bench fuzz soak clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: build ## start a sandbox and play a card payment through it (ARGS=… adds flags)
	bin/offblocks sandbox $(ARGS)

build: ## build bin/offblocks
	@scripts/need go
	@[ -e bin/offblocks ] || echo 'Compiling everything for the first time, which takes a few minutes.'
	CGO_ENABLED=0 go build -trimpath -ldflags "-s -w $(stamp)" -o bin/offblocks ./cmd/offblocks

check: ## build, vet, lint what has changed and run the unit tests on SQLite, in four minutes
	@scripts/need go
	go build ./...
	go vet ./...
	changed=$$(scripts/changed); [ -z "$$changed" ] || scripts/golangci-lint run $$changed
	@mkdir -p .tools
	@go build -o .tools/gate ./scripts/gate
	$(listed); export OFFBLOCKS_TEST_POSTGRES='unset, as make check runs on SQLite only'; { beside=.tools/payments.json; \
		go test -json $(quick) $(sqliteOnly) ./internal/payments -payments.property=5s >$$beside & payments=$$!; \
		trap 'kill $$payments 2>/dev/null || true' EXIT; failed=0; $(timed); \
		time { go test -json $(quick) $(sqliteOnly) $(units) || failed=1; \
			wait $$payments || failed=1; }; \
		cat $$beside; exit $$failed; } | .tools/gate

test: ## run every test, on both databases; nothing may be skipped
	@scripts/need go gcc node postgres curl openssl python3 chromium promtool systemd-analyze zsh fish
	@scripts/npm-ci contracts
	@scripts/npm-ci test/outside
	@scripts/npm-ci test/clients
	@scripts/npm-ci clients/typescript
	@mkdir -p .tools
	@go build -o .tools/gate ./scripts/gate
	$(listed); { beside=.tools/beside.json; \
		go tool test2json -p 'contracts and test/outside' sh -c 'contracts/test.sh && test/outside/test.sh' >$$beside & other=$$!; \
		trap 'kill $$other 2>/dev/null || true' EXIT; failed=0; $(timed); \
		time { CGO_ENABLED=0 go test -json $(quick) $(together) -shuffle=on -count=1 -timeout=20m $$packages || failed=1; \
			wait $$other || failed=1; }; \
		cat $$beside; exit $$failed; } | .tools/gate

race: ## run the tests under the race detector, most on SQLite only, and each fuzz target for three seconds
	@scripts/need go gcc node postgres curl openssl python3 chromium promtool systemd-analyze zsh fish
	@scripts/npm-ci contracts
	@scripts/npm-ci test/outside
	@scripts/npm-ci test/clients
	@scripts/npm-ci clients/typescript
	@mkdir -p .tools
	@go build -o .tools/gate ./scripts/gate
	$(listed); both=$$(go list $(bothDatabases)); { beside=.tools/fuzz.json; \
		go tool test2json -p scripts/fuzz scripts/fuzz 3s >$$beside & fuzz=$$!; \
		trap 'kill $$fuzz 2>/dev/null || true' EXIT; failed=0; export CGO_ENABLED=1; \
		go test -json $(race) $(quick) -shuffle=on -count=1 -timeout=20m $(skipPostgres) $(oneDatabase) || failed=1; \
		go test -json $(race) $(quick) -shuffle=on -count=1 -timeout=20m $$both || failed=1; \
		wait $$fuzz || failed=1; cat $$beside; exit $$failed; } | .tools/gate

lint: ## check style: Go, OpenAPI, shell
	@scripts/need go node shellcheck
	@scripts/npm-ci test/outside
	@scripts/npm-ci clients/typescript
	scripts/golangci-lint run
	$(if $(wildcard api/openapi.yaml),cd api && ../test/outside/node_modules/.bin/redocly lint openapi.yaml)
	clients/typescript/node_modules/.bin/tsc -p clients/typescript --noEmit
	shellcheck $$(git ls-files | xargs awk 'FNR == 1 && /^#!.*[ \/](ba)?sh$$/ { print FILENAME } { nextfile }')

release: ## make the archives of a release in dist/, with checksums and install.sh
	@scripts/need go
	go run ./scripts/release

verify: ## regenerate all that is generated; fail on a difference
	scripts/verify $(MAKE) generate

generate: ## regenerate code, contracts' bindings and documents
	@scripts/need go node
	@scripts/npm-ci contracts
	@scripts/npm-ci clients/typescript
	@scripts/npm-ci test/clients
	node test/clients/bundle.mjs
	go generate ./...
	clients/typescript/generate.sh
	contracts/build.sh

bench: ## run the benchmarks (BENCH=pattern)
	@scripts/need go postgres
	$(listed); go test -run='^$$' -bench='$(BENCH)' -benchmem $$packages

fuzz: ## run each fuzz target for FUZZTIME (1m), and the contracts' properties at length
	@scripts/need go node
	@scripts/npm-ci contracts
	scripts/fuzz $(FUZZTIME)
	FOUNDRY_PROFILE=long contracts/test.sh --match-contract InvariantsTest

soak: ## the long forms: contracts, properties, fuzzing; takes an hour
	@scripts/need go gcc node postgres
	@scripts/npm-ci contracts
	FOUNDRY_FUZZ_RUNS=20000 FOUNDRY_INVARIANT_RUNS=2000 contracts/test.sh
	scripts/soak
	scripts/fuzz 5m

clean: ## remove what was built and downloaded; data/ stays
	rm -rf bin dist .tools contracts/out contracts/cache contracts/node_modules test/outside/node_modules \
		test/clients/node_modules clients/typescript/node_modules clients/typescript/dist /tmp/offblocks-postgres-template-*
