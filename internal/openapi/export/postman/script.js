// The script of the Postman collection, which runs before each of its requests: it gets a token, adds digest and
// idempotency key, and signs. Postman's scripts have neither WebCrypto nor Node's crypto, so the curves are bundled.
// For the folder of nine steps it also is the customer's wallet.
import { p384 } from '@noble/curves/p384'
import { secp256k1 } from '@noble/curves/secp256k1'
import { sha256 } from '@noble/hashes/sha256'
import { sha512 } from '@noble/hashes/sha512'
import { keccak_256 } from '@noble/hashes/sha3'

/* global pm */
const resolve = (text) => pm.variables.replaceIn(text)
const variable = (name) => resolve(pm.variables.get(name) ?? '')
const bytesOf = (text) => Uint8Array.from(unescape(encodeURIComponent(text)), (character) => character.charCodeAt(0))
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

// Postman calls its own atob and btoa deprecated, and says so in each request's console.
function fromBase64(text) {
  const bits = Array.from(text.replace(/=/g, ''), (c) => alphabet.indexOf(c).toString(2).padStart(6, '0')).join('')
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => parseInt(byte, 2))
}

function toBase64(bytes) {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  const text = (bits.match(/.{1,6}/g) ?? []).map((six) => alphabet[parseInt(six.padEnd(6, '0'), 2)]).join('')
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=')
}

const toHex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

// privateScalar finds the 48 bytes of a P-384 key in a PEM file, SEC 1 or PKCS #8: they follow the version 1.
function privateScalar(pem) {
  const hex = toHex(fromBase64(pem.replace(/-----[^-]+-----|\s/g, '')))
  const at = hex.indexOf('0201010430')
  if (at < 0) throw new Error('signaturePrivateKey is not the PEM file of a P-384 key')
  return hex.slice(at + 10, at + 106)
}

// newWallet keeps a new Ethereum key in the collection's variables.
function newWallet() {
  const key = sha256(bytesOf([1, 2, 3, 4].map(() => resolve('{{$guid}}')).join()))
  pm.collectionVariables.set('ownerKey', toHex(key))
  const address = toHex(keccak_256(secp256k1.getPublicKey(key, false).slice(1))).slice(-40)
  pm.collectionVariables.set('ownerId', `eip155:300:0x${address}`)
}

// signChallenge signs the challenge in the variables as a wallet's personal_sign does.
function signChallenge() {
  const message = fromBase64(variable('challenge'))
  const prefix = bytesOf(`\x19Ethereum Signed Message:\n${message.length}`)
  const signature = secp256k1.sign(keccak_256(new Uint8Array([...prefix, ...message])), variable('ownerKey'))
  const bytes = new Uint8Array([...signature.toCompactRawBytes(), 27 + signature.recovery])
  pm.collectionVariables.set('ownerSignature', toBase64(bytes))
}

function target() {
  const { url } = pm.request
  const whole = resolve(url.toString()).split('?')[0]
  const [, scheme, authority, path] = /^(https?):\/\/([^/]+)(\/.*)?$/.exec(whole)
  const query = url.query.filter((part) => !part.disabled).map((part) => `${part.key}=${resolve(part.value ?? '')}`).join('&')
  const host = authority.toLowerCase().replace(scheme === 'https' ? /:443$/ : /:80$/, '')
  return { authority: host, path: path ?? '/', query: query && `?${encodeURI(query)}` }
}

function setHeader(key, value) {
  pm.request.headers.upsert({ key, value })
}

function sign() {
  const { method } = pm.request
  const { authority, path, query } = target()
  const parts = [['@method', method], ['@authority', authority], ['@path', path]]
  if (query) parts.push(['@query', query])
  if (pm.request.body?.raw) {
    const digest = `sha-512=:${toBase64(sha512(bytesOf(pm.request.body.raw)))}:`
    setHeader('Content-Digest', digest)
    parts.push(['content-digest', digest])
  }
  if (method !== 'GET') setHeader('Idempotency-Key', variable('idempotencyKey') || resolve('{{$guid}}'))
  const created = Math.floor(Date.now() / 1000)
  const names = parts.map(([name]) => `"${name}"`).join(' ')
  const params = `(${names});keyid="${variable('signatureKeyId')}";alg="ecdsa-p384-sha384";created=${created};expires=${created + 300}`
  const base = `${parts.map(([name, value]) => `"${name}": ${value}\n`).join('')}"@signature-params": ${params}`
  const signature = p384.sign(bytesOf(base), privateScalar(variable('signaturePrivateKey')), { prehash: true, lowS: false })
  setHeader('Signature-Input', `sig=${params}`)
  setHeader('Signature', `sig=:${toBase64(signature.toCompactRawBytes())}:`)
}

function prepare() {
  const raw = pm.request.body?.raw
  if (raw) {
    if (raw.includes('{{ownerId}}') && target().path.endsWith('/customers')) newWallet()
    if (raw.includes('{{ownerSignature}}')) signChallenge()
    // What is signed is what is sent, so variables are put in here and not later.
    pm.request.body.update({ mode: 'raw', raw: resolve(raw), options: { raw: { language: 'json' } } })
    setHeader('Content-Type', 'application/json')
  }
  setHeader('Authorization', `Bearer ${variable('bearerToken')}`)
  if (!target().path.includes('/v1/auth/')) sign()
}

if (target().path.endsWith('/auth/token')) {
  const raw = resolve(pm.request.body.raw)
  pm.request.body.update({ mode: 'raw', raw, options: { raw: { language: 'json' } } })
  setHeader('Content-Type', 'application/json')
} else if (variable('bearerToken') && Number(variable('bearerTokenUntil')) > Date.now() / 1000 + 60) {
  prepare()
} else {
  const credentials = JSON.stringify({ apiKey: variable('apiKey'), apiSecret: variable('apiSecret') })
  pm.sendRequest({
    url: `${variable('baseUrl')}/auth/token`, method: 'POST', header: { 'Content-Type': 'application/json' },
    body: { mode: 'raw', raw: credentials },
  }, (fault, answer) => {
    if (fault || answer.code !== 200) throw fault ?? new Error(`no token: ${answer.text()}`)
    pm.environment.set('bearerToken', answer.json().token)
    pm.environment.set('bearerTokenUntil', String(answer.json().expiresAt))
    prepare()
  })
}
