import { dueOf } from '#domain/destinations/auth0/credential/due.ts'
import { expiryIn, noteIn } from '#domain/destinations/auth0/credential/notes.ts'
import { originalOf } from '#domain/destinations/auth0/credential/trial.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { CalendarButton } from '#panels/credential-notes/calendar-button.tsx'
import { useToday } from '#panels/credential-notes/use-today.ts'
import { Link } from '#panels/router/link.tsx'
import { Callout } from '#ui/callout.tsx'
import { VisibleText } from '#ui/visible-text.tsx'

interface Props {
  readonly connection: ConnectionView
}

/** Above every tab: that the secret ends soon; or that this is a copy, and of what. */
export function CredentialBanner({ connection }: Props) {
  const today = useToday()
  const original = originalOf(connection.metadata)
  if (original !== undefined)
    return (
      <Callout title="A copy that a new Client Secret is tried on">
        <p>
          It goes once the secret is switched, or given up, at the{' '}
          <Link to="/connections/$id/rotation" params={{ id: original }}>
            rotation of its connection
          </Link>
          . No application is enabled for it, and nothing of it is changed, from here. Where its
          connection is gone, delete it under Danger.
        </p>
      </Callout>
    )
  const noted = noteIn(connection.metadata, 'expires')
  const expires = expiryIn(connection.metadata)
  if (expires === undefined)
    return (
      <Callout kind="warn" title="Nobody is reminded of the Client Secret’s end">
        <p>
          What is noted as its last day is none: <VisibleText value={noted} />. Correct it in
          Settings.
        </p>
      </Callout>
    )
  const due = dueOf(expires, today)
  if (due === undefined) return null
  const owner = noteIn(connection.metadata, 'owner')
  return (
    <Callout
      kind={due.kind === 'none' ? 'info' : due.kind}
      title={`The Client Secret ${due.words}`}
      actions={<CalendarButton connection={connection} />}
    >
      <p>
        {expires} is noted as its last day; the provider knows the hour.{' '}
        {due.days < 0 ? 'If that is right, every login fails.' : 'Then every login fails.'}{' '}
        {owner !== '' && (
          <>
            Its owner: <VisibleText value={owner} />.{' '}
          </>
        )}
        <Link to="/connections/$id/rotation" params={{ id: connection.id }}>
          Rotate it
        </Link>
        , or correct the day in Settings.
      </p>
    </Callout>
  )
}
