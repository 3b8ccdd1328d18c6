"""The customer's wallet, for trying things out: a new Ethereum key that signs texts (EIP-191). In production the
customer's own wallet signs, and a programme never sees its key. The standard library has neither the curve nor
Keccak-256, so both are written out here."""
import base64, secrets

P = 2**256 - 2**32 - 977  # secp256k1: the field, the order, the base point
N = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141
BASE = (
    0x79BE667EF9DCBBAC55A06295CE870B07029BFCDB2DCE28D959F2815B16F81798,
    0x483ADA7726A3C4655DA4FBFC0E1108A8FD17B448A68554199C47D08FFB10D4B8,
)


def add(a, b):
    if a is None or b is None:
        return a or b
    if a[0] == b[0] and a[1] != b[1]:
        return None
    slope = 3 * a[0] * a[0] * pow(2 * a[1], -1, P) if a == b else (b[1] - a[1]) * pow(b[0] - a[0], -1, P)
    x = (slope * slope - a[0] - b[0]) % P
    return x, (slope * (a[0] - x) - a[1]) % P


def multiply(k):
    total, point = None, BASE
    while k:
        if k & 1:
            total = add(total, point)
        point, k = add(point, point), k >> 1
    return total


def keccak256(data):
    """The hash of Ethereum: SHA-3 as it was before its padding changed."""
    rate, mask = 136, 2**64 - 1
    padded = bytearray(data + bytes(rate - len(data) % rate))
    padded[len(data)] ^= 1
    padded[-1] ^= 0x80
    a = [0] * 25

    def rotate(v, by):
        return (v << by | v >> (64 - by)) & mask

    for block in range(0, len(padded), rate):
        for i in range(rate // 8):
            a[i] ^= int.from_bytes(padded[block + 8 * i:block + 8 * i + 8], "little")
        lfsr = 1
        for _ in range(24):
            c = [a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20] for x in range(5)]
            a = [lane ^ c[(i + 4) % 5] ^ rotate(c[(i + 1) % 5], 1) for i, lane in enumerate(a)]
            x, y, lane = 1, 0, a[1]
            for t in range(1, 25):
                x, y = y, (2 * x + 3 * y) % 5
                lane, a[x + 5 * y] = a[x + 5 * y], rotate(lane, t * (t + 1) // 2 % 64)
            a = [a[i] ^ (~a[i - i % 5 + (i + 1) % 5] & mask & a[i - i % 5 + (i + 2) % 5]) for i in range(25)]
            for j in range(7):
                if lfsr & 1:
                    a[0] ^= 1 << (2**j - 1)
                lfsr = (lfsr << 1) ^ (0x171 if lfsr & 0x80 else 0)
    return b"".join(lane.to_bytes(8, "little") for lane in a[:4])


class Wallet:
    """A new key and its address."""

    def __init__(self):
        self.key = secrets.randbelow(N - 1) + 1
        x, y = multiply(self.key)
        self.address = "0x" + keccak256(x.to_bytes(32, "big") + y.to_bytes(32, "big"))[12:].hex()

    def sign_text(self, text):
        """Sign as a wallet's personal_sign does; the answer is what the API takes."""
        prefixed = b"\x19Ethereum Signed Message:\n%d" % len(text) + text
        k = secrets.randbelow(N - 1) + 1
        rx, ry = multiply(k)
        r, odd = rx % N, ry & 1
        s = pow(k, -1, N) * (int.from_bytes(keccak256(prefixed), "big") + r * self.key) % N
        if s > N // 2:  # the lower of the two that verify
            s, odd = N - s, odd ^ 1
        return base64.b64encode(r.to_bytes(32, "big") + s.to_bytes(32, "big") + bytes([27 + odd])).decode()
