import type { Call, CallOptions } from './call.js'
import type { Authentication, CredentialsInput, WebhookEvent } from './models.gen.js'
import { Operations } from './operations.gen.js'
import { ProblemError } from './problem.js'
import { signRequest, type SigningKey } from './signature.js'
import { isTokenRefused, LostStream, type OpenStream, pause, streamBeginning, streamData, type StreamOptions, untilAborted } from './stream.js'

/** Which installation to call, and as whom. */
export interface Config {
  /** Ends in the version: `https://offblocks.example/v1`. */
  baseUrl: string
  /** The programme's credentials. Never put them into a page that others open. */
  apiKey: string
  apiSecret: string
  /** What calls are signed with. Without it only the calls below `/auth` work. */
  signingKey?: SigningKey
  /** Sends the requests; the platform's own fetch if unset. */
  fetch?: typeof fetch
}

const maxTries = 6
const firstWait = 100
/** A server that asks for a longer wait, in seconds, is taken at its word: the call ends. */
const longestWait = 30
/** Seconds before its end at which a token is no longer used. */
const tokenMargin = 60

/**
 * One programme's access to an installation: a method for each operation of the API. It fetches and renews tokens, signs
 * every call (RFC 9421) with its digest (RFC 9530), gives every change an idempotency key, and repeats under that key what
 * may be repeated. A refusal of the server is a {@link ProblemError}.
 */
export class Client extends Operations {
  readonly #config: Config
  readonly #baseUrl: string
  #credentials: { apiKey: string; apiSecret: string }
  #token: Promise<Authentication> | undefined

  constructor(config: Config) {
    super()
    if (!/^https?:\/\//.test(config.baseUrl)) throw new TypeError(`the base URL ${config.baseUrl} is not an http or https address`)
    this.#config = config
    this.#credentials = { apiKey: config.apiKey, apiSecret: config.apiSecret }
    this.#baseUrl = config.baseUrl.replace(/\/$/, '')
  }

  /**
   * Replaces the programme's credentials; every token made before is dead. This client goes on with the new ones. If the
   * answer is lost it is not known which pair holds: try a token with either.
   */
  override async updateCredentials(body: CredentialsInput, options?: CallOptions): Promise<void> {
    await super.updateCredentials(body, options)
    this.#credentials = { apiKey: body.apiKey, apiSecret: body.apiSecret }
    this.#token = undefined
  }

  /**
   * Yields the programme's events as they come, each at least once and those of one object in their sequence. A stream that
   * breaks off is opened again behind the last event that came, however long that takes. It ends when the caller leaves the
   * loop or aborts the signal, or with a refusal that another try would not change, as a {@link ProblemError}.
   */
  async *streamEvents(options: StreamOptions<WebhookEvent['webhookType']> = {}): AsyncGenerator<WebhookEvent, void, undefined> {
    const { types, after, fromBeginning, signal } = options
    const call: Call = { method: 'GET', path: '/events/stream', query: types?.length ? { types: types.join(',') } : {} }
    const open: OpenStream = (lastEventId, ends) => this.#openStream(call, lastEventId, ends)
    for await (const data of streamData(open, after ?? (fromBeginning ? streamBeginning : undefined), signal)) {
      yield JSON.parse(data) as WebhookEvent
    }
  }

  async #openStream(call: Call, lastEventId: string | undefined, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
    const token = await untilAborted(this.#bearer(), signal).catch((cause: unknown) => {
      throw cause instanceof ProblemError ? cause : new LostStream('no token', { cause })
    })
    const { url, headers } = await this.#request(call, token, undefined, undefined)
    headers.set('Accept', 'text/event-stream, application/problem+json')
    if (lastEventId) headers.set('Last-Event-ID', lastEventId)
    const { fetch: send = fetch } = this.#config
    const answer = await send(url, { headers, redirect: 'manual', signal }).catch((cause: unknown) => {
      throw new LostStream('nobody answered', { cause })
    })
    if (answer.ok && answer.body) return answer.body
    const problem = await ProblemError.read(answer).catch((cause: unknown) => {
      throw new LostStream('the answer broke off', { cause })
    })
    if (isTokenRefused(problem)) this.#token = undefined
    throw problem
  }

  protected override async send<T>(call: Call): Promise<T> {
    const answer = await this.#tryCall(call)
    const text = await answer.text()
    return (text === '' ? undefined : JSON.parse(text)) as T
  }

  protected override async *list<T>(call: Call): AsyncGenerator<T, void, undefined> {
    for (let query: object | undefined = call.query; ;) {
      const answer = await this.#tryCall({ ...call, query })
      yield* (await answer.json()) as T[]
      const next = nextPage(answer.headers.get('Link'))
      if (!next) return
      // Only the query is taken from the link: the list stays at the server that was asked.
      query = { ...query, ...Object.fromEntries(new URL(next, this.#baseUrl).searchParams) }
    }
  }

  /** Tries a call until another try would not change the answer. Idempotency key and body stay, the signature is new. */
  async #tryCall(call: Call): Promise<Response> {
    const { signal } = call.options ?? {}
    const changes = call.method !== 'GET'
    const idempotencyKey = changes && !call.access ? (call.options?.idempotencyKey ?? crypto.randomUUID()) : undefined
    const body = call.body === undefined ? undefined : JSON.stringify(call.body)
    let renewed = false
    for (let n = 1; ; n++) {
      let failure: unknown
      const token = call.access === 'open' ? undefined : await this.#bearer()
      const request = await this.#request(call, token, idempotencyKey, body)
      try {
        const { fetch: send = fetch } = this.#config
        const answer = await send(request.url, {
          method: call.method, headers: request.headers, body: body ?? null, redirect: 'manual', signal: signal ?? null,
        })
        if (answer.ok) return await readWhole(answer)
        failure = await ProblemError.read(answer)
      } catch (cause) {
        failure = cause
      }
      signal?.throwIfAborted()
      if (!renewed && isTokenRefused(failure)) {
        renewed = true
        this.#token = undefined
        continue
      }
      const wait = n < maxTries ? retryWait(failure, n, call.once ?? false) : undefined
      if (wait === undefined) throw failure
      await pause(wait, signal)
    }
  }

  async #request(call: Call, token: string | undefined, idempotencyKey: string | undefined, body: string | undefined) {
    const url = new URL(this.#baseUrl + call.path)
    for (const [name, value] of Object.entries(call.query ?? {})) if (value !== undefined) url.searchParams.append(name, String(value))
    const headers = new Headers({ Accept: 'application/json, application/problem+json' })
    if (token) headers.set('Authorization', `Bearer ${token}`)
    if (body !== undefined) headers.set('Content-Type', 'application/json')
    if (idempotencyKey) headers.set('Idempotency-Key', idempotencyKey)
    const { signingKey } = this.#config
    // Changes below /auth are signed too if there is a key: a programme can demand that.
    if (!call.access || (call.access === 'token' && call.method !== 'GET' && signingKey)) {
      if (!signingKey) throw new TypeError('this call is signed, and no signing key is configured')
      await signRequest({ method: call.method, url: url.href, headers, body }, signingKey)
    }
    return { url: url.href, headers }
  }

  /** The token, fetched once for many calls if there is none or it is about to expire. */
  async #bearer(): Promise<string> {
    const known = this.#token
    const current = known && (await known.catch(() => undefined))
    if (current && current.expiresAt - tokenMargin > Date.now() / 1000) return current.token
    if (this.#token === known) {
      this.#token = this.getToken(this.#credentials)
    }
    return (await (this.#token as Promise<Authentication>)).token
  }
}

/** Reads the body, so that a connection that breaks is found where the call can be repeated. */
async function readWhole(answer: Response): Promise<Response> {
  const text = await answer.text()
  const empty = answer.status === 204 || answer.status === 205
  return new Response(empty ? null : text, { status: answer.status, headers: answer.headers })
}

/** Milliseconds until another try, or undefined if there is to be none. */
function retryWait(failure: unknown, n: number, once: boolean): number | undefined {
  const jittered = firstWait * 2 ** (n - 1) * (0.5 + Math.random() / 2)
  if (!(failure instanceof ProblemError)) return once ? undefined : jittered // the answer was lost
  if (failure.code === 'idempotency_in_progress') return (failure.retryAfter ?? 0) * 1000 + jittered
  if (failure.status !== 429 && failure.status !== 503) return undefined
  // Without Retry-After nobody promises that waiting helps.
  if (failure.retryAfter === undefined || failure.retryAfter > longestWait) return undefined
  return failure.retryAfter * 1000 + jittered
}

/** The URL of the next page in a Link header (RFC 8288). */
function nextPage(link: string | null): string | undefined {
  return /<([^>]*)>[^,]*;\s*rel="?next"?/.exec(link ?? '')?.[1]
}
