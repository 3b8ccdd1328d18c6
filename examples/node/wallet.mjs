// The customer's wallet, for trying things out: a new Ethereum key that signs texts (EIP-191). In production the
// customer's own wallet signs, and a programme never sees its key. Node has no Keccak-256, so it is written out here.
import { randomBytes } from 'node:crypto'

const p = 2n ** 256n - 2n ** 32n - 977n // secp256k1: the field, the order, the base point
const n = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n
const base = [
  0x79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798n,
  0x483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8n,
]
const mod = (a, m) => ((a % m) + m) % m

function invert(a, m) {
  let [x, y, u, v] = [mod(a, m), m, 1n, 0n]
  while (x !== 1n) [x, y, u, v] = [y % x, x, mod(v - (y / x) * u, m), u]
  return u
}

function add(a, b) {
  if (!a) return b
  if (!b) return a
  if (a[0] === b[0] && a[1] !== b[1]) return undefined
  const slope = a[0] === b[0] ? 3n * a[0] * a[0] * invert(2n * a[1], p) : (b[1] - a[1]) * invert(b[0] - a[0], p)
  const x = mod(slope * slope - a[0] - b[0], p)
  return [x, mod(slope * (a[0] - x) - a[1], p)]
}

function multiply(k) {
  let sum
  for (let point = base; k > 0n; k >>= 1n, point = add(point, point)) if (k & 1n) sum = add(sum, point)
  return sum
}

const bytes32 = (value) => Buffer.from(value.toString(16).padStart(64, '0'), 'hex')
const number = (bytes) => BigInt('0x' + bytes.toString('hex'))
const scalar = () => mod(number(randomBytes(48)), n - 1n) + 1n

// keccak256 is the hash of Ethereum: SHA-3 as it was before its padding changed.
export function keccak256(data) {
  const rate = 136
  const mask = 2n ** 64n - 1n
  const padded = Buffer.concat([data, Buffer.alloc(rate - (data.length % rate))])
  padded[data.length] ^= 1
  padded[padded.length - 1] ^= 0x80
  const rotate = (v, by) => ((v << by) | (v >> (64n - by))) & mask
  const a = new Array(25).fill(0n)
  for (let block = 0; block < padded.length; block += rate) {
    for (let i = 0; i < rate / 8; i++) a[i] ^= padded.readBigUInt64LE(block + 8 * i)
    for (let round = 0, lfsr = 1; round < 24; round++) {
      const c = [0, 1, 2, 3, 4].map((x) => a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20])
      for (let i = 0; i < 25; i++) a[i] ^= c[(i + 4) % 5] ^ rotate(c[(i + 1) % 5], 1n)
      let [x, y, lane] = [1, 0, a[1]]
      for (let t = 1; t <= 24; t++) {
        ;[x, y] = [y, (2 * x + 3 * y) % 5]
        ;[lane, a[x + 5 * y]] = [a[x + 5 * y], rotate(lane, BigInt(((t * (t + 1)) / 2) % 64))]
      }
      for (let row = 0; row < 25; row += 5) {
        const old = a.slice(row, row + 5)
        for (let i = 0; i < 5; i++) a[row + i] = old[i] ^ (~old[(i + 1) % 5] & mask & old[(i + 2) % 5])
      }
      for (let j = 0; j < 7; j++) {
        if (lfsr & 1) a[0] ^= 1n << BigInt(2 ** j - 1)
        lfsr = lfsr & 0x80 ? ((lfsr << 1) ^ 0x171) : lfsr << 1
      }
    }
  }
  const out = Buffer.alloc(32)
  for (let i = 0; i < 4; i++) out.writeBigUInt64LE(a[i], 8 * i)
  return out
}

// newWallet makes a key. signText signs as a wallet's personal_sign does; its answer is what the API takes.
export function newWallet() {
  const key = scalar()
  const [x, y] = multiply(key)
  const address = '0x' + keccak256(Buffer.concat([bytes32(x), bytes32(y)])).subarray(12).toString('hex')
  function signText(text) {
    const hash = number(keccak256(Buffer.concat([Buffer.from(`\x19Ethereum Signed Message:\n${text.length}`), text])))
    const k = scalar()
    const [rx, ry] = multiply(k)
    const r = mod(rx, n)
    let s = mod(invert(k, n) * (hash + r * key), n)
    let odd = ry & 1n
    if (s > n / 2n) [s, odd] = [n - s, odd ^ 1n] // the lower of the two that verify
    return Buffer.concat([bytes32(r), bytes32(s), Buffer.from([27 + Number(odd)])]).toString('base64')
  }
  return { address, signText }
}
