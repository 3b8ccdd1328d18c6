"""Receives webhooks with Python's standard library, and verifies that the platform sent them: the digest (RFC 9530) and
the signature (RFC 9421) of every delivery. The standard library cannot verify, so the program openssl does it.

    set -a; . data/sandbox.env; PORT=9000 python3 examples/python/webhook.py
"""
import base64, hmac, http.server, json, os, re, subprocess, tempfile, threading, time

from offblocks import call, content_digest

DEMANDED = ["@method", "@authority", "@path", "content-type", "content-digest"]


class Forged(Exception):
    """The delivery is not the platform's, or too old."""


def verify_delivery(method, target, headers, body, verification):
    """Return the event of a delivery. verification is the answer to GET /webhooks/verification-key. The Host must be
    that of the callback URL: a proxy in between has to pass it on."""
    if not hmac.compare_digest(headers.get("Content-Digest", ""), content_digest(body)):
        raise Forged("the digest is not that of the body")
    found = re.fullmatch(r"([a-z]+)=(\(([^)]*)\);.*)", headers.get("Signature-Input", ""))
    if not found:
        raise Forged("the delivery is not signed")
    label, params, names = found.group(1), found.group(2), re.findall(r'"([^"]+)"', found.group(3))
    given = dict(re.findall(r';([a-z]+)="?([^";]*)', params))
    if given.get("keyid") != verification["keyId"]:
        raise Forged("another key signed")
    now = time.time()
    if not now - 300 <= int(given.get("created", 0)) or not now < int(given.get("expires", 0)):
        raise Forged("it is too old")

    path, mark, query = target.partition("?")
    for name in DEMANDED + (["@query"] if mark else []):
        if name not in names:
            raise Forged(f"the signature does not cover {name}")
    derived = {"@method": method, "@authority": headers["Host"], "@path": path, "@query": "?" + query}
    base = "".join(f'"{name}": {derived.get(name) or headers[name]}\n' for name in names) + f'"@signature-params": {params}'
    signature = re.fullmatch(label + r"=:([^:]*):", headers.get("Signature", ""))
    if not signature or not verifies(base, base64.b64decode(signature.group(1)), base64.b64decode(verification["key"])):
        raise Forged("the signature does not verify")
    return json.loads(body)


def verifies(text, raw, pem):
    if len(raw) != 96:
        return False
    # The signature is r and s side by side; OpenSSL wants them as DER.
    numbers = b""
    for part in (raw[:48], raw[48:]):
        value = int.from_bytes(part, "big")
        encoded = value.to_bytes(value.bit_length() // 8 + 1, "big")
        numbers += bytes([2, len(encoded)]) + encoded
    with tempfile.NamedTemporaryFile() as key, tempfile.NamedTemporaryFile() as signature:
        for file, content in (key, pem), (signature, bytes([0x30, len(numbers)]) + numbers):
            file.write(content)
            file.flush()
        done = subprocess.run(["openssl", "dgst", "-sha384", "-verify", key.name, "-signature", signature.name],
                              input=text.encode(), capture_output=True)
    return done.returncode == 0


def receive(port, on_event):
    """Listen at a port of this machine (0: any) and pass events on, each once. Answer at once: what takes time belongs
    into a queue."""
    verification = call("GET", "/webhooks/verification-key")
    seen, lock = set(), threading.Lock()  # in production: a unique index on eventId

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            length = int(self.headers.get("Content-Length", 0))
            if length > 1 << 20:
                return self.send_error(413)
            body = self.rfile.read(length)
            try:
                event = verify_delivery(self.command, self.path, self.headers, body, verification)
            except (Forged, ValueError) as refusal:
                return self.send_error(401, str(refusal))
            with lock:
                if event["eventId"] not in seen:
                    on_event(event)
                seen.add(event["eventId"])
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


if __name__ == "__main__":
    listening = receive(int(os.environ.get("PORT", "9000")),
                        lambda event: print("verified", event["webhookType"], event["id"], event.get("status"), flush=True))
    print(f"listening on http://127.0.0.1:{listening.server_port}", flush=True)
    threading.Event().wait()
