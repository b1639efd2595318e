import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { testStateOf } from '#domain/destinations/auth0/test-run/state.ts'
import { StatusMessage } from '#ui/status-message.tsx'
import { visible } from '#text/visible.ts'
import { Link } from '#panels/router/link.tsx'
import { usePlace, useRouter } from '#panels/router/router-context.tsx'

declare module '@tanstack/history' {
  interface HistoryState {
    /** The wizard has just created the connection whose page it led to. */
    created?: boolean
  }
}

/** On the page that a creation led to: that it is there, and what is not known of it yet. */
export function CreatedNote({ connection }: { readonly connection: ConnectionView }) {
  const created = usePlace().state.created === true
  const isTest = usePlace().pathname.endsWith('/test')
  const router = useRouter()
  const name = `${visible(connection.name)} is created.`
  const untested = testStateOf(connection).kind === 'untested'
  return (
    <StatusMessage
      message={created && (untested ? `${name} Login not yet tested.` : name)}
      onDismiss={() => router.settle()}
      action={
        untested &&
        !isTest && (
          <Link to="/connections/$id/test" params={{ id: connection.id }}>
            Run a test
          </Link>
        )
      }
    />
  )
}
