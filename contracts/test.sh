#!/bin/sh
# Runs forge's tests, shows that they reach every line and branch, that all that outsiders see is described, that neither
# storage layout nor gas has changed unnoticed, and that a failing test does not
# go unnoticed. Arguments are forge's, e.g. --match-test or -vvv, and leave
# only the tests; FOUNDRY_PROFILE=long runs the properties for longer.
set -eu
cd "$(dirname "$0")"
script/install
node script/grants.mjs --check
node script/natspec.mjs
if node script/natspec.mjs testdata/natspec 2>/dev/null; then
	echo "contracts: a contract without documentation has passed the check of NatSpec" >&2
	exit 1
fi
script/forge test "$@"
[ $# -eq 0 ] || exit 0

script/layout --check
script/forge snapshot --match-contract GasTest --check >/dev/null || {
	echo "contracts: gas is not as in .gas-snapshot; run build.sh and look at the difference" >&2
	exit 1
}
script/coverage

log=$(mktemp)
trap 'rm -f "$log"' EXIT
# Elsewhere, so that what was built for the tests stays good.
if FOUNDRY_TEST=testdata/gate FOUNDRY_OUT=out/gate FOUNDRY_CACHE_PATH=cache/gate script/forge test >"$log" 2>&1; then
	echo "contracts: a failing Solidity test has passed the gate" >&2
	exit 1
fi
if ! grep -q 'FAIL.*test_fails_on_purpose' "$log"; then
	cat "$log" >&2
	echo "contracts: the gate failed for another reason than its failing test" >&2
	exit 1
fi
