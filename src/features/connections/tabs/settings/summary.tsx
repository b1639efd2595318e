import type { ConnectionView } from '#domain/contract/views.ts'
import { Card } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Hint } from '#ui/hint.tsx'
import { KeyValue } from '#ui/key-value.tsx'
import { Stack } from '#ui/stack.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { isKnownStrategy, isUnreadable } from '../../list-rows.ts'
import { generalRows, optionRows, otherRows } from './summary-rows.tsx'
import { UnreadableOptions } from '../../unreadable-options.tsx'

/** What stands in the tenant, in words. */
export function Summary({ connection }: { readonly connection: ConnectionView }) {
  const { options, secretStored = false, strategy } = connection
  const others = otherRows(connection)
  return (
    <Card title="Settings">
      <Stack>
        {!isKnownStrategy(connection) && (
          <p>
            Read only: Greencheck sets up OpenID Connect. Options of the strategy{' '}
            <code>
              <VisibleText value={strategy} />
            </code>{' '}
            are not shown; change them in the Auth0 dashboard.
          </p>
        )}
        {isUnreadable(connection) && <UnreadableOptions />}
        <KeyValue
          rows={[
            ...generalRows(connection),
            ...(options ? optionRows(options, secretStored) : []),
            ...(isUnreadable(connection) ? [{ term: 'Options', value: '–' }] : []),
          ]}
        />
        {others.length > 0 && (
          <Disclosure summary={`Other options (${others.length})`}>
            <Stack gap="tight">
              <Hint>Set in the tenant, and kept as they are.</Hint>
              <KeyValue rows={others} />
            </Stack>
          </Disclosure>
        )}
      </Stack>
    </Card>
  )
}
