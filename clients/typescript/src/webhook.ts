import { digestOf, fromBase64, readPem } from './encoding.js'
import type { VerificationKey, WebhookEvent } from './models.gen.js'

/** A delivery that is not the platform's, or is too old. Answer it with 401. */
export class ForgedDelivery extends Error {
  override readonly name = 'ForgedDelivery'
}

/** A delivery as it arrived. */
export interface Delivery {
  method: string
  /** The callback URL: scheme, host, path and query as the platform called them, also if a proxy was in between. */
  url: string
  /** By any names: a Headers, or an object such as Node's `request.headers`. */
  headers: Headers | Record<string, string | string[] | undefined>
  /** The bytes that arrived, before anything has parsed them. */
  body: Uint8Array
}

/** How long after it was made a signature is taken, in seconds. */
const longestAge = 300

/**
 * Verifies that the platform sent a delivery, for this very address and body, and returns its event. `key` is what
 * `getWebhookVerificationKey` answers; it changes seldom, so keep it. Deliveries come at least once and in any order:
 * tell repetitions by `eventId`, and the later state of an object by `updatedAt`. Throws a {@link ForgedDelivery}.
 */
export async function verifyWebhook(delivery: Delivery, key: VerificationKey, now = Date.now()): Promise<WebhookEvent> {
  const body = Uint8Array.from(delivery.body)
  const header = headerReader(delivery.headers)
  if (header('content-digest') !== (await digestOf(body))) throw new ForgedDelivery('the digest is not that of the body')

  const input = /^([a-z*][a-z0-9_.*-]*)=(\(([^)]*)\)((?:;[^,]*)?))$/.exec(header('signature-input') ?? '')
  if (!input) throw new ForgedDelivery('the delivery is not signed')
  const [, label, params, list, given] = input as unknown as [string, string, string, string, string]
  const names = list.split(' ').map((name) => name.replace(/^"(.*)"$/, '$1'))
  const parameter = (name: string) => new RegExp(`;${name}="?([^";]*)`).exec(given)?.[1]
  if (parameter('keyid') !== key.keyId) throw new ForgedDelivery('another key signed')
  const seconds = Math.floor(now / 1000)
  const [created, expires] = [Number(parameter('created')), Number(parameter('expires'))]
  if (!(seconds - longestAge <= created && seconds < expires)) throw new ForgedDelivery('the signature is too old')

  const url = new URL(delivery.url)
  const demanded = ['@method', '@authority', '@path', 'content-type', 'content-digest', ...(url.search ? ['@query'] : [])]
  for (const name of demanded) if (!names.includes(name)) throw new ForgedDelivery(`the signature does not cover ${name}`)
  const derived: Record<string, string> = {
    '@method': delivery.method, '@authority': url.host, '@path': url.pathname, '@query': url.search,
  }
  const lines = names.map((name) => `"${name}": ${derived[name] ?? header(name) ?? ''}\n`).join('')
  const text = new TextEncoder().encode(`${lines}"@signature-params": ${params}`)
  const signature = /^([a-z*][a-z0-9_.*-]*)=:([A-Za-z0-9+/=]*):$/.exec(header('signature') ?? '')
  const ecdsa = { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-384' }
  const publicKey = await crypto.subtle.importKey('spki', readPem(atob(key.key)).der, ecdsa, false, ['verify'])
  if (signature?.[1] !== label || !(await crypto.subtle.verify(ecdsa, publicKey, fromBase64(signature[2] as string), text))) {
    throw new ForgedDelivery('the signature does not verify')
  }
  return JSON.parse(new TextDecoder().decode(body)) as WebhookEvent
}

function headerReader(headers: Delivery['headers']): (name: string) => string | undefined {
  if (headers instanceof Headers) return (name) => headers.get(name) ?? undefined
  const byName = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  return (name) => {
    const value = byName.get(name)
    return Array.isArray(value) ? value.join(', ') : value
  }
}
