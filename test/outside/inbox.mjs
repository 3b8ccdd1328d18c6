// The receiving end of webhooks: a small HTTP server on the loopback that keeps
// what arrives and verifies every delivery.
import { once } from 'node:events'
import { createServer } from 'node:http'
import { isDeepStrictEqual } from 'node:util'
import { demand, verifier } from './wire.mjs'

export class Inbox {
  #server
  #check
  #raw = new Map()

  // events in the order received, a repeated delivery only once.
  events = []
  // fault is the first deviation seen in a delivery.
  fault

  // open starts to listen and returns the URL to register.
  async open() {
    this.#server = createServer((request, response) => {
      this.#receive(request).then(
        () => response.end('{}'),
        (error) => {
          this.fault ??= error
          response.writeHead(400).end()
        },
      )
    }).listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    return `http://127.0.0.1:${this.#server.address().port}/events?from=outside`
  }

  // trust sets the key to verify with; it must be set before the first event.
  trust(verificationKey) {
    this.#check = verifier(verificationKey)
  }

  close() {
    this.#server?.close()
    this.#server?.closeAllConnections()
  }

  // statuses lists those of an entity in the order received.
  statuses(id) {
    return this.events.filter((event) => event.id === id).map((event) => event.status)
  }

  // shows tells whether some event of the type is the entity, and nothing else but what is the event's own.
  shows(type, entity) {
    return this.events.some(({ eventId, eventSequence, eventCreatedAt, webhookType, ...rest }) =>
      webhookType === type && isDeepStrictEqual(rest, entity))
  }

  async #receive(request) {
    const chunks = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    demand(this.#check, 'a webhook arrived before anything had changed')
    const url = `http://${request.headers.host}${request.url}`
    await this.#check({ method: request.method, url, headers: request.headers, body })
    demand(request.method === 'POST', `a webhook arrived by ${request.method}`)

    const event = JSON.parse(body)
    const before = this.#raw.get(event.eventId)
    demand(before === undefined || before.equals(body), `event ${event.eventId} was delivered again with other bytes`)
    if (before === undefined) {
      this.#raw.set(event.eventId, body)
      this.events.push(event)
    }
  }
}
