// Verifies a delivery as the libraries of Standard Webhooks do, and sees that they refuse it once it is changed.
//
//   node standard-webhooks.mjs <JSON    {secrets, strangers, headers, body}: each of the secrets verifies, no stranger's does
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { Webhook as Standard } from 'standardwebhooks'
import { Webhook as Svix } from 'svix'

const { secrets, strangers, headers, body } = JSON.parse(readFileSync(0, 'utf8'))
assert.ok(secrets.length > 0)
for (const Library of [Standard, Svix]) {
  for (const secret of secrets) {
    assert.deepEqual(new Library(secret).verify(body, headers), JSON.parse(body))
    assert.throws(() => new Library(secret).verify(`${body} `, headers), /signature/)
    const late = { ...headers, 'webhook-timestamp': String(Number(headers['webhook-timestamp']) + 1) }
    assert.throws(() => new Library(secret).verify(body, late), /signature/)
  }
  for (const secret of strangers) assert.throws(() => new Library(secret).verify(body, headers), /signature/)
}
