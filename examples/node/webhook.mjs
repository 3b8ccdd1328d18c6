// Receives webhooks with nothing but Node 20, and verifies that the platform sent them: the digest (RFC 9530) and the
// signature (RFC 9421) of every delivery.
//
//   set -a; . data/sandbox.env; PORT=9000 node examples/node/webhook.mjs
import { createHash, createPublicKey, verify } from 'node:crypto'
import { createServer } from 'node:http'
import { pathToFileURL } from 'node:url'
import { call } from './offblocks.mjs'

const demanded = ['@method', '@authority', '@path', 'content-type', 'content-digest']

// verifyDelivery returns the event of a delivery, or throws. verification is the answer to
// GET /webhooks/verification-key. The Host must be that of the callback URL: a proxy in between has to pass it on.
export function verifyDelivery({ method, url, headers, body }, verification, now = Date.now() / 1000) {
  const digest = `sha-512=:${createHash('sha512').update(body).digest('base64')}:`
  if (headers['content-digest'] !== digest) throw new Error('the digest is not that of the body')

  const input = /^([a-z]+)=(\(([^)]*)\);.*)$/.exec(headers['signature-input'] ?? '')
  if (!input) throw new Error('the delivery is not signed')
  const [, label, params, list] = input
  const names = list.split(' ').map((name) => name.replaceAll('"', ''))
  const parameter = (name) => new RegExp(`;${name}="?([^";]*)`).exec(params)?.[1]
  if (parameter('keyid') !== verification.keyId) throw new Error('another key signed')
  if (!(now - 300 <= Number(parameter('created')) && now < Number(parameter('expires')))) throw new Error('it is too old')

  const [path, query] = url.split('?')
  for (const name of query === undefined ? demanded : [...demanded, '@query']) {
    if (!names.includes(name)) throw new Error(`the signature does not cover ${name}`)
  }
  const derived = { '@method': method, '@authority': headers.host, '@path': path, '@query': `?${query}` }
  const lines = names.map((name) => `"${name}": ${derived[name] ?? headers[name]}\n`).join('')
  const signature = new RegExp(`^${label}=:([^:]*):$`).exec(headers.signature ?? '')
  const key = createPublicKey(Buffer.from(verification.key, 'base64'))
  const signed = lines + `"@signature-params": ${params}`
  if (!signature || !verify('sha384', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature[1], 'base64'))) {
    throw new Error('the signature does not verify')
  }
  return JSON.parse(body)
}

// receive listens at a port of this machine (0: any) and passes events on, each once. It answers at once: what takes
// time belongs into a queue.
export async function receive(port, onEvent) {
  const verification = await call('GET', '/webhooks/verification-key')
  const seen = new Set() // in production: a unique index on eventId
  const server = createServer(async (request, answer) => {
    const chunks = []
    let length = 0
    for await (const chunk of request) {
      if ((length += chunk.length) > 1 << 20) return request.destroy()
      chunks.push(chunk)
    }
    try {
      const event = verifyDelivery({ ...{ method: request.method, url: request.url, headers: request.headers }, body: Buffer.concat(chunks) },
        verification)
      if (!seen.has(event.eventId)) onEvent(event)
      seen.add(event.eventId)
      answer.writeHead(204).end()
    } catch (error) {
      answer.writeHead(401).end(error.message)
    }
  })
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve))
  return server
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const server = await receive(Number(process.env.PORT ?? 9000), (event) => console.log('verified', event.webhookType, event.id, event.status))
  console.log(`listening on http://127.0.0.1:${server.address().port}`)
}
