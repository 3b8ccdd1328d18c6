# The commands of the house; `make` alone lists them.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-builtin-rules --no-print-directory

ARGS ?=
BENCH ?= .
FUZZTIME ?= 1m

export REDOCLY_TELEMETRY := off
export REDOCLY_SUPPRESS_UPDATE_NOTICE := true

# npm packages may carry Go files, which are none of ours.
packages = $$(go list ./... | grep -v /node_modules/)

# What runs no whole installation and no program: these packages' tests are those of make check.
units = $$(go list ./... | grep -vE '/(node_modules|cmd|scripts|test)(/|$$)|/storetest$$|/payments$$')

# SQLite is C that was translated to Go. The race detector's checks of its pointers say nothing of our code, and take
# half of the tests' time.
race = -race '-gcflags=modernc.org/...=-d=checkptr=0'

# What `offblocks version` says of a build, from git. Outside a repository the program says that it does not know.
stamp = $(foreach fact,version commit,$(if $($(fact)),-X main.$(fact)=$($(fact))))
version = $(shell git describe --tags --dirty 2>/dev/null)
commit = $(shell git describe --always --dirty --exclude='*' --abbrev=40 2>/dev/null)

.PHONY: help run build check test lint verify generate bench fuzz soak clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: build ## start a sandbox and play a card payment through it (ARGS=… adds flags)
	bin/offblocks sandbox $(ARGS)

build: ## build bin/offblocks
	@scripts/need go
	CGO_ENABLED=0 go build -trimpath -ldflags "-s -w $(stamp)" -o bin/offblocks ./cmd/offblocks

check: ## build, vet, lint what has changed and run the unit tests on SQLite, in two minutes
	@scripts/need go
	go build ./...
	go vet ./...
	changed=$$(scripts/changed); [ -z "$$changed" ] || scripts/golangci-lint run $$changed
	@mkdir -p .tools
	@go build -o .tools/gate ./scripts/gate
	export OFFBLOCKS_TEST_POSTGRES='unset, as make check runs on SQLite only'; { go test -json -skip=/PostgreSQL $(units) && \
		go test -json -skip=/PostgreSQL ./internal/payments -payments.property=5s; } | .tools/gate

test: ## run every test, on both databases; nothing may be skipped
	@scripts/need go gcc node postgres curl openssl
	@scripts/npm-ci contracts
	@scripts/npm-ci test/outside
	contracts/test.sh
	@mkdir -p .tools
	node --test --test-reporter=spec --test-reporter-destination=stdout \
		--test-reporter=tap --test-reporter-destination=.tools/outside.tap test/outside/*.test.mjs
	@grep -qx '# skipped 0' .tools/outside.tap && grep -qx '# todo 0' .tools/outside.tap
	scripts/fuzz 3s
	@go build -o .tools/gate ./scripts/gate
	CGO_ENABLED=1 go test -json $(race) -shuffle=on -count=1 -timeout=20m $(packages) | .tools/gate

lint: ## check style: Go, OpenAPI, shell
	@scripts/need go node shellcheck
	@scripts/npm-ci test/outside
	scripts/golangci-lint run
	$(if $(wildcard api/openapi.yaml),cd api && ../test/outside/node_modules/.bin/redocly lint openapi.yaml)
	shellcheck $$(git ls-files | xargs awk 'FNR == 1 && /^#!.*[ \/](ba)?sh$$/ { print FILENAME } { nextfile }')

verify: ## regenerate all that is generated; fail on a difference
	scripts/verify $(MAKE) generate

generate: ## regenerate code, contracts' bindings and documents
	@scripts/need go node
	@scripts/npm-ci contracts
	go generate ./...
	contracts/build.sh

bench: ## run the benchmarks (BENCH=pattern)
	@scripts/need go postgres
	go test -run='^$$' -bench='$(BENCH)' -benchmem $(packages)

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
	rm -rf bin .tools contracts/out contracts/cache contracts/node_modules test/outside/node_modules
