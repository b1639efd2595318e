/** Who is signed in, by their ID token. */
export interface Operator {
  readonly sub: string
  readonly email: string
}
