import { ProblemError } from './problem.js'

/** Which events are streamed. Without anything it is all of them, from now on. */
export interface StreamOptions<Type extends string = string> {
  /** Unset: all types. */
  types?: readonly Type[]
  /** Begin behind the event with this id. */
  after?: string
  /** Begin with the first event that is kept. `after` goes before it. */
  fromBeginning?: boolean
  /** Ends the stream, which then throws the signal's reason. */
  signal?: AbortSignal
}

/** A message of a stream (HTML Living Standard, section 9.2.6). */
export interface Message {
  id: string
  data: string
}

/** Stands before the first event that is kept. */
export const streamBeginning = '00000000-0000-0000-0000-000000000000'
/** Milliseconds that a stream may be silent, which says something every 15 seconds. */
const longestSilence = 45_000
/** Characters of the longest message that is read. Events are far smaller. */
const longestMessage = 2 << 20
const firstWait = 100
/** A connection that lasted so long was a good one: the next one is opened at once. In milliseconds. */
const lastingConnection = 5000
const longestWait = 10_000

/** The connection broke, or could not be made. */
export class LostStream extends Error {}

/** Opens a connection behind an event; undefined: now. It throws a LostStream where nobody answered. */
export type OpenStream = (lastEventId: string | undefined, signal: AbortSignal) => Promise<ReadableStream<Uint8Array>>

/**
 * Yields the data of each message, over all connections that it takes. A connection that breaks off is opened again behind
 * the last message that came whole. It ends with its signal, or with a refusal that another try would not change.
 */
export async function* streamData(open: OpenStream, after: string | undefined, signal?: AbortSignal): AsyncGenerator<string, void, undefined> {
  let last = after
  let renewed = false // the token was refused since a connection was made, and another one fetched
  for (let tries = 0; ; tries++) {
    signal?.throwIfAborted()
    const connection = new AbortController()
    const end = () => connection.abort(signal?.reason)
    signal?.addEventListener('abort', end, { once: true })
    let failure: unknown
    const began = Date.now()
    try {
      const body = await open(last, connection.signal)
      renewed = false
      for await (const { id, data } of readMessages(body, connection)) {
        if (data) {
          tries = 0
          yield data
        }
        if (id) last = id
      }
    } catch (cause) {
      failure = cause
    } finally {
      signal?.removeEventListener('abort', end)
      connection.abort() // also if the caller has enough
    }
    signal?.throwIfAborted()
    if (Date.now() - began >= lastingConnection) tries = 0
    if (isTokenRefused(failure) && !renewed) renewed = true
    else if (failure !== undefined && !isWorthAnotherTry(failure)) throw failure
    const wait = Math.min(firstWait * 2 ** Math.min(tries, 10), longestWait)
    const asked = failure instanceof ProblemError ? (failure.retryAfter ?? 0) * 1000 : 0
    await pause(Math.max(wait, asked) * (1 + Math.random() / 2), signal)
  }
}

function isWorthAnotherTry(failure: unknown): boolean {
  return failure instanceof LostStream || failure instanceof ProblemError && (failure.status === 429 || failure.status >= 500)
}

/** Tells whether a call was refused for its token. */
export function isTokenRefused(failure: unknown): boolean {
  return failure instanceof ProblemError && ['token_expired', 'token_invalid'].includes(failure.code)
}

async function* readMessages(body: ReadableStream<Uint8Array>, connection: AbortController): AsyncGenerator<Message, void, undefined> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let message = { id: '', data: [] as string[] }
  for (;;) {
    // Only what the server takes counts, and not what the caller takes between two reads.
    const silence = setTimeout(() => connection.abort(new LostStream('the stream is silent')), longestSilence)
    let piece: { done: boolean; value?: Uint8Array }
    try {
      piece = await reader.read()
    } catch (cause) {
      throw new LostStream('the stream broke off', { cause })
    } finally {
      clearTimeout(silence)
    }
    if (piece.done) return // what came of a message that has no end is dropped
    text += decoder.decode(piece.value, { stream: true })
    const lines = text.split(/\r\n|\n|\r(?=.)/s)
    text = lines.pop() as string
    if (text.length > longestMessage) throw new Error('a message of the stream has no end')
    for (const line of lines) {
      const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) as RegExpExecArray
      if (line === '') {
        yield { id: message.id, data: message.data.join('\n') }
        message = { id: '', data: [] }
      } else if (field === 'id') message.id = value
      else if (field === 'data') message.data.push(value)
    }
  }
}

/** Waits, or throws the signal's reason. */
export function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', end)
      resolve()
    }, milliseconds)
    signal?.addEventListener('abort', end, { once: true })
  })
}

/** Waits for a promise, or throws the signal's reason. */
export function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    promise.then(resolve, reject)
  })
}
