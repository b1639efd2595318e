/**
 * How something is known: an answer of a live tenant shows it, Auth0's documentation, SDK or a
 * report of its users says it, or nothing does, and the sandbox takes the stricter side.
 */
export const grades = ['recorded', 'documented', 'assumed'] as const
export type Grade = (typeof grades)[number]
type Graded = Partial<Record<Grade, readonly string[]>>

export interface Evidence {
  /** Of the call itself, and what it is answered with when it works. */
  readonly call: Grade
  /** Members of the contract; those that are not named are documented. `all`: every one. */
  readonly recorded?: readonly string[] | 'all'
  readonly assumed?: readonly string[]
  readonly errors?: Graded
  readonly limits?: Graded
}
