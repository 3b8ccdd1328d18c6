// The package as a user installs it, against a sandbox whose variables are in the environment.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { test } from 'node:test'
import { Client, ForgedDelivery, generateSigningKey, importPrivateKey, ProblemError, verifyWebhook } from '@offblocks/client'

const { newWallet } = await import(process.env.WALLET_MODULE)
const env = process.env
const signingKey = {
  id: env.OFFBLOCKS_SIGNING_KEY_ID,
  privateKey: await importPrivateKey(readFileSync(env.OFFBLOCKS_SIGNING_KEY_FILE, 'utf8')),
}
const config = { baseUrl: env.OFFBLOCKS_URL, apiKey: env.OFFBLOCKS_API_KEY, apiSecret: env.OFFBLOCKS_API_SECRET, signingKey }
const client = new Client(config)
const newCustomer = () => ({ chainId: `eip155:300:${newWallet().address}`, externalId: crypto.randomUUID() })

async function until(what, look) {
  for (const end = Date.now() + 120_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const found = await look()
    if (found) return found
  }
  assert.fail(`${what}: not within two minutes`)
}

test('a list is read page after page, and a caller can stop', async () => {
  for (let i = 0; i < 3; i++) await client.createCustomer(newCustomer())
  let pages = 0
  const counting = new Client({ ...config, fetch: (url, init) => (String(url).includes('/customers') && pages++, fetch(url, init)) })
  const ids = []
  for await (const { id } of counting.getCustomers({ limit: 1 })) {
    ids.push(id)
    if (ids.length === 3) break
  }
  assert.equal(new Set(ids).size, 3)
  assert.equal(pages, 3)
  const all = []
  for await (const customer of client.getCustomers()) all.push(customer.id)
  assert.deepEqual(all.slice(0, 3), ids)
})

test('a change whose answer was lost happens once', async () => {
  const keys = []
  const losing = new Client({
    ...config,
    fetch: async (url, init) => {
      const answer = await fetch(url, init)
      const key = init.headers.get('Idempotency-Key')
      if (!key || keys.push(key) > 1) return answer
      await answer.text()
      throw new TypeError('the connection broke')
    },
  })
  const input = newCustomer()
  const { id } = await losing.createCustomer(input)
  assert.equal(keys.length, 2)
  assert.equal(keys[0], keys[1])
  const found = []
  for await (const customer of client.getCustomers({ externalId: input.externalId })) found.push(customer.id)
  assert.deepEqual(found, [id])
})

test('the same key twice is the same change', async () => {
  const [input, idempotencyKey] = [newCustomer(), crypto.randomUUID()]
  const first = await client.createCustomer(input, { idempotencyKey })
  assert.deepEqual(await client.createCustomer(input, { idempotencyKey }), first)
})

test('a refusal has its code and fields', async () => {
  await assert.rejects(client.createCustomer({ chainId: 'nowhere', externalId: 'x' }), (error) => {
    assert.ok(error instanceof ProblemError)
    assert.equal(error.status, 400)
    assert.equal(error.code, 'chain_invalid')
    return true
  })
  await assert.rejects(client.getCard(crypto.randomUUID()), { name: 'ProblemError', code: 'not_found', status: 404 })
})

test('a call ends with its signal', async () => {
  await assert.rejects(client.getAssets(undefined, { signal: AbortSignal.abort(new Error('enough')) }), /enough/)
})

test('a new key signs once it is registered', async () => {
  const fresh = await generateSigningKey()
  const other = new Client({ ...config, signingKey: fresh })
  await assert.rejects(other.getChains(), { code: 'signature_key_unknown' })
  await client.updateSigningKey({ signingKeyId: fresh.id, signingKey: fresh.publicKey })
  assert.ok((await other.getChains()).some(({ id }) => id === 'eip155:300'))
  assert.ok((await other.getAssets({ chain: 'eip155:300' })).length > 0)
  await client.deleteSigningKey({ signingKeyId: fresh.id })
})

test('nine steps end in a settled purchase, and its webhooks verify', async () => {
  const events = []
  const faults = []
  const key = await client.getWebhookVerificationKey()
  const server = createServer(async (request, answer) => {
    const chunks = []
    for await (const chunk of request) chunks.push(chunk)
    const delivery = {
      method: request.method, url: `http://${request.headers.host}${request.url}`, headers: request.headers, body: Buffer.concat(chunks),
    }
    try {
      events.push(await verifyWebhook(delivery, key))
      for (const [what, forged] of Object.entries({
        body: { ...delivery, body: Buffer.from('{}') },
        digest: changed(delivery, '{}'),
        path: { ...delivery, url: `${delivery.url.split('?')[0]}x?programme=1` },
        query: { ...delivery, url: `${delivery.url}2` },
        host: { ...delivery, url: delivery.url.replace('127.0.0.1', 'example.com') },
        method: { ...delivery, method: 'PUT' },
        unsigned: { ...delivery, headers: { ...delivery.headers, 'signature-input': undefined } },
      })) {
        await assert.rejects(verifyWebhook(forged, key), ForgedDelivery, what)
      }
      await assert.rejects(verifyWebhook(delivery, { ...key, keyId: crypto.randomUUID() }), ForgedDelivery)
      await assert.rejects(verifyWebhook(delivery, key, Date.now() + 400_000), ForgedDelivery)
    } catch (fault) {
      faults.push(fault)
    }
    answer.writeHead(204).end()
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const types = ['customer.updated', 'account.updated', 'card.updated', 'authorisation.updated', 'transaction.updated']
  const webhook = await client.saveWebhook({ callbackUrl: `http://127.0.0.1:${server.address().port}/in?programme=1`, types })

  const wallet = newWallet()
  const ownerId = `eip155:300:${wallet.address}`
  const consent = (challenge) => ({ ownerId, challenge, signature: wallet.signText(Buffer.from(challenge, 'base64')) })
  const customer = await client.createCustomer({ chainId: ownerId, externalId: crypto.randomUUID() })
  await client.signCustomerChallenge(customer.id, consent(customer.challenge))
  await until('screened', async () => (await client.getCustomer(customer.id)).status === 'verifying')
  await client.simulateVerifyCustomer(customer.id)
  await until('verified', async () => (await client.getCustomer(customer.id)).status === 'active')
  const account = await client.createCustomerAccount(customer.id, { type: 'card_account', currencies: ['EUR'] })
  await client.signAccountChallenge(account.id, consent(account.challenge))
  await until('opened', async () => (await client.getAccount(account.id)).status === 'active')
  const billingAddress = { firstLine: '1 Test Street', city: 'London', country: 'GB', postCode: 'N1 9GU' }
  const card = await client.createAccountCard(account.id, { type: 'virtual', billingAddress })
  await client.simulateIssueCard(card.id)
  await until('issued', async () => (await client.getCard(card.id)).status === 'active')
  await assert.rejects(client.simulateCardAuthorisation(card.id, { amount: '100000', currency: 'EUR' }),
    { name: 'ProblemError', code: 'authorisation_declined', declineReason: 'insufficient_funds' })
  const purchase = await client.simulateCardAuthorisation(card.id, { amount: '20', currency: 'GBP', capture: true })
  const settled = () => events.find((e) => e.webhookType === 'transaction.updated' && e.authorisationId === purchase.id && e.status === 'processed')
  await until('settled', () => settled() || faults[0])
  await client.deleteWebhook(webhook.id)
  server.close()
  server.closeAllConnections()
  assert.deepEqual(faults, [])
})

// changed is a delivery with another body and the digest that goes with it.
function changed(delivery, body) {
  const digest = `sha-512=:${createHash('sha512').update(body).digest('base64')}:`
  return { ...delivery, body: Buffer.from(body), headers: { ...delivery.headers, 'content-digest': digest } }
}
