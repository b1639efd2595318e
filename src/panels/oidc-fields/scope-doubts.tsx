import { scopeDoubt } from '#domain/destinations/auth0/connection/doubts.ts'
import { Verdict } from '#ui/verdict.tsx'
import { visible } from '#text/visible.ts'

/** What was noticed about scopes that were pasted. */
export const ScopeDoubts = ({ scopes }: { readonly scopes: readonly string[] }) =>
  scopes
    .flatMap((scope) => scopeDoubt(scope) ?? [])
    .map((doubt) => (
      <Verdict key={doubt} kind="warn">
        {visible(doubt)}
      </Verdict>
    ))
