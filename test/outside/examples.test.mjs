// The recorded examples of owners' signatures in api/openapi.yaml are true: viem finds that the owner signed the text.
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { recoverMessageAddress } from 'viem'

const document = readFileSync(new URL('../../api/openapi.yaml', import.meta.url), 'utf8')

test('owners have signed the challenges that the examples of the API show', async () => {
  const examples = [...document.matchAll(/\{challenge: (\S+), ownerId: 'eip155:\d+:(0x\w+)', signature: (\S+)\}/g)]
  assert.equal(examples.length, 2)
  for (const [, challenge, owner, signature] of examples) {
    const message = Buffer.from(challenge, 'base64').toString()
    const signer = await recoverMessageAddress({ message, signature: `0x${Buffer.from(signature, 'base64').toString('hex')}` })
    assert.equal(signer, owner, message)
  }
})
