#!/usr/bin/env bash
# Receives webhooks as a CGI program (RFC 3875), which any web server can run, and verifies with openssl that the
# platform sent them: the digest (RFC 9530) and the signature (RFC 9421). It appends each event to $EVENTS, a line each.
#
#   VERIFICATION_KEY   file with the answer to GET /webhooks/verification-key
#   EVENTS             file that verified events go to
#
# The server has to pass on the headers, the Host as the platform sent it, and path and query as REQUEST_URI.
set -euo pipefail
export LC_ALL=C

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

answer() {
	printf 'Status: %s\r\nContent-Type: text/plain\r\n\r\n%s' "$1" "${2:-}"
	exit 0
}

# member NAME prints a string member of the verification key.
member() { sed -n "s/.*\"$1\": *\"\([^\"]*\)\".*/\1/p" "$VERIFICATION_KEY"; }

# der HEX prints a P-384 signature, r and s side by side, as the DER in hexadecimal that openssl wants.
der() {
	local part numbers=''
	for part in "${1:0:96}" "${1:96:96}"; do
		while [[ $part == 00* && ${#part} -gt 2 ]]; do part=${part:2}; done
		[[ $part != [89a-f]* ]] || part=00$part
		numbers+=$(printf '02%02x%s' $((${#part} / 2)) "$part")
	done
	printf '30%02x%s' $((${#numbers} / 2)) "$numbers"
}

# parameter NAME prints a parameter of the signature.
parameter() { [[ $params =~ \;$1=\"?([^\";]*) ]] && echo "${BASH_REMATCH[1]}"; }

[ "${CONTENT_LENGTH:-0}" -le 1048576 ] || answer '413 Content Too Large'
head -c "${CONTENT_LENGTH:-0}" >"$dir/body"

digest="sha-512=:$(openssl dgst -sha512 -binary "$dir/body" | openssl base64 -A):"
[ "${HTTP_CONTENT_DIGEST:-}" = "$digest" ] || answer '401 Unauthorized' 'the digest is not that of the body'

# In variables, since bash reads patterns that are quoted as plain text.
input='^([a-z]+)=(\(([^)]*)\);.*)$'
[[ ${HTTP_SIGNATURE_INPUT:-} =~ $input ]] || answer '401 Unauthorized' 'the delivery is not signed'
label=${BASH_REMATCH[1]} params=${BASH_REMATCH[2]} names=${BASH_REMATCH[3]}
[ "$(parameter keyid)" = "$(member keyId)" ] || answer '401 Unauthorized' 'another key signed'
now=$(date +%s)
created=$(parameter created || echo 0) expires=$(parameter expires || echo 0)
[[ $created =~ ^[0-9]{1,12}$ && $expires =~ ^[0-9]{1,12}$ ]] || answer '401 Unauthorized' 'it has no times'
((now - 300 <= 10#$created && now < 10#$expires)) || answer '401 Unauthorized' 'it is too old'

demanded='@method @authority @path content-type content-digest'
[[ $REQUEST_URI != *\?* ]] || demanded+=' @query'
for name in $demanded; do
	[[ " $names " == *" \"$name\" "* ]] || answer '401 Unauthorized' "the signature does not cover $name"
done
for name in ${names//\"/}; do
	case $name in
	@method) value=$REQUEST_METHOD ;;
	@authority) value=$HTTP_HOST ;;
	@path) value=${REQUEST_URI%%\?*} ;;
	@query) value="?${REQUEST_URI#*\?}" ;;
	content-type) value=$CONTENT_TYPE ;;
	content-digest) value=$HTTP_CONTENT_DIGEST ;;
	*) answer '401 Unauthorized' "it covers $name, which this program does not read" ;;
	esac
	printf '"%s": %s\n' "$name" "$value" >>"$dir/base"
done
printf '"@signature-params": %s' "$params" >>"$dir/base"

signature='^'$label'=:([A-Za-z0-9+/]{128}):$'
[[ ${HTTP_SIGNATURE:-} =~ $signature ]] || answer '401 Unauthorized' 'the signature does not verify'
raw=$(openssl base64 -d -A <<<"${BASH_REMATCH[1]}" | od -An -v -tx1 | tr -d ' \n')
printf '%b' "$(der "$raw" | sed 's/../\\x&/g')" >"$dir/signature"
member key | openssl base64 -d -A >"$dir/key.pem"
openssl dgst -sha384 -verify "$dir/key.pem" -signature "$dir/signature" "$dir/base" >/dev/null 2>&1 ||
	answer '401 Unauthorized' 'the signature does not verify'

# A body has no line breaks. In production: keep the eventId, and do nothing for one that came before.
printf '%s\n' "$(cat "$dir/body")" >>"$EVENTS"
answer '204 No Content'
