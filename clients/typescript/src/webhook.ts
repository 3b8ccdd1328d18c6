import { digestOf, fromBase64, readPem } from './encoding.js'
import type { PublishedVerificationKey, VerificationKey, WebhookEvent } from './models.gen.js'

/** A delivery that is not the platform's, or is too old. Answer it with 401. */
export class ForgedDelivery extends Error {
  override readonly name = 'ForgedDelivery'
}

/** Signed with a key that is not among those that are known. */
class UnknownKey extends ForgedDelivery {}

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
 * Verifies that the platform sent a delivery, for this very address and body, and returns its event. `keys` is what
 * `getWebhookVerificationKeys` answers, or one key; a {@link WebhookVerifier} reads them by itself. Deliveries come at
 * least once and in any order: tell repetitions by `eventId`, and the later state of an object by `updatedAt`. Throws a
 * {@link ForgedDelivery}.
 */
export async function verifyWebhook(
  delivery: Delivery, keys: VerificationKey | readonly VerificationKey[], now = Date.now(),
): Promise<WebhookEvent> {
  const body = Uint8Array.from(delivery.body)
  const header = headerReader(delivery.headers)
  if (header('content-digest') !== (await digestOf(body))) throw new ForgedDelivery('the digest is not that of the body')

  const input = /^([a-z*][a-z0-9_.*-]*)=(\(([^)]*)\)((?:;[^,]*)?))$/.exec(header('signature-input') ?? '')
  if (!input) throw new ForgedDelivery('the delivery is not signed')
  const [, label, params, list, given] = input as unknown as [string, string, string, string, string]
  const names = list.split(' ').map((name) => name.replace(/^"(.*)"$/, '$1'))
  const parameter = (name: string) => new RegExp(`;${name}="?([^";]*)`).exec(given)?.[1]
  const key = [keys].flat().find(({ keyId }) => keyId === parameter('keyid'))
  if (!key) throw new UnknownKey('another key signed')
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

/** How often the keys are read within a minute, so that forged deliveries do not become calls. */
const maxKeyReads = 4
const keyReadSpan = 60_000
/** How long keys are believed that help: a key that was retired early is found out after it. */
const maxKeyAge = 3_600_000
/** Bounds a read, so that it ends before the platform gives up the attempt that waits for it. */
const keyReadTimeout = 5000

/** What a verifier asks for the keys: a `Client`. */
export interface KeySource {
  getWebhookVerificationKeys(options?: { signal?: AbortSignal }): Promise<readonly PublishedVerificationKey[]>
}

/**
 * Verifies deliveries by all keys that the platform may sign with at present, so that a rotation of keys refuses none. It
 * reads the keys with the first delivery, once an hour, and when a delivery is signed with a key that it does not know: at
 * most four times a minute.
 */
export class WebhookVerifier {
  readonly #source: KeySource
  #keys: readonly PublishedVerificationKey[] | undefined
  #readAt = 0
  #reads: number[] = []
  #reading: Promise<void> | undefined

  constructor(source: KeySource) {
    this.#source = source
  }

  /**
   * Verifies a delivery as {@link verifyWebhook} does. Answer a {@link ForgedDelivery} with 401. Any other error says that
   * the keys cannot be read now: answer it with 503, and the platform delivers again.
   */
  async verify(delivery: Delivery, now = Date.now()): Promise<WebhookEvent> {
    let problem: unknown
    let mine = false // the keys were read for this delivery, and so after it was signed
    const read = async () => {
      mine = !this.#reading
      await this.#read(now).catch((cause: unknown) => { problem = cause })
    }
    if (!this.#keys || now - this.#readAt >= maxKeyAge) await read()
    for (;;) {
      try {
        return await this.#try(delivery, now)
      } catch (forged) {
        if (!(forged instanceof UnknownKey)) throw forged
        // Older keys go on helping while none can be read, but cannot tell this one.
        if (problem !== undefined) throw problem
        if (mine) throw forged
      }
      await read()
    }
  }

  #try(delivery: Delivery, now: number): Promise<WebhookEvent> {
    const published = (this.#keys ?? []).filter(({ retiresAt }) => !retiresAt || now < Date.parse(retiresAt))
    return verifyWebhook(delivery, published, now)
  }

  /** Reads the keys, once for all who wait for them. */
  #read(now: number): Promise<void> {
    this.#reading ??= this.#readKeys(now).finally(() => { this.#reading = undefined })
    return this.#reading
  }

  async #readKeys(now: number): Promise<void> {
    this.#reads = this.#reads.filter((at) => now - at < keyReadSpan)
    if (this.#reads.length >= maxKeyReads) throw new Error('the verification keys were read several times within a minute')
    this.#reads.push(now)
    this.#keys = await this.#source.getWebhookVerificationKeys({ signal: AbortSignal.timeout(keyReadTimeout) })
    this.#readAt = now
  }
}
