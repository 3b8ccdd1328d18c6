#!/usr/bin/env bash
# A signed call of the OffBlocks API with curl and openssl: a token, a digest (RFC 9530) and a signature (RFC 9421) over
# what the server demands. Other scripts source this file for its functions.
#
#   set -a; . data/sandbox.env; examples/bash/offblocks.sh GET /chains
set -euo pipefail

: "${OFFBLOCKS_URL:?source data/sandbox.env first}"
signing_key_id=${OFFBLOCKS_SIGNING_KEY_ID:-}
signing_key_file=${OFFBLOCKS_SIGNING_KEY_FILE:-}
token='' token_until=0

# new_uuid prints a random UUID.
new_uuid() {
	local hex
	hex=$(openssl rand -hex 16)
	printf '%s-%s-4%s-8%s-%s\n' "${hex:0:8}" "${hex:8:4}" "${hex:13:3}" "${hex:17:3}" "${hex:20:12}"
}

# field NAME prints the first string member of that name in the JSON on standard input, and nothing if there is none.
field() {
	local text
	text=$(cat)
	if [[ $text =~ \"$1\":[[:space:]]*\"([^\"]*)\" ]]; then echo "${BASH_REMATCH[1]}"; fi
}

base64_line() { openssl base64 -A; }

# to_bytes writes the bytes of the hexadecimal text given.
# shellcheck disable=SC2001
to_bytes() { [ -z "$1" ] || printf '%b' "$(sed 's/../\\x&/g' <<<"$1")"; }

# get_token sets $token, which is good for an hour. It has to run in the script's own shell, not in $(…).
get_token() {
	local credentials
	[ "$token_until" -le "$(date +%s)" ] || return 0
	credentials="{\"apiKey\":\"$OFFBLOCKS_API_KEY\",\"apiSecret\":\"$OFFBLOCKS_API_SECRET\"}"
	# The secret goes through standard input: arguments are for every user of the machine to see.
	token=$(send POST /auth/token "$credentials" | field token)
	token_until=$(($(date +%s) + 3000))
}

# auth_call METHOD PATH BODY makes a call below /auth, which needs the token only.
auth_call() { send "$1" "$2" "$3" -H "Authorization: Bearer $token"; }

# call METHOD PATH [BODY [KEY]] makes a signed call and prints the answer. To repeat a change after a lost answer, pass
# the same KEY.
call() {
	local method=$1 path=$2 body=${3:-} key=${4:-} url=$OFFBLOCKS_URL$2 rest authority target digest created params text
	local headers=(-H "Authorization: Bearer $token")
	rest=${url#*://}
	authority=${rest%%/*} target=/${rest#*/}
	local names='"@method" "@authority" "@path"'
	text="\"@method\": $method"$'\n'"\"@authority\": $authority"$'\n'"\"@path\": ${target%%\?*}"$'\n'
	if [[ $target == *\?* ]]; then
		names+=' "@query"' text+="\"@query\": ?${target#*\?}"$'\n'
	fi
	if [ -n "$body" ]; then
		digest="sha-512=:$(printf %s "$body" | openssl dgst -sha512 -binary | base64_line):"
		names+=' "content-digest"' text+="\"content-digest\": $digest"$'\n'
		headers+=(-H "Content-Digest: $digest")
	fi
	[ "$method" = GET ] || headers+=(-H "Idempotency-Key: ${key:-$(new_uuid)}")
	created=$(date +%s)
	params="($names);keyid=\"$signing_key_id\";alg=\"ecdsa-p384-sha384\";created=$created;expires=$((created + 300))"
	text+="\"@signature-params\": $params"
	headers+=(-H "Signature-Input: sig=$params" -H "Signature: sig=:$(sign_text "$text"):")
	send "$method" "$path" "$body" "${headers[@]}"
}

# sign_text TEXT prints the Base64 of a P-384 signature: r and s side by side, not the DER that openssl makes.
sign_text() {
	local raw='' number
	for number in $(printf %s "$1" | openssl dgst -sha384 -sign "$signing_key_file" | openssl asn1parse -inform DER |
		sed -n 's/.*INTEGER *://p'); do
		number=$(printf '%96s' "$number")
		raw+=${number// /0}
	done
	to_bytes "$raw" | base64_line
}

# send METHOD PATH BODY [CURL ARGUMENT…] prints the body of the answer, and fails unless its status is 2xx.
send() {
	local method=$1 path=$2 body=$3 answer status
	shift 3
	if [ -n "$body" ]; then
		answer=$(printf %s "$body" | curl -sS -g -X "$method" "$OFFBLOCKS_URL$path" "$@" -w '\n%{http_code}' \
			-H 'Content-Type: application/json' --data-binary @-)
	else
		answer=$(curl -sS -g -X "$method" "$OFFBLOCKS_URL$path" "$@" -w '\n%{http_code}')
	fi
	status=${answer##*$'\n'}
	if [[ $status != 2?? ]]; then
		echo "$method $path answered $status: ${answer%$'\n'*}" >&2
		return 1
	fi
	[[ $answer == $'\n'* ]] || printf '%s\n' "${answer%$'\n'*}"
}

# poll PATH STATUS reads an object until it has the status, and prints it.
poll() {
	local object
	for _ in {1..300}; do
		object=$(call GET "$1")
		[[ $object != *"\"status\":\"$2\""* ]] || { echo "$object" && return; }
		sleep 0.2
	done
	echo "$1 did not become $2 within a minute: $object" >&2
	return 1
}

if [ "${BASH_SOURCE[0]}" = "$0" ]; then
	get_token
	call "$@"
fi
