#!/bin/sh
# Runs forge's tests, and shows that a failing one does not go unnoticed.
# Arguments are forge's, e.g. --match-test or -vvv; FOUNDRY_PROFILE=long runs
# the properties for longer.
set -eu
cd "$(dirname "$0")"
script/install
node script/grants.mjs --check
script/forge test "$@"

log=$(mktemp)
trap 'rm -f "$log"' EXIT
if FOUNDRY_TEST=testdata/gate script/forge test >"$log" 2>&1; then
	echo "contracts: a failing Solidity test has passed the gate" >&2
	exit 1
fi
if ! grep -q 'FAIL.*test_fails_on_purpose' "$log"; then
	cat "$log" >&2
	echo "contracts: the gate failed for another reason than its failing test" >&2
	exit 1
fi
