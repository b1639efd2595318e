import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { Card } from '#ui/card.tsx'
import { KeyValue } from '#ui/key-value.tsx'
import { Stack } from '#ui/stack.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { generalRows } from './summary-rows.tsx'

/** A connection of a strategy that is not edited here. */
export const Summary = ({ connection }: { readonly connection: ConnectionView }) => (
  <Card title="Settings">
    <Stack>
      <p>
        Read only: Greencheck sets up OpenID Connect. Options of the strategy{' '}
        <code>
          <VisibleText value={connection.strategy} />
        </code>{' '}
        are not shown; change them in the Auth0 dashboard.
      </p>
      <KeyValue rows={generalRows(connection)} />
    </Stack>
  </Card>
)
