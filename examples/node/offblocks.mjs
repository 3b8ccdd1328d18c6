// A signed call of the OffBlocks API with nothing but Node 20: a token, a digest (RFC 9530) and a signature
// (RFC 9421) over what the server demands.
//
//   set -a; . data/sandbox.env; node examples/node/offblocks.mjs GET /chains
import { createHash, createPrivateKey, randomUUID, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const { OFFBLOCKS_URL: base, OFFBLOCKS_API_KEY: apiKey, OFFBLOCKS_API_SECRET: apiSecret } = process.env
let signer // { id, key }: what calls are signed with
let token // { token, expiresAt }: good for an hour

// useKey signs later calls with another registered key.
export function useKey(id, key) {
  signer = { id, key }
}

async function bearer() {
  if (!token || token.expiresAt - 60 < Date.now() / 1000) token = await send('POST', '/auth/token', {}, { apiKey, apiSecret })
  return `Bearer ${token.token}`
}

// authCall is a call below /auth, which needs the token only.
export async function authCall(method, path, value) {
  return send(method, path, { Authorization: await bearer() }, value)
}

// call makes a signed call and returns the answer's body. To repeat a change after a lost answer, pass the same key.
export async function call(method, path, value, key = randomUUID()) {
  const body = value === undefined ? undefined : JSON.stringify(value)
  const headers = { Authorization: await bearer() }
  if (method !== 'GET') headers['Idempotency-Key'] = key
  Object.assign(headers, signatureHeaders(method, new URL(base + path), body))
  return send(method, path, headers, value)
}

function signatureHeaders(method, url, body) {
  signer ??= {
    id: process.env.OFFBLOCKS_SIGNING_KEY_ID,
    key: createPrivateKey(readFileSync(process.env.OFFBLOCKS_SIGNING_KEY_FILE)),
  }
  const parts = { '@method': method, '@authority': url.host, '@path': url.pathname }
  const headers = {}
  if (url.search) parts['@query'] = url.search
  if (body !== undefined) {
    headers['Content-Digest'] = `sha-512=:${createHash('sha512').update(body).digest('base64')}:`
    parts['content-digest'] = headers['Content-Digest']
  }
  const created = Math.floor(Date.now() / 1000)
  const names = Object.keys(parts).map((name) => `"${name}"`).join(' ')
  const params = `(${names});keyid="${signer.id}";alg="ecdsa-p384-sha384";created=${created};expires=${created + 300}`
  const lines = Object.entries(parts).map(([name, value]) => `"${name}": ${value}\n`).join('')
  // The signature of P-384 is r and s side by side, not the DER that OpenSSL makes by default.
  const signature = sign('sha384', lines + `"@signature-params": ${params}`, { key: signer.key, dsaEncoding: 'ieee-p1363' })
  headers['Signature-Input'] = `sig=${params}`
  headers.Signature = `sig=:${signature.toString('base64')}:`
  return headers
}

async function send(method, path, headers, value) {
  const body = value === undefined ? undefined : JSON.stringify(value)
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  const answer = await fetch(base + path, { method, headers, body, redirect: 'error' })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`)
  return text === '' ? undefined : JSON.parse(text)
}

// poll reads an object until it has the status.
export async function poll(path, status) {
  for (let tries = 0; tries < 400; tries++) {
    const object = await call('GET', path)
    if (object.status === status) return object
    if (['rejected', 'failed', 'issue_failed'].includes(object.status)) throw new Error(`${path} is ${object.status}`)
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
  throw new Error(`${path} did not become ${status} within a minute`)
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [method, path, body] = process.argv.slice(2)
  console.log(JSON.stringify(await call(method, path, body && JSON.parse(body)), null, 2))
}
