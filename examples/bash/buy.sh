#!/usr/bin/env bash
# Buys something with the newest active card, and says how the purchase was decided.
#
#   set -a; . data/sandbox.env; examples/bash/buy.sh 20 GBP
set -euo pipefail

# shellcheck source=/dev/null
. "$(dirname "$0")/offblocks.sh"

get_token
card=$(call GET '/cards?status=active&limit=1' | field id)
# A purchase that is declined is refused, and decided all the same.
call POST "/simulator/cards/$card/authorisation" "{\"amount\":\"${1:-20}\",\"currency\":\"${2:-GBP}\"}" >/dev/null 2>&1 || true
decision=$(call GET "/cards/$card/decisions?limit=1")
said=''
for name in outcome reason amount currency; do
	value=$(field "$name" <<<"$decision")
	said+=${value:+$value }
done
echo "${said% }"
