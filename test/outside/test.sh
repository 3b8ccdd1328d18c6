#!/bin/sh
# Runs the tests of the library in Node that is a client of its own. The runner reports twice: to be read, and to be
# looked through for what it left out.
set -eu
cd "$(dirname "$0")/../.."
tap=$(mktemp)
trap 'rm -f "$tap"' EXIT
node --test --test-reporter=spec --test-reporter-destination=stdout \
	--test-reporter=tap --test-reporter-destination="$tap" test/outside/*.test.mjs
if ! grep -qx '# skipped 0' "$tap" || ! grep -qx '# todo 0' "$tap"; then
	echo "test/outside: a test was left out" >&2
	exit 1
fi
