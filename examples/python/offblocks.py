"""A signed call of the OffBlocks API with Python's standard library: a token, a digest (RFC 9530) and a signature
(RFC 9421) over what the server demands. The standard library cannot sign, so the program openssl does it.

    set -a; . data/sandbox.env; python3 examples/python/offblocks.py GET /chains
"""
import base64, hashlib, json, os, subprocess, sys, time, urllib.error, urllib.parse, urllib.request, uuid

BASE = os.environ["OFFBLOCKS_URL"]
signer = [os.environ.get("OFFBLOCKS_SIGNING_KEY_ID"), os.environ.get("OFFBLOCKS_SIGNING_KEY_FILE")]
_token = {"expiresAt": 0}  # good for an hour


class Refused(Exception):
    """The server's refusal: status, and the problem with its code."""

    def __init__(self, what, status, text):
        super().__init__(f"{what} answered {status}: {text}")
        self.status, self.text = status, text


def use_key(key_id, file):
    """Sign later calls with another registered key: its id, and the file with its PEM."""
    signer[:] = [key_id, file]


def bearer():
    global _token
    if _token["expiresAt"] - 60 < time.time():
        credentials = {"apiKey": os.environ["OFFBLOCKS_API_KEY"], "apiSecret": os.environ["OFFBLOCKS_API_SECRET"]}
        _token = send("POST", "/auth/token", {}, encode(credentials))
    return "Bearer " + _token["token"]


def auth_call(method, path, value=None):
    """A call below /auth, which needs the token only."""
    return send(method, path, {"Authorization": bearer()}, encode(value))


def call(method, path, value=None, key=None):
    """A signed call; returns the answer's body. To repeat a change after a lost answer, pass the same key."""
    body = encode(value)
    headers = {"Authorization": bearer()}
    if method != "GET":
        headers["Idempotency-Key"] = key or str(uuid.uuid4())
    headers.update(signature_headers(method, urllib.parse.urlsplit(BASE + path), body))
    return send(method, path, headers, body)


def encode(value):
    return None if value is None else json.dumps(value).encode()


def content_digest(body):
    return "sha-512=:" + base64.b64encode(hashlib.sha512(body).digest()).decode() + ":"


def signature_headers(method, url, body):
    parts = {"@method": method, "@authority": url.netloc, "@path": url.path}
    headers = {}
    if url.query:
        parts["@query"] = "?" + url.query
    if body is not None:
        parts["content-digest"] = headers["Content-Digest"] = content_digest(body)
    created = int(time.time())
    names = " ".join(f'"{name}"' for name in parts)
    params = f'({names});keyid="{signer[0]}";alg="ecdsa-p384-sha384";created={created};expires={created + 300}'
    lines = "".join(f'"{name}": {value}\n' for name, value in parts.items()) + f'"@signature-params": {params}'
    signature = base64.b64encode(raw_signature(openssl("dgst", "-sha384", "-sign", signer[1], data=lines.encode())))
    headers["Signature-Input"] = "sig=" + params
    headers["Signature"] = "sig=:" + signature.decode() + ":"
    return headers


def openssl(*arguments, data=b""):
    return subprocess.run(["openssl", *arguments], input=data, capture_output=True, check=True).stdout


def raw_signature(der):
    """r and s side by side, 48 bytes each, of the DER that OpenSSL makes: 30 length, then 02 length bytes, twice."""
    first = 4 + der[3]
    second = first + 2 + der[first + 1]
    return b"".join(int.from_bytes(part, "big").to_bytes(48, "big") for part in (der[4:first], der[first + 2:second]))


def send(method, path, headers, body):
    if body is not None:
        headers["Content-Type"] = "application/json"
    request = urllib.request.Request(BASE + path, data=body, headers=headers, method=method)
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            text = answer.read()
    except urllib.error.HTTPError as refusal:
        raise Refused(f"{method} {path}", refusal.code, refusal.read().decode()) from None
    return json.loads(text) if text else None


def poll(path, status):
    """Read an object until it has the status."""
    for _ in range(400):
        got = call("GET", path)
        if got["status"] == status:
            return got
        if got["status"] in ("rejected", "failed", "issue_failed"):
            raise RuntimeError(f"{path} is {got['status']}")
        time.sleep(0.15)
    raise RuntimeError(f"{path} did not become {status} within a minute")


if __name__ == "__main__":
    given = json.loads(sys.argv[3]) if len(sys.argv) > 3 else None
    print(json.dumps(call(sys.argv[1], sys.argv[2], given), indent=2))
