import { useState } from 'react'
import { noOptions } from '#domain/destinations/auth0/links/link-options.ts'
import { SdkHints } from '#panels/direct-link/sdk-hints.tsx'
import { Stack } from '#ui/stack.tsx'
import { Link } from '#panels/router/link.tsx'
import { useConnection } from '../../page/connection-context.ts'
import { Beside } from '../../page/beside.tsx'
import { useEnabledApplications } from '../../page/use-enabled-applications.ts'
import { EnabledApplications } from './enabled-applications.tsx'

/** /connections/$id/links */
export function LinksTab() {
  const connection = useConnection()
  const [options, setOptions] = useState(noOptions)
  return (
    <Beside side={<SdkHints connection={connection} options={options} />}>
      <Stack>
        <EnabledApplications
          connection={connection}
          options={options}
          onOptions={setOptions}
          enabled={useEnabledApplications(connection.id)}
        />
        <p>
          A link that somebody sent does not work? <Link to="/link-check">Explain a link</Link> says
          why.
        </p>
      </Stack>
    </Beside>
  )
}
