// The nine steps of an integration, from a token to a settled purchase, with nothing but Node 20.
//
//   set -a; . data/sandbox.env; node examples/node/steps.mjs
import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { authCall, call, poll, useKey } from './offblocks.mjs'
import { newWallet } from './wallet.mjs'
import { receive } from './webhook.mjs'

const chain = 'eip155:300'

// 1 Token: authCall and call get one by themselves.
// 2 Signing key: any id, and the PEM of a P-384 public key in Base64.
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' })
const signingKeyId = randomUUID()
const pem = publicKey.export({ type: 'spki', format: 'pem' })
await authCall('PUT', '/auth/signing', { signingKeyId, signingKey: Buffer.from(pem).toString('base64') })
useKey(signingKeyId, privateKey)
console.log('1, 2 signing key', signingKeyId)

// 3 Webhook: a URL that the sandbox can reach.
const events = []
const server = await receive(0, (event) => events.push(event))
const types = ['customer', 'account', 'card', 'authorisation', 'transaction'].map((noun) => `${noun}.updated`)
const webhook = await call('PUT', '/webhooks', { callbackUrl: `http://127.0.0.1:${server.address().port}/events`, types })
console.log('3 webhook', webhook.id)

// 4 Customer: the wallet signs in.
const wallet = newWallet()
const ownerId = `${chain}:${wallet.address}`
const customer = await call('POST', '/customers', { chainId: ownerId, externalId: randomUUID() })
const consent = (challenge) => ({ ownerId, challenge, signature: wallet.signText(Buffer.from(challenge, 'base64')) })
await call('POST', `/customers/${customer.id}/challenge/sign`, consent(customer.challenge))
await poll(`/customers/${customer.id}`, 'verifying')
console.log('4 customer', customer.id)

// 5 Verification: a person opens verificationUrl; the simulator does it here.
await call('PATCH', `/simulator/customers/${customer.id}/verify`)
await poll(`/customers/${customer.id}`, 'active')
console.log('5 verified')

// 6 Account: the wallet grants the allowance, and the platform deploys the smart wallet.
const account = await call('POST', `/customers/${customer.id}/accounts`, { type: 'card_account', currencies: ['EUR'] })
await call('POST', `/accounts/${account.id}/challenge/sign`, consent(account.challenge))
const { chainId } = await poll(`/accounts/${account.id}`, 'active')
console.log('6 account', account.id, chainId)

// 7 Card.
const billingAddress = { firstLine: '1 Test Street', city: 'London', country: 'GB', postCode: 'N1 9GU' }
const card = await call('POST', `/accounts/${account.id}/cards`, { type: 'virtual', billingAddress })
await call('PATCH', `/simulator/cards/${card.id}/issue`)
const { maskedPan } = await poll(`/cards/${card.id}`, 'active')
console.log('7 card', card.id, maskedPan)

// 8 Purchase.
const purchase = await call('POST', `/simulator/cards/${card.id}/authorisation`, { amount: '20', currency: 'GBP', capture: true })
console.log('8 purchase', purchase.id, purchase.amount, purchase.currency)

// 9 Done: captured and processed, and every step arrived as a webhook.
await poll(`/authorisations/${purchase.id}`, 'captured')
const [transaction] = await call('GET', `/cards/${card.id}/transactions`)
await poll(`/transactions/${transaction.id}`, 'processed')
for (let tries = 0; !events.some(({ id, status }) => id === transaction.id && status === 'processed'); tries++) {
  if (tries > 400) throw new Error('the webhook of the transaction did not arrive')
  await new Promise((resolve) => setTimeout(resolve, 150))
}
await call('DELETE', `/webhooks/${webhook.id}`)
await authCall('DELETE', '/auth/signing', { signingKeyId })
server.close()
console.log('9 processed', transaction.id, 'webhooks verified:', events.length)
