"""The nine steps of an integration, from a token to a settled purchase, with Python's standard library and openssl.

    set -a; . data/sandbox.env; python3 examples/python/steps.py
"""
import base64, os, tempfile, time, uuid

from offblocks import auth_call, call, openssl, poll, use_key
from wallet import Wallet
from webhook import receive

CHAIN = "eip155:300"

# 1 Token: auth_call and call get one by themselves.
# 2 Signing key: any id, and the PEM of a P-384 public key in Base64.
directory = tempfile.TemporaryDirectory()
key_file, key_id = os.path.join(directory.name, "key.pem"), str(uuid.uuid4())
openssl("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-384", "-out", key_file)
public = base64.b64encode(openssl("pkey", "-in", key_file, "-pubout")).decode()
auth_call("PUT", "/auth/signing", {"signingKeyId": key_id, "signingKey": public})
use_key(key_id, key_file)
print("1, 2 signing key", key_id)

# 3 Webhook: a URL that the sandbox can reach.
events = []
server = receive(0, events.append)
types = [noun + ".updated" for noun in ("customer", "account", "card", "authorisation", "transaction")]
webhook = call("PUT", "/webhooks", {"callbackUrl": f"http://127.0.0.1:{server.server_port}/events", "types": types})
print("3 webhook", webhook["id"])

# 4 Customer: the wallet signs in.
wallet = Wallet()
owner_id = f"{CHAIN}:{wallet.address}"


def consent(challenge):
    return {"ownerId": owner_id, "challenge": challenge, "signature": wallet.sign_text(base64.b64decode(challenge))}


customer = call("POST", "/customers", {"chainId": owner_id, "externalId": str(uuid.uuid4())})
call("POST", f"/customers/{customer['id']}/challenge/sign", consent(customer["challenge"]))
poll(f"/customers/{customer['id']}", "verifying")
print("4 customer", customer["id"])

# 5 Verification: a person opens verificationUrl; the simulator does it here.
call("PATCH", f"/simulator/customers/{customer['id']}/verify")
poll(f"/customers/{customer['id']}", "active")
print("5 verified")

# 6 Account: the wallet grants the allowance, and the platform deploys the smart wallet.
account = call("POST", f"/customers/{customer['id']}/accounts", {"type": "card_account", "currencies": ["EUR"]})
call("POST", f"/accounts/{account['id']}/challenge/sign", consent(account["challenge"]))
print("6 account", account["id"], poll(f"/accounts/{account['id']}", "active")["chainId"])

# 7 Card.
address = {"firstLine": "1 Test Street", "city": "London", "country": "GB", "postCode": "N1 9GU"}
card = call("POST", f"/accounts/{account['id']}/cards", {"type": "virtual", "billingAddress": address})
call("PATCH", f"/simulator/cards/{card['id']}/issue")
print("7 card", card["id"], poll(f"/cards/{card['id']}", "active")["maskedPan"])

# 8 Purchase.
purchase = call("POST", f"/simulator/cards/{card['id']}/authorisation", {"amount": "20", "currency": "GBP", "capture": True})
print("8 purchase", purchase["id"], purchase["amount"], purchase["currency"])

# 9 Done: captured and processed, and every step arrived as a webhook.
poll(f"/authorisations/{purchase['id']}", "captured")
transaction = call("GET", f"/cards/{card['id']}/transactions")[0]["id"]
poll(f"/transactions/{transaction}", "processed")
deadline = time.time() + 60
while not any(event["id"] == transaction and event["status"] == "processed" for event in list(events)):
    if time.time() > deadline:
        raise RuntimeError("the webhook of the transaction did not arrive")
    time.sleep(0.15)
call("DELETE", f"/webhooks/{webhook['id']}")
auth_call("DELETE", "/auth/signing", {"signingKeyId": key_id})
print("9 processed", transaction, "webhooks verified:", len(events))
