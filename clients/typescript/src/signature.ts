import { digestOf, readPem, toBase64 } from './encoding.js'

/** A key that calls are signed with. */
export interface SigningKey {
  /** The id under which the public key was registered by `PUT /auth/signing`. */
  id: string
  /** A private key on P-384 or P-256, or of Ed25519, for signing. It need not be extractable. */
  privateKey: CryptoKey
}

/**
 * Reads a private key on P-384 from a PEM file: PKCS #8, or SEC 1 as `openssl ecparam -genkey` and the sandbox write it.
 * The key cannot be extracted again.
 */
export async function importPrivateKey(pem: string): Promise<CryptoKey> {
  const { label, der } = readPem(pem)
  const pkcs8 = label === 'EC PRIVATE KEY' ? wrapSec1(der) : der
  return crypto.subtle.importKey('pkcs8', pkcs8, { name: 'ECDSA', namedCurve: 'P-384' }, false, ['sign'])
}

/** Makes a key pair on P-384, and its public key in the form that `updateSigningKey` takes. */
export async function generateSigningKey(): Promise<SigningKey & { publicKey: string }> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-384' }, false, ['sign', 'verify'])
  const spki = toBase64(new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey)))
  const pem = `-----BEGIN PUBLIC KEY-----\n${spki.replace(/.{64}/g, '$&\n').trimEnd()}\n-----END PUBLIC KEY-----\n`
  return { id: crypto.randomUUID(), privateKey: pair.privateKey, publicKey: btoa(pem) }
}

/** Wraps a key of SEC 1 in PKCS #8, the only form that WebCrypto reads: version, algorithm, then the key as it is. */
function wrapSec1(sec1: Uint8Array): Uint8Array<ArrayBuffer> {
  const algorithm = [0x30, 0x10, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x05, 0x2b, 0x81, 0x04, 0x00, 0x22]
  return wrap(0x30, [0x02, 0x01, 0x00, ...algorithm, ...wrap(0x04, sec1)])
}

function wrap(tag: number, content: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const n = content.length
  const length = n < 0x80 ? [n] : n < 0x100 ? [0x81, n] : [0x82, n >> 8, n & 0xff]
  return Uint8Array.from([tag, ...length, ...Array.from(content)])
}

/** How each kind of key is named in a signature, and how WebCrypto signs with it. */
function algorithmOf(key: CryptoKey): { name: string; parameters: AlgorithmIdentifier | EcdsaParams } {
  const curve = (key.algorithm as EcKeyAlgorithm).namedCurve
  if (curve === 'P-384') return { name: 'ecdsa-p384-sha384', parameters: { name: 'ECDSA', hash: 'SHA-384' } }
  if (curve === 'P-256') return { name: 'ecdsa-p256-sha256', parameters: { name: 'ECDSA', hash: 'SHA-256' } }
  if (key.algorithm.name === 'Ed25519') return { name: 'ed25519', parameters: { name: 'Ed25519' } }
  throw new TypeError(`a key of ${curve ?? key.algorithm.name} cannot sign: use P-384, P-256 or Ed25519`)
}

/**
 * Adds the digest and the signature (RFC 9421) to a request's headers. The request must then be sent as it is. It may be
 * sent by any client: a generated one, or fetch.
 */
export async function signRequest(
  request: { method: string; url: string; headers: Headers; body?: string | undefined }, key: SigningKey, now = Date.now(),
): Promise<void> {
  const { headers } = request
  const url = new URL(request.url)
  const parts: [name: string, value: string][] = [
    ['@method', request.method], ['@authority', url.host], ['@path', url.pathname],
  ]
  if (request.body !== undefined) {
    headers.set('Content-Digest', await digestOf(new TextEncoder().encode(request.body)))
    parts.push(['content-digest', headers.get('Content-Digest') as string])
  }
  const { name, parameters } = algorithmOf(key.privateKey)
  const idempotencyKey = headers.get('Idempotency-Key')
  // Signatures of Ed25519 are the same for the same text, so that they must name the key of the change.
  if (name === 'ed25519' && idempotencyKey) parts.push(['idempotency-key', idempotencyKey])
  if (url.search) parts.push(['@query', url.search])
  const created = Math.floor(now / 1000)
  const covered = parts.map(([part]) => `"${part}"`).join(' ')
  const params = `(${covered});keyid="${key.id}";alg="${name}";created=${created};expires=${created + 300}`
  const base = parts.map(([part, value]) => `"${part}": ${value}\n`).join('') + `"@signature-params": ${params}`
  const signature = await crypto.subtle.sign(parameters, key.privateKey, new TextEncoder().encode(base))
  headers.set('Signature-Input', `sig=${params}`)
  headers.set('Signature', `sig=:${toBase64(new Uint8Array(signature))}:`)
}
