import { z } from 'zod/mini'
import type { ViewPath } from '../contract/view-paths.ts'
import type { StepId } from './steps.ts'
import type { Strategy } from './strategy.ts'

interface Question {
  /** Auth0's own label, word for word, where Auth0 has one (auth0.com/docs oidc.mdx). */
  readonly label: string
  readonly hint: string
  /** Where `oidc` asks it; `stepOf` (steps-of.ts) knows for both. */
  readonly step: StepId
  readonly strategies: readonly Strategy[]
  /** The control the step draws for it, below those that have one of their own. */
  readonly plain?: 'checkbox' | 'text' | 'list'
  /** Of a text, in characters. */
  readonly max?: number
  /**
   * A change of it does not show in these, with the reason in a comment: the body of the create,
   * the lines of the review, a duplicate of the connection. What is not named, a test looks for.
   */
  readonly exempt?: Readonly<Partial<Record<'request' | 'review' | 'duplicate', true>>>
}

/** A path in the body of POST /connections, which is where a view shows it. */
export type Property = ViewPath | 'options.client_secret'

type Sent =
  | { readonly property: Property }
  /** No member of the body: it decides which ones there are. */
  | { readonly property?: undefined; readonly decides: true }
  | { readonly property?: undefined; readonly exempt: { readonly request: true } }

type Held =
  | Member
  /** In a member of the draft that holds several. */
  | { readonly within: 'recipeInputs' | 'endpoints' }
  /** In memory alone. */
  | { readonly secret: true }

export type FieldSpec = Question & Sent & Held

interface Member {
  readonly draft: z.ZodMiniType
  readonly initial: unknown
  /** As the body of a create has it. */
  readonly to: (value: unknown) => unknown
  /** Back from a connection; what a draft cannot hold comes back as the initial value. */
  readonly from: (stored: unknown) => unknown
}

interface Codec<V> {
  readonly to?: (value: V) => unknown
  readonly from?: (stored: unknown) => V
}

/** A value of the draft: what it can be, what it is at first, and how the API has it: as it is. */
export function member<S extends z.ZodMiniType>(
  draft: S,
  initial: z.output<S>,
  { to = (value) => value, from }: Codec<z.output<S>> = {},
) {
  return {
    draft,
    initial,
    to: (value: unknown) => {
      const { success, data } = z.safeParse(draft, value)
      return success ? to(data) : undefined
    },
    from: (stored: unknown) => {
      if (from) return from(stored)
      const { success, data } = z.safeParse(draft, stored)
      return success ? data : initial
    },
  }
}
