import type { QueryClient } from '@tanstack/react-query'
import type { Client } from '#api/client.ts'
import type { Session } from '#api/context.tsx'
import { enableAll } from '#domain/destinations/auth0/connection/client-calls.ts'
import { chosenStoreFor } from '#panels/activation/chosen-store.ts'
import { noteChosen } from '#panels/activation/note-chosen.ts'
import { applierFor } from '#panels/enable-applications/use-applier.ts'
import { markCreated } from '#kept/created-here.ts'
import { markFresh } from '#kept/runs/fresh.ts'
import type { Purpose } from '../check/purpose-of.ts'

interface Created {
  readonly id: string
  /** Client ids. */
  readonly applications: readonly string[]
  readonly purpose: Purpose
}

interface Tools {
  readonly client: Client
  readonly queries: QueryClient
  readonly session: Session
}

/**
 * Enables the chosen applications, or the connection tester and notes the choice. A failure is
 * remembered too, and shown on the connection's page, where it can be resumed.
 */
export async function enableFor(
  { id, applications, purpose }: Created,
  { client, queries, session }: Tools,
): Promise<void> {
  const { domain, testerClientId } = session.config
  const testing = purpose === 'testing'
  markFresh(id, Date.now())
  markCreated(id, Date.now())
  if (testing) {
    const isNoted = await noteChosen(id, applications, { client, queries })
    const here = isNoted ? [] : applications
    chosenStoreFor(domain, session.sub).write(id, JSON.stringify(here))
  }
  const enabled = testing ? [testerClientId] : applications
  await applierFor(client, queries, session).apply(id, enableAll(enabled), true)
}
