// The outside client is a measure, so it is measured first.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Deviation, digest, newSigningKey, sign, verifier } from './wire.mjs'
import signatures from 'http-message-signatures'

const url = 'http://127.0.0.1:8080/v1/customers?limit=1'

test('a request is signed over the published components and parameters in the published order', async () => {
  const key = newSigningKey()
  const headers = await sign(key, { method: 'POST', url, headers: {}, body: '{}' })
  assert.match(headers['Signature-Input'], new RegExp(
    String.raw`^sig=\("@method" "@authority" "@path" "content-digest"\);keyid="${key.id}";alg="ecdsa-p384-sha384";created=(\d+);expires=(\d+)$`))
  const raw = Buffer.from(/^sig=:(.*):$/.exec(headers.Signature)[1], 'base64')
  assert.equal(raw.length, 96)
})

test('a request without a body covers no digest and carries none', async () => {
  const headers = await sign(newSigningKey(), { method: 'GET', url, headers: {} })
  assert.match(headers['Signature-Input'], /^sig=\("@method" "@authority" "@path"\);/)
  assert.ok(!('Content-Digest' in headers))
})

test('the digest is that of RFC 9530, appendix D', () => {
  assert.equal(digest('{"hello": "world"}\n'),
    'sha-512=:YMAam51Jz/jOATT6/zvHrLVgOYTGFy1d6GJiOHTohq4yP+pgk4vf2aCsyRZOtw8MjkM7iw7yZ/WkppmM44T3qg==:')
})

// webhook signs an event the way the server promises to.
async function webhook(key, { fields, params, expires } = {}) {
  const body = '{"webhookType":"card.updated"}'
  const target = 'http://127.0.0.1:9000/events?programme=1'
  const created = new Date()
  const signed = await signatures.httpbis.signMessage({
    key: signatures.createSigner(key.privateKey, 'ecdsa-p384-sha384', key.id),
    fields: fields ?? ['@method', '@authority', '@path', '@query', 'content-type', 'content-digest'],
    params: params ?? ['keyid', 'alg', 'created', 'expires'],
    paramValues: { created, expires: new Date(created.getTime() + (expires ?? 300) * 1000) },
  }, { method: 'POST', url: target, headers: { 'content-type': 'application/json', 'content-digest': digest(body) } })
  const headers = Object.fromEntries(Object.entries(signed.headers).map(([name, value]) => [name.toLowerCase(), value]))
  return { method: 'POST', url: target, headers, body: Buffer.from(body) }
}

test('a webhook signed as promised verifies', async () => {
  const key = newSigningKey()
  await verifier({ keyId: key.id, key: key.registered })(await webhook(key))
})

const faults = {
  'a body that was changed': { change: (r) => ({ ...r, body: Buffer.from('{}') }) },
  'another path': { change: (r) => ({ ...r, url: r.url.replace('events', 'other') }) },
  'another query': { change: (r) => ({ ...r, url: r.url.replace('=1', '=2') }) },
  'another method': { change: (r) => ({ ...r, method: 'PUT' }) },
  'no signature': { change: (r) => ({ ...r, headers: { 'content-digest': r.headers['content-digest'] } }) },
  'a digest left uncovered': { fields: ['@method', '@authority', '@path', '@query', 'content-type'] },
  'a query left uncovered': { fields: ['@method', '@authority', '@path', 'content-type', 'content-digest'] },
  'no expiry': { params: ['keyid', 'alg', 'created'] },
  'an hour to live': { expires: 3600 },
  'another key': { signer: newSigningKey() },
}

for (const [name, { change = (r) => r, signer, ...how }] of Object.entries(faults)) {
  test(`a webhook with ${name} is a deviation`, async () => {
    const key = newSigningKey()
    const forged = signer && { ...signer, id: key.id }
    const request = change(await webhook(forged ?? key, how))
    await assert.rejects(verifier({ keyId: key.id, key: key.registered })(request), Deviation)
  })
}
