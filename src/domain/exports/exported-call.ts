/** One call of a destination's API, as it is to be sent. */
export interface ExportedCall {
  readonly method: string
  /** Below the API's base; the connection's id is `:id` until it is known. */
  readonly path: string
  readonly body: unknown
  /** What the token must carry. */
  readonly scopes: readonly string[]
  readonly title: string
}

/** Stands for the secret in every export. */
export const secretPlaceholder = 'CLIENT_SECRET'
