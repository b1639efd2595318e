import { cleanPasted } from '#domain/oidc/clean.ts'
import { fieldWords } from '#domain/destinations/auth0/connection/field-words.ts'
import { openid } from '#domain/destinations/auth0/connection/scopes.ts'
import { FormChips } from '#forms/form-chips.tsx'
import { ScopeDoubts } from '#panels/oidc-fields/scope-doubts.tsx'
import { Hint } from '#ui/hint.tsx'

/** Those that its page names, beside `email` (auth0.com/docs auth0-oidc.md). */
const offered = ['profile', 'email', 'identities']

const clean = (entry: string) => cleanPasted(entry).value

interface WithScopes {
  scopes: string[]
}

/** What is asked of another Auth0 tenant, in any form that holds `scopes`. */
export const TenantScopeField = ({ scopes }: { readonly scopes: readonly string[] }) => (
  <FormChips<WithScopes>
    {...fieldWords('scopes', 'auth0-oidc')}
    name="scopes"
    fixed={[openid]}
    normalise={clean}
    suggestions={offered.filter((scope) => !scopes.includes(scope))}
    status={
      <>
        <ScopeDoubts scopes={scopes} />
        {scopes.includes('identities') && (
          <Hint>
            identities: the access token of the other tenant then lists the accounts of the user
            there.
          </Hint>
        )}
      </>
    }
  />
)
