#!/usr/bin/env bash
# The nine steps of an integration, from a token to a settled purchase, with curl and openssl.
#
#   set -a; . data/sandbox.env; examples/bash/steps.sh
#
# With CALLBACK_URL events go there. webhook.sh receives them behind a web server and writes them to the file EVENTS; if
# that is set, the last step waits for the event of the transaction.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=/dev/null
. "$here/offblocks.sh"

chain=eip155:300
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

# 1 Token.
get_token
echo "1 token"

# 2 Signing key: any id, and the PEM of a P-384 public key in Base64.
openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-384 -out "$dir/key.pem" 2>/dev/null
new_key_id=$(new_uuid)
public=$(openssl pkey -in "$dir/key.pem" -pubout | base64_line)
auth_call PUT /auth/signing "{\"signingKeyId\":\"$new_key_id\",\"signingKey\":\"$public\"}"
# shellcheck disable=SC2034 # read by call
signing_key_id=$new_key_id signing_key_file=$dir/key.pem
echo "2 signing key $new_key_id"

# 3 Webhook: a URL that the sandbox can reach.
webhook=''
if [ -n "${CALLBACK_URL:-}" ]; then
	types='["customer.updated","account.updated","card.updated","authorisation.updated","transaction.updated"]'
	webhook=$(call PUT /webhooks "{\"callbackUrl\":\"$CALLBACK_URL\",\"types\":$types}" | field id)
fi
echo "3 webhook ${webhook:-none: CALLBACK_URL is not set}"

# consent PATH has the wallet sign the challenge at PATH. The wallet cannot tell which of two values of v is right, and is
# right every other time. A signature that is refused is followed by a new challenge, to be signed anew.
consent() {
	local challenge signature
	for _ in {1..30}; do
		challenge=$(call GET "$1" | field challenge)
		signature=$(openssl base64 -d -A <<<"$challenge" | "$here/wallet.sh" "$dir/wallet.pem" sign)
		signature=$(to_bytes "$signature" | base64_line)
		if call POST "$1/sign" "{\"ownerId\":\"$owner\",\"challenge\":\"$challenge\",\"signature\":\"$signature\"}" \
			2>"$dir/refusal"; then
			return
		fi
	done
	cat "$dir/refusal" >&2
	return 1
}

# 4 Customer: the wallet signs in.
owner=$chain:$("$here/wallet.sh" "$dir/wallet.pem" address)
customer=$(call POST /customers "{\"chainId\":\"$owner\",\"externalId\":\"$(new_uuid)\"}" | field id)
consent "/customers/$customer/challenge"
poll "/customers/$customer" verifying >/dev/null
echo "4 customer $customer"

# 5 Verification: a person opens verificationUrl; the simulator does it here.
call PATCH "/simulator/customers/$customer/verify"
poll "/customers/$customer" active >/dev/null
echo "5 verified"

# 6 Account: the wallet grants the allowance, and the platform deploys the smart wallet.
account=$(call POST "/customers/$customer/accounts" '{"type":"card_account","currencies":["EUR"]}' | field id)
consent "/accounts/$account/challenge"
echo "6 account $account $(poll "/accounts/$account" active | field chainId)"

# 7 Card.
address='{"firstLine":"1 Test Street","city":"London","country":"GB","postCode":"N1 9GU"}'
card=$(call POST "/accounts/$account/cards" "{\"type\":\"virtual\",\"billingAddress\":$address}" | field id)
call PATCH "/simulator/cards/$card/issue"
echo "7 card $card $(poll "/cards/$card" active | field maskedPan)"

# 8 Purchase.
purchase=$(call POST "/simulator/cards/$card/authorisation" '{"amount":"20","currency":"GBP","capture":true}')
authorisation=$(field id <<<"$purchase")
echo "8 purchase $authorisation $(field amount <<<"$purchase") $(field currency <<<"$purchase")"

# 9 Done: captured and processed, and every step arrived as a webhook.
poll "/authorisations/$authorisation" captured >/dev/null
transaction=$(call GET "/cards/$card/transactions" | field id)
poll "/transactions/$transaction" processed >/dev/null
heard='not waited for'
if [ -n "$webhook" ] && [ -n "${EVENTS:-}" ]; then
	for ((tries = 0; ; tries++)); do
		! grep -qs "\"id\":\"$transaction\".*\"status\":\"processed\"" "$EVENTS" || break
		[ "$tries" -lt 300 ] || { echo "the webhook of the transaction did not arrive" >&2 && exit 1; }
		sleep 0.2
	done
	heard=$(grep -c . "$EVENTS")
fi
[ -z "$webhook" ] || call DELETE "/webhooks/$webhook"
auth_call DELETE /auth/signing "{\"signingKeyId\":\"$new_key_id\"}"
echo "9 processed $transaction webhooks verified: $heard"
