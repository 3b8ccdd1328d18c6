#!/bin/sh
# Builds the contracts and writes what is made from them: the Go bindings, the
# storage layouts and the gas snapshot, the same bytes each time.
set -eu
cd "$(dirname "$0")"
script/install
script/forge build --force --quiet src
script/bindings
script/layout
script/forge snapshot --match-contract GasTest >/dev/null
