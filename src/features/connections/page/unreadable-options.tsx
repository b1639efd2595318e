import { useSession } from '#api/context.tsx'
import { readOptionsScope } from '#domain/destinations/auth0/contract/options-scopes.ts'
import { Callout } from '#ui/callout.tsx'

/** The tenant leaves `options` out for a machine client without this scope. */
export function UnreadableOptions() {
  const { config } = useSession()
  return (
    <Callout kind="warn" title="– stands where Greencheck may not read options">
      <p>
        Its own access lacks the scope <code>{readOptionsScope}</code>. An administrator of{' '}
        {config.domain} grants it to Greencheck’s server application.
      </p>
    </Callout>
  )
}
