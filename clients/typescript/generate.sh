#!/usr/bin/env bash
# generate.sh writes the client's types and methods anew from api/openapi.yaml.
set -euo pipefail
cd "$(dirname "$0")"

description=$(mktemp)
trap 'rm -f "$description"' EXIT
go run ../../scripts/clients openapi "$description"
node generate.mjs "$description"
