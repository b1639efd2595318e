import { useQuery } from '@tanstack/react-query'
import { lackedPermission, useApi, useSession } from '#api/context.tsx'
import { isApiError } from '#api/errors.ts'
import { promptsQuery } from '#api/queries.ts'
import { Verdict } from '#ui/verdict.tsx'

/**
 * Whether the tenant's login asks for the email first: only then a domain sends anyone anywhere
 * (auth0.com/docs identifier-first.mdx).
 */
export function LoginOrder({ hasDomains }: { hasDomains: boolean }) {
  const client = useApi()
  const missing = lackedPermission(useSession(), 'getPrompts')
  const { data, error } = useQuery({ ...promptsQuery(client), enabled: missing === undefined })
  const scope = missing ?? (isApiError(error) ? error.missing : undefined)
  if (missing !== undefined || error) {
    return (
      <Verdict kind="unknown">
        Whether the tenant’s login asks for the email first could not be read
        {scope === undefined ? '' : `: ${scope} is missing`}. Domains work only with Identifier
        First.
      </Verdict>
    )
  }
  if (!data) return null
  if (data.universal_login_experience === 'classic') {
    return (
      <Verdict kind="warn">
        This tenant uses Classic Login. Domains need Universal Login with Identifier First; in
        Classic Login they work only where the login page’s own code (Lock) looks at them.
      </Verdict>
    )
  }
  if (data.identifier_first === true) {
    return hasDomains ? (
      <Verdict kind="good" calm>
        The tenant’s login asks for the email first.
      </Verdict>
    ) : null
  }
  return (
    <Verdict kind="warn">
      The tenant’s login does not ask for the email first, so domains send nobody anywhere. An
      administrator chooses Identifier First at Authentication &gt; Authentication Profile.
    </Verdict>
  )
}
