#!/bin/sh
# Builds the contracts and writes their Go bindings, the same bytes each time.
set -eu
cd "$(dirname "$0")"
script/install
script/forge build --force --quiet src
script/bindings
