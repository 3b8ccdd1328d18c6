import type { Problem } from './models.gen.js'

/** A refusal by the server (RFC 9457). `code` is for programs; the API's description lists all codes. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  /** The HTTP status. */
  readonly status: number
  /** The kind of problem, or an empty string if the answer was no problem document, as a proxy in between may give. */
  readonly code: string
  /** The document as it came. */
  readonly problem: Partial<Problem>
  /** Seconds that the server asks to wait before another try. */
  readonly retryAfter: number | undefined

  constructor(status: number, problem: Partial<Problem>, retryAfter?: number) {
    const reason = problem.decline ? ` (${problem.decline.reason})` : ''
    const fields = (problem.errors ?? []).map(({ pointer, detail }) => ` [${pointer} ${detail}]`).join('')
    const hint = problem.signatureHint ? ` Hint: ${problem.signatureHint}` : ''
    super(`offblocks answered ${status} ${problem.code ?? ''}${reason}: ${problem.detail ?? 'no problem document'}${fields}${hint}`)
    this.status = status
    this.code = problem.code ?? ''
    this.problem = problem
    this.retryAfter = retryAfter
  }

  /** Why a purchase was declined, or undefined if this is no decline. */
  get declineReason(): string | undefined {
    return this.problem.decline?.reason
  }

  /** Reads the problem of an answer. */
  static async read(answer: Response): Promise<ProblemError> {
    const text = await answer.text()
    const wait = answer.headers.get('Retry-After')
    const retryAfter = wait && /^\d{1,9}$/.test(wait) ? Number(wait) : undefined
    if (!answer.headers.get('Content-Type')?.startsWith('application/problem+json')) return new ProblemError(answer.status, {}, retryAfter)
    try {
      return new ProblemError(answer.status, JSON.parse(text) as Problem, retryAfter)
    } catch {
      return new ProblemError(answer.status, {}, retryAfter)
    }
  }
}
