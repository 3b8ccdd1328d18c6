// Verifies a delivery with http-message-signatures, and sees that a changed one is refused.
//
//   node delivery.mjs <JSON    {key, delivery: {method, url, headers, body}}
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { Deviation, verifier } from './wire.mjs'

const { key, delivery } = JSON.parse(readFileSync(0, 'utf8'))
const verify = verifier(key)
await verify(delivery)
for (const [what, forged] of Object.entries({
  body: { ...delivery, body: `${delivery.body} ` },
  url: { ...delivery, url: delivery.url.replace('localhost', 'example.com') },
  method: { ...delivery, method: 'PUT' },
})) {
  await assert.rejects(verify(forged), Deviation, what)
}
