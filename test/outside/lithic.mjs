// The foreign side of the tests of Lithic: messages have the types of the npm package lithic, are signed by the library that it
// checks signatures with, and are checked by its own code before they are sent.
//
//   node lithic.mjs stream URL STREAMSECRET EVENTSECRET CARD NAME   plays Lithic to a listener of the platform, and checks the answers
//   node lithic.mjs api URL KEY                                     calls a stand-in of Lithic's API by Lithic's own client
//   node lithic.mjs embed URL KEY PAGE                              checks the URL of the page that shows a card
import assert from 'node:assert/strict'
import Lithic from 'lithic'
import { Webhook } from 'standardwebhooks'
import {
  authenticationRequest, challenge, event, request, tokenRequest, tokenUpdate, transaction,
} from './lithic-messages.mjs'

// send signs a message, has Lithic's own code check it, and sends it.
async function send(url, secret, id, message, spoil = (headers) => headers) {
  const body = JSON.stringify(message)
  const now = new Date()
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, now, body),
  }
  const client = new Lithic({ apiKey: 'unused', webhookSecret: secret })
  client.webhooks.verifySignature(body, headers)
  assert.equal(client.webhooks.parse(body, { headers, secret }).event_type, message.event_type)
  const spoilt = spoil({ ...headers })
  const answer = await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json', ...spoilt } })
  const text = await answer.text()
  let ours = true
  try {
    client.webhooks.verifySignature(body, spoilt)
  } catch {
    ours = false
  }
  assert.equal(answer.status !== 401, ours, 'the platform and Lithic agree on what is signed')
  return { status: answer.status, body: answer.headers.get('content-type') === 'application/json' ? JSON.parse(text) : text }
}

async function stream(url, streamSecret, eventSecret, card, name) {
  const ask = (id, message, spoil) => send(`${url}/asa`, streamSecret, id, message, spoil)
  const tell = (id, message, spoil) => send(`${url}/events`, eventSecret, id, message, spoil)
  const payment = `${name}-payment`
  const purchase = request(card, payment, `${name}-1`, 'AUTHORIZATION', 1000)

  for (const spoil of [
    (h) => ({ ...h, 'webhook-signature': h['webhook-signature'].replace(/.{4}=$/, 'AAA=') }),
    (h) => ({ ...h, 'webhook-id': 'another' }),
    (h) => ({ ...h, 'webhook-timestamp': String(h['webhook-timestamp'] - 301) }),
    (h) => ({ ...h, 'webhook-timestamp': String(Number(h['webhook-timestamp']) + 400) }),
    (h) => ({ ...h, 'webhook-signature': h['webhook-signature'].replace('v1,', 'v0,') }),
  ]) {
    assert.equal((await ask('spoilt', purchase, spoil)).status, 401)
  }
  const rotated = (h) => ({ ...h, 'webhook-signature': `v1,b3RoZXI= ${h['webhook-signature']}` })
  for (let i = 0; i < 2; i++) {
    const { status, body } = await ask('purchase', purchase, rotated)
    assert.equal(status, 200)
    assert.deepEqual(body, { result: 'APPROVED', token: payment, avs_result: 'MATCH' })
  }
  const balance = await ask('balance', request(card, `${name}-balance`, `${name}-2`, 'BALANCE_INQUIRY', 0))
  assert.equal(balance.body.result, 'APPROVED')
  assert.ok(balance.body.balance.available > 0)
  const huge = await ask('huge', request(card, `${name}-huge`, `${name}-3`, 'AUTHORIZATION', 100000000))
  assert.equal(huge.body.result, 'INSUFFICIENT_FUNDS')

  const events = [
    event(`${name}-1`, 'AUTHORIZATION', 1000, '2026-03-01T12:00:00Z'),
    event(`${name}-4`, 'AUTHORIZATION_REVERSAL', 200, '2026-03-01T12:01:00Z'),
    event(`${name}-5`, 'CLEARING', 800, '2026-03-01T12:02:00Z'),
    event(`${name}-6`, 'RETURN', -300, '2026-03-01T12:03:00Z'),
  ]
  for (const known of [1, 3, 2, 4, 3]) {
    const held = known < 2 ? 1000 : known < 3 ? 800 : 0
    const { status } = await tell(`event ${known}`, transaction(card, payment, held, events.slice(0, known)))
    assert.equal(status, 204)
  }

  const asked = await send(`${url}/3ds`, streamSecret, 'authentication', authenticationRequest(card, `${name}-3ds`))
  assert.deepEqual(asked.body, { three_ds_authentication_decision: 'CHALLENGE_REQUESTED' })
  assert.equal((await tell('challenge', challenge(card, `${name}-3ds`))).status, 204)
  const token = await send(`${url}/tokenisation`, eventSecret, 'token', tokenRequest(card, `${name}-token`))
  assert.deepEqual(token.body, { tokenization_decision: 'APPROVE' })
  assert.equal((await tell('token made', tokenUpdate(card, `${name}-token`))).status, 204)
}

async function api(url, apiKey) {
  const lithic = new Lithic({ apiKey, baseURL: url, maxRetries: 0 })
  const order = { type: 'VIRTUAL', memo: 'from-node', state: 'OPEN', 'Idempotency-Key': 'key-from-node' }
  const card = await lithic.cards.create(order)
  assert.equal((await lithic.cards.create(order)).token, card.token)
  assert.equal((await lithic.cards.retrieve(card.token)).state, 'OPEN')
  assert.equal((await lithic.cards.update(card.token, { state: 'PAUSED' })).state, 'PAUSED')
  const found = []
  for await (const c of lithic.cards.list({ memo: 'from-node' })) found.push(c.token)
  assert.deepEqual(found, [card.token])
  const renewed = await lithic.cards.renew(card.token, { exp_month: '02', exp_year: '2033' })
  assert.equal(renewed.exp_year, '2033')
  assert.equal(typeof (await lithic.responderEndpoints.checkStatus({ type: 'AUTH_STREAM_ACCESS' })).enrolled, 'boolean')
  const dispute = await lithic.disputes.create({ amount: 100, reason: 'OTHER', transaction_token: 'txn-of-node' })
  const filed = []
  for await (const d of lithic.disputes.list({ transaction_tokens: ['txn-of-node'] })) filed.push(d.token)
  assert.deepEqual(filed, [dispute.token])
  assert.equal((await lithic.disputes.delete(dispute.token)).status, 'CASE_CLOSED')
  await lithic.threeDS.decisioning.challengeResponse({ token: 'of-node', challenge_response: 'APPROVE' })
  await assert.rejects(new Lithic({ apiKey: 'wrong', baseURL: url, maxRetries: 0 }).cards.retrieve(card.token), { status: 401 })
}

function embed(url, apiKey, page) {
  const asked = JSON.parse(Buffer.from(new URL(page).searchParams.get('embed_request'), 'base64').toString())
  const until = Date.parse(asked.expiration) - Date.now()
  assert.ok(until > 0 && until <= 60000, `the page is good for ${until} ms`)
  const theirs = new URL(new Lithic({ apiKey, baseURL: url }).cards.getEmbedURL(asked))
  const ours = new URL(page)
  assert.equal(ours.origin + ours.pathname, theirs.origin + theirs.pathname)
  assert.equal(ours.searchParams.get('hmac'), theirs.searchParams.get('hmac'))
  assert.equal(ours.searchParams.get('embed_request'), theirs.searchParams.get('embed_request'))
}

const [mode, ...args] = process.argv.slice(2)
await { stream, api, embed }[mode](...args)
