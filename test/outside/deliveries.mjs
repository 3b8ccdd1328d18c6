// Verifies deliveries with http-message-signatures and with the libraries of Standard Webhooks, whatever their age.
//
//   node deliveries.mjs <JSON    {key, arrivals: [{url, headers, body, secret}]}
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { Webhook as Standard } from 'standardwebhooks'
import { verifier } from './wire.mjs'

const { key, arrivals } = JSON.parse(readFileSync(0, 'utf8'))
const verify = verifier(key)
const now = Date.now
for (const { url, headers, body, secret } of arrivals) {
  // A delivery is judged by the time at which it came, which its signature has.
  Date.now = () => Number(headers['webhook-timestamp']) * 1000
  await verify({ method: 'POST', url, headers, body })
  assert.deepEqual(new Standard(secret).verify(body, headers), JSON.parse(body))
  assert.throws(() => new Standard(secret).verify(`${body} `, headers), /signature/)
}
Date.now = now
console.log(`${arrivals.length} verified`)
