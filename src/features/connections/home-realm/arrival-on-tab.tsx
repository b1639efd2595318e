import { realmDomains } from '#domain/destinations/auth0/home-realm/realm-domains.ts'
import { Link } from '#panels/router/link.tsx'
import { pages } from '#panels/screens/pages.ts'
import { Stack } from '#ui/stack.tsx'
import { useConnection } from '../page/connection-context.ts'
import { ReadingConnections } from './reading-connections.tsx'
import { useEveryConnection } from './use-every-connection.ts'
import { WhoArrives } from './who-arrives.tsx'

/** The same question on the page of one connection, by what is saved. */
export function ArrivalOnTab() {
  const every = useEveryConnection(true)
  return (
    <Stack>
      <p>
        By what is saved, of this connection and of all others.{' '}
        <Link to="/who-arrives-where">{pages['home-realm'].title}</Link> also looks through their
        domains.
      </p>
      <ReadingConnections every={every} />
      <WhoArrives every={every} example={realmDomains(useConnection())[0]} />
    </Stack>
  )
}
