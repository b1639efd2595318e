import type { QueryClient } from '@tanstack/react-query'
import type { VerdictKind } from '#ui/verdict.tsx'

/** What a check of an issuer came to. */
export interface IssuerVerdict {
  readonly kind: VerdictKind
  readonly words: string
  /** Epoch milliseconds. */
  readonly at: number
}

/** By the id of the connection whose issuer it was. */
export type Checked = Readonly<Record<string, IssuerVerdict>>

/** Beside what was read, and gone with it. */
export const checkedKey = ['checked-issuers'] as const

export const keepChecked = (queries: QueryClient, id: string, verdict: IssuerVerdict): void =>
  void queries.setQueryData<Checked>(checkedKey, (before) => ({ ...before, [id]: verdict }))
