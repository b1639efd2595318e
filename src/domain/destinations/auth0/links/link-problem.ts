import type { LinkProblemCode } from './link-problems.ts'

export interface LinkProblem {
  readonly code: LinkProblemCode
  /** The parameter it stands in; absent where it is about the link. */
  readonly param?: string
  /**
   * What mends it without a choice: the value, or undefined where the parameter goes. `param` '' is
   * the link's address.
   */
  readonly fix?: { readonly param: string; readonly value: string | undefined }
}

export type Entries = readonly (readonly [string, string])[]
