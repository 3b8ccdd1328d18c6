/** What one call may have. */
export interface CallOptions {
  /** Ends the call and its retries. */
  signal?: AbortSignal
}

/** What a call that changes something may have. */
export interface ChangeOptions extends CallOptions {
  /**
   * A UUID for the intended change. Within an hour the same change under the same key happens once and gets the same
   * answer, also after a crash of the caller. Unset means a new one, which the retries of this call share.
   */
  idempotencyKey?: string
}

/** One thing asked of the server, kept over all tries. */
export interface Call {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below the base URL, escaped. */
  path: string
  query?: object
  body?: unknown
  /** What the call has to prove: token and signature unless this is set. */
  access?: 'token' | 'open'
  /** Forbids another try after a lost answer: nothing would recognise the repetition. */
  once?: boolean
  options?: ChangeOptions
}
