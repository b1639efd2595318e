/** One call of a destination's API, as it is to be sent. */
export interface ExportedCall {
  readonly method: string
  /** Below the API's base; the connection's id is `:id` until it is known. */
  readonly path: string
  readonly body: unknown
  /** What the token must carry. */
  readonly scopes: readonly string[]
  readonly title: string
  /** Only of a call whose answer holds a secret that is shown this once. */
  readonly asked?: AskedCall
}

/** Made when it is asked for, and not else: a secret that nobody sees would be of no use. */
export interface AskedCall {
  /** Of the environment: the call is made when it is `yes`. */
  readonly variable: string
  /** The member of the answer that a program then prints, and prints only then. */
  readonly prints: string
}

/** Stands for the secret in every export. */
export const secretPlaceholder = 'CLIENT_SECRET'
