// Prints messages as viem lays them out (EIP-4361), which internal/issuing compares its own with:
//   node siwe.mjs > ../../internal/issuing/testdata/siwe.json
// viem writes times with milliseconds; we write whole seconds, another form of the same RFC 3339 time.
import { createSiweMessage } from 'viem/siwe'

const statement = 'Prove that this wallet is yours, to get a card that it pays for.'
const cases = [
  { domain: 'api.example.com', uri: 'https://api.example.com/v1', address: '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045', chainId: 1,
    nonce: 'SIFJSHDKSU4XQEWBHTU6WKCD2M', issuedAt: '2026-03-01T12:00:00Z', expiresAt: '2026-03-01T12:30:00Z' },
  { domain: '127.0.0.1:8080', uri: 'http://127.0.0.1:8080/v1', address: '0xA0Cf798816D4b9b9866b5330EEa46a18382f251e', chainId: 421614,
    nonce: 'abcdef0123456789', issuedAt: '2031-12-31T23:59:59Z', expiresAt: '2032-01-01T00:29:59Z' },
]

const vectors = cases.map((c) => {
  const message = createSiweMessage({
    domain: c.domain, uri: c.uri, address: c.address, chainId: c.chainId, nonce: c.nonce, statement, version: '1',
    issuedAt: new Date(c.issuedAt), expirationTime: new Date(c.expiresAt),
  })
  return { ...c, text: message.replaceAll('.000Z', 'Z') }
})
console.log(JSON.stringify(vectors, null, 2))
