// walk plays a card payment against a running sandbox as a programme's own
// client would, in nine steps, and checks every answer, every webhook and the
// chain on the way. It prints a line a step and ends with status 1 at the first
// deviation from what the API promises.
//
//   OFFBLOCKS_URL, OFFBLOCKS_API_KEY, OFFBLOCKS_API_SECRET, OFFBLOCKS_CHAIN_RPC
//   must be set, as the sandbox writes them to sandbox.env.
//
//   --typed   sign the account's grant as EIP-712 instead of by personal_sign
//   --json    end with one line of JSON that sums up what happened
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { createPublicClient, erc20Abi, http } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { parseSiweMessage, validateSiweMessage } from 'viem/siwe'
import { convert, parse, units } from './decimal.mjs'
import { Inbox } from './inbox.mjs'
import { Client, demand, Deviation, newSigningKey } from './wire.mjs'

const chain = 'eip155:300'
const patience = 90_000
const address = { firstLine: '1 Test Street', city: 'London', country: 'GB', postCode: 'N1 9GU' }
const types = ['customer', 'account', 'card', 'authorisation', 'transaction'].map((entity) => `${entity}.updated`)

const base64 = (bytes) => Buffer.from(bytes).toString('base64')
const show = (value) => JSON.stringify(value)

// until asks again and again, until the answer satisfies done; a status of dead is the end of all hope.
async function until(what, inbox, ask, done, dead = []) {
  const deadline = Date.now() + patience
  for (;;) {
    const answer = await ask()
    if (inbox.fault) throw inbox.fault
    if (done(answer)) return answer
    demand(!dead.includes(answer?.status), `${what}: ${show(answer)}`)
    demand(Date.now() < deadline, `${what}: not within ${patience / 1000} s, last seen: ${show(answer)}`)
    await pause(250)
  }
}

const reach = (what, { client, inbox }, path, status, dead) =>
  until(`${what} does not become ${status}`, inbox, () => client.call('GET', path, 200), (answer) => answer.status === status, dead)

async function registerKey(walk) {
  const key = newSigningKey()
  await walk.client.auth('PUT', '/auth/signing', { signingKeyId: key.id, signingKey: key.registered }, 204)
  walk.client.use(key)
  walk.key = key
  return `signing key ${key.id} registered`
}

async function listen(walk) {
  const callbackUrl = await walk.inbox.open()
  const webhook = await walk.client.call('PUT', '/webhooks', 200, { callbackUrl, types })
  demand(webhook.callbackUrl === callbackUrl && webhook.types.length === types.length, `the webhook is ${show(webhook)}`)
  walk.inbox.trust(await walk.client.call('GET', '/webhooks/verification-key', 200))
  walk.webhook = webhook
  return `webhook ${webhook.id} listens at ${callbackUrl}`
}

// readSignIn makes sure that a wallet on the origin's pages would take the message for theirs.
function readSignIn(challenge, origin, address) {
  const message = parseSiweMessage(Buffer.from(challenge, 'base64').toString())
  const { host: domain } = new URL(origin)
  demand(validateSiweMessage({ message, domain, address }), `viem does not take the message for ${domain}'s: ${show(message)}`)
  demand(message.uri.startsWith(origin), `the message is of ${message.uri}`)
}

async function createCustomer(walk) {
  walk.ownerId = `${chain}:${walk.owner.address}`
  const origins = ['https://app.example:8443', 'http://localhost:5173']
  await walk.client.call('PUT', '/programme/sign-in', 200, { origins })
  const { verificationUrl, ...created } = await walk.client.call('POST', '/customers', 201,
    { chainId: walk.ownerId, externalId: crypto.randomUUID(), origin: origins[0] })
  readSignIn(created.challenge, origins[0], walk.owner.address)
  const asked = `/customers/${created.id}/challenge`
  for (const origin of [origins[1], new URL(walk.client.url).origin, origins[0]]) {
    const { challenge } = await walk.client.call('GET', `${asked}?origin=${encodeURIComponent(origin)}`, 200)
    readSignIn(challenge, origin, walk.owner.address)
    created.challenge = challenge
  }
  const { challenge, ...customer } = created
  demand(customer.status === 'initiating' && customer.chainId === walk.ownerId, `the customer is ${show(customer)}`)
  demand(URL.canParse(verificationUrl), `verificationUrl is ${show(verificationUrl)}`)

  const text = Buffer.from(challenge, 'base64')
  for (const part of [walk.owner.address, 'Chain ID: 300', 'Nonce: ', 'Issued At: ', 'Expiration Time: ']) {
    demand(text.includes(part), `the challenge lacks ${show(part)}:\n${text}`)
  }
  // The Base64 of the hex text: one of the two encodings that clients use.
  const signature = base64(await walk.owner.signMessage({ message: { raw: text } }))
  await walk.client.call('POST', `/customers/${customer.id}/challenge/sign`, 204, { ownerId: walk.ownerId, challenge, signature })
  walk.customer = await reach('the customer', walk, `/customers/${customer.id}`, 'verifying', ['rejected'])
  return `customer ${customer.id} signed in with wallet ${walk.owner.address} and passed screening`
}

async function verifyCustomer(walk) {
  await walk.client.call('PATCH', `/simulator/customers/${walk.customer.id}/verify`, 202)
  walk.customer = await reach('the customer', walk, `/customers/${walk.customer.id}`, 'active', ['rejected'])
  return 'customer verified and active'
}

async function openAccount(walk) {
  const { challenge, typedData, ...account } = await walk.client.call('POST', `/customers/${walk.customer.id}/accounts`, 201,
    { type: 'card_account', currencies: ['EUR'] })
  demand(account.status === 'initiating' && account.chainId === undefined, `the account is ${show(account)}`)
  const text = Buffer.from(challenge, 'base64')
  demand(/^[\n\x20-\x7e]+$/.test(text.toString('latin1')), `the grant is not plain ASCII:\n${text}`)
  demand(text.includes('EURC'), `the grant does not name its token:\n${text}`)
  demand(!walk.typed || typedData, 'the account came without typedData')

  const signed = walk.typed ? await walk.owner.signTypedData(typedData) : await walk.owner.signMessage({ message: { raw: text } })
  // The Base64 of the bytes: the other encoding.
  const signature = base64(Buffer.from(signed.slice(2), 'hex'))
  await walk.client.call('POST', `/accounts/${account.id}/challenge/sign`, 204, { ownerId: walk.ownerId, challenge, signature })
  walk.account = await reach('the account', walk, `/accounts/${account.id}`, 'active', ['failed', 'closed'])
  demand(/^eip155:300:0x[0-9a-fA-F]{40}$/.test(walk.account.chainId), `the account's chainId is ${walk.account.chainId}`)
  const how = walk.typed ? 'typed data' : 'personal_sign'
  return `account ${account.id} granted by ${how}, smart wallet ${walk.account.chainId} deployed`
}

async function issueCard(walk) {
  const created = await walk.client.call('POST', `/accounts/${walk.account.id}/cards`, 201, { type: 'virtual', billingAddress: address })
  demand(created.status === 'issuing', `the card is ${show(created)}`)
  await walk.client.call('PATCH', `/simulator/cards/${created.id}/issue`, 202)
  const card = await reach('the card', walk, `/cards/${created.id}`, 'active', ['issue_failed'])
  demand(/^\d{6}\*{6}\d{4}$/.test(card.maskedPan), `maskedPan is ${card.maskedPan}`)
  demand(/^(0[1-9]|1[0-2])\/\d{4}$/.test(card.expirationDate), `expirationDate is ${card.expirationDate}`)
  walk.card = card
  return `card ${card.id} issued, ${card.network} ${card.maskedPan}, ${card.expirationDate}`
}

// balance reads the account's tokens from the chain.
async function balance({ rpc, account, token }) {
  const [, , wallet] = account.chainId.split(':')
  return rpc.readContract({ address: token.split('erc20:')[1], abi: erc20Abi, functionName: 'balanceOf', args: [wallet] })
}

async function authorise(walk) {
  const assets = await walk.client.call('GET', `/assets?chain=${chain}`, 200)
  walk.token = assets.find(({ symbol }) => symbol === 'EURC')?.id
  demand(walk.token?.startsWith(`${chain}/erc20:0x`), `EURC is not among the assets: ${show(assets)}`)
  walk.before = await balance(walk)

  const created = await walk.client.call('POST', `/simulator/cards/${walk.card.id}/authorisation`, 201,
    { amount: '20', currency: 'GBP', capture: true })
  const { amount, currency, merchantAmount, merchantCurrency, exchangeRate, merchant, accountId, cardId } = created
  demand(accountId === walk.account.id && cardId === walk.card.id, `the authorisation is of another card: ${show(created)}`)
  demand(merchantAmount === '20' && merchantCurrency === 'GBP' && currency === 'EUR', `the authorisation is ${show(created)}`)
  demand(units(amount, 2) === convert('20', exchangeRate, 2), `20 GBP at ${exchangeRate} are not ${amount} EUR`)
  demand(merchant.id === 'TEST' && merchant.mcc === 9999 && merchant.country === 'GB', `the merchant is ${show(merchant)}`)
  walk.authorisation = created
  return `authorisation ${created.id} approved: 20 GBP at ${exchangeRate} are ${amount} EUR`
}

async function capture(walk) {
  const { id } = walk.authorisation
  walk.authorisation = await reach('the authorisation', walk, `/authorisations/${id}`, 'captured', ['released'])
  return 'authorisation captured'
}

// settled checks what a processed transaction says against the authorisation.
function settled(transaction, { account, card, authorisation, token }) {
  const expected = {
    accountId: account.id, cardId: card.id, authorisationId: authorisation.id, direction: 'debit', token,
    amount: authorisation.amount, currency: 'EUR', merchantAmount: '20', merchantCurrency: 'GBP', exchangeRate: authorisation.exchangeRate,
  }
  for (const [name, value] of Object.entries(expected)) {
    demand(transaction[name] === value, `the transaction's ${name} is ${transaction[name]}, not ${value}`)
  }
  for (const fee of transaction.fees) {
    demand(['partner', 'service', 'network'].includes(fee.type) && parse(fee.tokenAmount).units > 0n, `a fee is ${show(fee)}`)
  }
  const fees = transaction.fees.reduce((sum, fee) => sum + units(fee.tokenAmount, 6), 0n)
  demand(units(transaction.tokenAmount, 6) > fees, `the fees are all of ${transaction.tokenAmount}: ${show(transaction.fees)}`)
}

// receipts finds each chain transaction on the chain, by the node's own word.
async function receipts({ rpc }, chainTransactions) {
  demand(chainTransactions.length > 0, 'the transaction names no chain transaction')
  for (const { chainId } of chainTransactions) {
    const [, hash] = /^eip155:300:(0x[0-9a-f]{64})$/i.exec(chainId) ?? []
    demand(hash, `the chain transaction is called ${chainId}`)
    const receipt = await rpc.getTransactionReceipt({ hash })
    demand(receipt.status === 'success', `${chainId} is ${receipt.status} on chain`)
  }
}

async function settle(walk) {
  const path = `/accounts/${walk.account.id}/transactions`
  const [transaction, ...others] = await until('the transaction is not processed', walk.inbox,
    () => walk.client.call('GET', path, 200), (list) => list[0]?.status === 'processed')
  demand(others.length === 0, `one payment made ${others.length + 1} transactions`)
  settled(transaction, walk)
  demand(await walk.rpc.getChainId() === 300, 'the node is of another chain')
  await receipts(walk, transaction.chainTransactions)
  walk.after = await balance(walk)
  demand(walk.before - walk.after === units(transaction.tokenAmount, 6),
    `the wallet went from ${walk.before} to ${walk.after}, which is not ${transaction.tokenAmount} less`)
  walk.transaction = transaction
  return `transaction ${transaction.id} processed: ${transaction.tokenAmount} EURC in ${transaction.chainTransactions.length} chain transactions`
}

const life = {
  customer: ['initiating', 'screening', 'verifying', 'active'],
  account: ['initiating', 'pending', 'active'],
  card: ['issuing', 'active'],
  authorisation: ['pending', 'capturing', 'captured'],
  transaction: ['processing', 'processed'],
}

async function hear(walk) {
  const { inbox } = walk
  const missing = () => Object.entries(life).flatMap(([entity, statuses]) => {
    const heard = inbox.statuses(walk[entity].id)
    const unheard = statuses.filter((status) => !heard.includes(status)).map((status) => `${entity} ${status}`)
    return inbox.shows(`${entity}.updated`, walk[entity]) ? unheard : [...unheard, `${entity} as it is now`]
  })
  await until('webhooks that have not arrived', inbox, missing, (list) => list.length === 0)
  await walk.client.call('DELETE', `/webhooks/${walk.webhook.id}`, 204)
  await walk.client.auth('DELETE', '/auth/signing', { signingKeyId: walk.key.id }, 204)
  return `${inbox.events.length} webhooks received, all verified, and every status among them`
}

const steps = [
  [registerKey, listen], [createCustomer], [verifyCustomer], [openAccount], [issueCard], [authorise], [capture], [settle], [hear],
]

function setting(name) {
  const value = process.env[name]
  demand(value, `${name} is not set; source the sandbox's sandbox.env`)
  return value
}

function summary({ customer, account, card, authorisation, transaction, inbox, before, after }) {
  const events = inbox.events.map(({ eventId, webhookType, id, status }) => ({ eventId, webhookType, id, status }))
  return show({ customer, account, card, authorisation, transaction, events, balances: { before: `${before}`, after: `${after}` } })
}

async function main() {
  const { values } = parseArgs({ options: { typed: { type: 'boolean' }, json: { type: 'boolean' } } })
  const walk = {
    typed: values.typed ?? false,
    owner: privateKeyToAccount(generatePrivateKey()),
    inbox: new Inbox(),
  }
  try {
    walk.client = new Client({ url: setting('OFFBLOCKS_URL'), apiKey: setting('OFFBLOCKS_API_KEY'), apiSecret: setting('OFFBLOCKS_API_SECRET') })
    walk.rpc = createPublicClient({ transport: http(`${setting('OFFBLOCKS_CHAIN_RPC').replace(/\/$/, '')}/${chain}`) })
    for (const [number, parts] of steps.entries()) {
      const story = []
      for (const part of parts) story.push(await part(walk))
      console.log(`${number + 1}/${steps.length} ${story.join('; ')}`)
    }
    if (values.json) console.log(summary(walk))
  } catch (error) {
    console.error(error instanceof Deviation || error instanceof RangeError ? `deviation: ${error.message}` : error)
    process.exitCode = 1
  } finally {
    walk.inbox.close()
  }
}

await main()
