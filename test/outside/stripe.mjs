// The foreign side of the tests of Stripe Issuing: events are signed, and signatures checked, by Stripe's own library.
//
//   node stripe.mjs URL SECRET   sends events to a listener, well and wrongly signed, and checks its answers
import assert from 'node:assert/strict'
import Stripe from 'stripe'

const [url, secret] = process.argv.slice(2)
const stripe = new Stripe('sk_test_123')

const amounts = { amount: 2050, currency: 'usd', merchant_amount: 2050, merchant_currency: 'usd' }
const authorisation = {
  id: 'iauth_node', object: 'issuing.authorization', card: { id: 'ic_test', object: 'issuing.card' }, currency: 'usd',
  merchant_currency: 'usd', pending_request: { ...amounts, is_amount_controllable: false }, request_history: [],
  merchant_data: { name: 'Café – 東京', category_code: '5812', city: 'Paris', country: 'FR' }, status: 'pending', metadata: {},
}
const payload = JSON.stringify({
  id: 'evt_node', object: 'event', api_version: '2025-08-27.basil', type: 'issuing_authorization.request',
  data: { object: authorisation },
})

// sign is the header of a body, as Stripe's library makes it.
function sign(body, changes = {}) {
  return stripe.webhooks.generateTestHeaderString({ payload: body, secret, ...changes })
}

async function send(body, signature) {
  const headers = { 'content-type': 'application/json; charset=utf-8' }
  if (signature !== undefined) headers['stripe-signature'] = signature
  return fetch(url, { method: 'POST', body, headers })
}

assert.equal(stripe.webhooks.constructEvent(payload, sign(payload), secret).id, 'evt_node')

const taken = await send(payload, sign(payload))
assert.equal(taken.status, 200)
assert.equal(taken.headers.get('stripe-version'), '2025-08-27.basil')
assert.match(taken.headers.get('content-type'), /^application\/json/)
const answer = await taken.json()
assert.equal(answer.approved, true)
for (const [key, value] of Object.entries(answer.metadata)) {
  assert.ok(key.length <= 40 && value.length <= 500, `${key} is longer than Stripe's metadata may be`)
}

const now = Math.floor(Date.now() / 1000)
const wrong = {
  'no signature': undefined,
  'of another secret': sign(payload, { secret: 'whsec_stranger' }),
  'of another body': sign(payload + ' '),
  'too old': sign(payload, { timestamp: now - 600 }),
  'of another scheme': sign(payload, { scheme: 'v0' }),
  'of another time': sign(payload).replace(/t=\d+/, `t=${now - 1}`),
}
for (const [name, signature] of Object.entries(wrong)) {
  if (signature !== undefined) {
    assert.throws(() => stripe.webhooks.constructEvent(payload, signature, secret), undefined, `Stripe's library takes what is ${name}`)
  }
  assert.equal((await send(payload, signature)).status, 400, name)
}
