// What a client of OffBlocks puts on the wire and takes from it: tokens,
// request signatures, digests. It shares no code with the server, and makes and
// checks signatures with the library that published clients use.
import { createHash, createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto'
import signatures from 'http-message-signatures'

const { createSigner, createVerifier, httpbis } = signatures
const algorithm = 'ecdsa-p384-sha384'
const mutating = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

// Deviation is thrown for anything that a published client would trip over.
export class Deviation extends Error {}

// demand throws a Deviation unless the condition holds.
export function demand(condition, message) {
  if (!condition) throw new Deviation(message)
}

// digest is the Content-Digest (RFC 9530) of raw bytes or text.
export function digest(body) {
  return `sha-512=:${createHash('sha512').update(body).digest('base64')}:`
}

// newSigningKey makes a P-384 pair: what signs, and what PUT /auth/signing takes.
export function newSigningKey() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' })
  const pem = publicKey.export({ type: 'spki', format: 'pem' })
  return { id: randomUUID(), privateKey, registered: Buffer.from(pem).toString('base64') }
}

// sign adds the digest of a body, if there is one, and the signature (RFC 9421)
// over the published list of components and parameters.
export async function sign(key, { method, url, headers, body }) {
  const fields = ['@method', '@authority', '@path']
  const covered = { ...headers }
  if (body !== undefined) {
    covered['Content-Digest'] = digest(body)
    fields.push('content-digest')
  }
  const config = {
    key: createSigner(key.privateKey, algorithm, key.id),
    name: 'sig',
    fields,
    params: ['keyid', 'alg', 'created', 'expires'],
  }
  return (await httpbis.signMessage(config, { method, url, headers: covered })).headers
}

// verifier returns the check of webhooks for an answer to GET
// /webhooks/verification-key. The check throws a Deviation unless the request
// { method, url, headers, body } is signed over all that must be.
export function verifier({ keyId, key }) {
  const pem = Buffer.from(key, 'base64').toString('ascii')
  demand(pem.startsWith('-----BEGIN PUBLIC KEY-----'), 'the verification key is not the Base64 of a PEM')
  const publicKey = createPublicKey(pem)
  demand(publicKey.asymmetricKeyDetails?.namedCurve === 'secp384r1', 'the verification key is not on P-384')
  const known = { id: keyId, algs: [algorithm], verify: createVerifier(publicKey, algorithm) }

  return async ({ method, url, headers, body }) => {
    const query = new URL(url).search ? ['@query'] : []
    const config = {
      all: true,
      keyLookup: async ({ keyid }) => (keyid === keyId ? known : null),
      requiredFields: ['@method', '@authority', '@path', 'content-type', 'content-digest', ...query],
      requiredParams: ['keyid', 'alg', 'created', 'expires'],
    }
    const genuine = await httpbis.verifyMessage(config, { method, url, headers }).catch((error) => {
      throw new Deviation(`a webhook does not verify: ${error.message}: ${headers['signature-input']}`)
    })
    demand(genuine === true, `a webhook does not verify: ${headers['signature-input']}`)
    demand(headers['content-digest'] === digest(body), 'the digest of a webhook is not that of its body')
    const [, created, expires] = /created=(\d+).*expires=(\d+)/.exec(headers['signature-input']) ?? []
    demand(expires - created === 300, 'the signature of a webhook does not expire 300 s after it was made')
  }
}

// Client speaks to one installation as one programme. It asks for a token
// before every request, as published clients do.
export class Client {
  constructor({ url, apiKey, apiSecret }) {
    Object.assign(this, { url: url.replace(/\/$/, ''), apiKey, apiSecret })
  }

  // use makes later calls sign with the key.
  use(key) {
    this.key = key
  }

  async token() {
    const { body } = await this.send('POST', '/auth/token', { 'Content-Type': 'application/json' },
      JSON.stringify({ apiKey: this.apiKey, apiSecret: this.apiSecret }), 200)
    demand(body.tokenType === 'Bearer', `tokenType is ${body.tokenType}`)
    demand(Number.isInteger(body.expiresAt) && body.expiresAt * 1000 > Date.now(), `expiresAt is ${body.expiresAt}`)
    return body.token
  }

  // auth calls one of /auth/*: bearer only.
  async auth(method, path, value, status) {
    const headers = { Authorization: `Bearer ${await this.token()}`, 'Content-Type': 'application/json' }
    return (await this.send(method, path, headers, JSON.stringify(value), status)).body
  }

  // call makes a signed call and returns the body of the answer, which must have the status.
  async call(method, path, status, value) {
    const body = value === undefined ? undefined : JSON.stringify(value)
    const headers = { Authorization: `Bearer ${await this.token()}` }
    if (body !== undefined) headers['Content-Type'] = 'application/json'
    if (mutating.has(method)) headers['Idempotency-Key'] = randomUUID()
    const signed = await sign(this.key, { method, url: this.url + path, headers, body })
    return (await this.send(method, path, signed, body, status)).body
  }

  async send(method, path, headers, body, status) {
    const answer = await fetch(this.url + path, { method, headers, body, redirect: 'error' })
    const text = await answer.text()
    demand(answer.status === status, `${method} ${path} answered ${answer.status}, not ${status}: ${text}`)
    demand(answer.headers.get('request-id'), `${method} ${path} answered without a Request-Id`)
    demand(text !== '' || status === 204 || status === 202, `${method} ${path} answered ${status} without a body`)
    return { body: text === '' ? undefined : JSON.parse(text) }
  }
}
