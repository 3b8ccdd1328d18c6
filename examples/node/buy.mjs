// Buys something with the newest active card, and says how the purchase was decided.
//
//   set -a; . data/sandbox.env; node examples/node/buy.mjs 20 GBP
import { call } from './offblocks.mjs'

const [amount = '20', currency = 'GBP'] = process.argv.slice(2)
const [card] = await call('GET', '/cards?status=active&limit=1')
await call('POST', `/simulator/cards/${card.id}/authorisation`, { amount, currency }).catch((refusal) => {
  if (!refusal.message.includes('authorisation_declined')) throw refusal
})
const [decision] = await call('GET', `/cards/${card.id}/decisions?limit=1`)
const { outcome, reason, ...price } = decision
console.log([outcome, reason, price.amount, price.currency].filter(Boolean).join(' '))
