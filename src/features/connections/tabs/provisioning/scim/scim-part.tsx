import { lazy, Suspense } from 'react'
import type { ScimView } from '#domain/destinations/auth0/contract/routes-of-scim.ts'
import { Callout } from '#ui/callout.tsx'
import { Stack } from '#ui/stack.tsx'
import { Beside } from '../../../page/beside.tsx'
import { useConnection } from '../../../page/connection-context.ts'
import { CheckCard } from '../check/check-card.tsx'
import { LinkCard } from '../link/link-card.tsx'
import { MappingCard } from '../mapping/mapping-card.tsx'
import { TimelineCard } from '../timeline/timeline-card.tsx'
import { TokensCard } from '../tokens/tokens-card.tsx'
import { UsersCard } from '../users/users-card.tsx'
import { EndpointUrl } from './endpoint-url.tsx'
import { ScimSwitch } from './scim-switch.tsx'
import { useEndpoint } from './use-endpoint.ts'
import { Placeholder } from '#ui/placeholder.tsx'

// With the ways to take it away, which nothing here waits for.
const RequestCard = lazy(() =>
  import('../request/request-card.tsx').then((m) => ({ default: m.RequestCard })),
)

/** Provisioning by SCIM, as the tenant has it. */
export function ScimPart({ view }: { readonly view: ScimView }) {
  const { strategy } = useConnection()
  if (view.state === 'unsupported')
    return (
      <Callout title="No SCIM for this strategy">
        <p>
          Auth0 provisions users of the strategies <code>oidc</code>, <code>okta</code>,{' '}
          <code>waad</code> and <code>samlp</code> by SCIM, and not of <code>{strategy}</code>.
        </p>
      </Callout>
    )
  return (
    <Stack gap="wide">
      <ScimSwitch on={view.state === 'on'} />
      {view.state === 'on' && <ScimOn view={view} />}
    </Stack>
  )
}

function ScimOn({ view }: { readonly view: Extract<ScimView, { state: 'on' }> }) {
  const { id } = useConnection()
  const endpoint = useEndpoint(id)
  return (
    <Beside
      side={
        <Stack gap="wide">
          <LinkCard attribute={view.user_id_attribute} />
          <CheckCard />
          <TimelineCard />
          <Suspense fallback={<Placeholder lines={6} />}>
            <RequestCard endpoint={endpoint} view={view} />
          </Suspense>
        </Stack>
      }
    >
      <Stack gap="wide">
        <EndpointUrl endpoint={endpoint} />
        <TokensCard form={endpoint.form} />
        <UsersCard />
        <MappingCard key={view.updated_on} view={view} sender={endpoint.sender} />
      </Stack>
    </Beside>
  )
}
