// Follows the events of a programme by a stream and by a webhook, and prints a line for each, until its input ends.
import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
import { Client, ForgedDelivery, importPrivateKey, WebhookVerifier } from '@offblocks/client'

const env = process.env
const client = new Client({
  baseUrl: env.OFFBLOCKS_URL, apiKey: env.OFFBLOCKS_API_KEY, apiSecret: env.OFFBLOCKS_API_SECRET,
  signingKey: {
    id: env.OFFBLOCKS_SIGNING_KEY_ID,
    privateKey: await importPrivateKey(readFileSync(env.OFFBLOCKS_SIGNING_KEY_FILE, 'utf8')),
  },
})
const print = (...words) => process.stdout.write(`${words.join(' ')}\n`)

const verifier = new WebhookVerifier(client)
const server = createServer(async (request, answer) => {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  const url = `http://${request.headers.host}${request.url}`
  try {
    const event = await verifier.verify({ method: request.method, url, headers: request.headers, body: Buffer.concat(chunks) })
    print('delivered', event.eventId)
    answer.writeHead(204).end()
  } catch (error) {
    print('refused', error.name, error.message)
    answer.writeHead(error instanceof ForgedDelivery ? 401 : 503).end()
  }
})
server.listen(0, '127.0.0.1', () => print('listening', `http://127.0.0.1:${server.address().port}/in`))

const end = new AbortController()
process.stdin.resume().on('end', () => {
  end.abort(new Error('enough'))
  server.close()
  server.closeAllConnections()
})
try {
  for await (const event of client.streamEvents({ fromBeginning: true, signal: end.signal })) print('streamed', event.eventId)
  print('the stream ended by itself')
} catch (error) {
  print('ended', error.message)
}
