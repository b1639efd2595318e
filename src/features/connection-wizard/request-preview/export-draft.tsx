import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#api/context.tsx'
import { clientsQuery } from '#api/queries.ts'
import type { CreateConnectionBody } from '#domain/destinations/auth0/contract/connection.ts'
import { auth0Forms, exportedOfTenant, notOffered } from '#panels/export/auth0-forms.ts'
import { ExportView } from '#panels/export/export-view.tsx'

interface Props {
  readonly origin: string
  readonly body: CreateConnectionBody
  readonly clientIds: readonly string[]
}

/** What is about to be sent, in every language and for every tool. */
export function ExportDraft({ origin, body, clientIds }: Props) {
  const [made] = useState(() => new Date().toISOString())
  // Names as far as the step of the applications has read them: nothing is asked for here.
  const { data } = useInfiniteQuery({ ...clientsQuery(useApi()), enabled: false })
  const known = data?.pages.flatMap((page) => page.clients) ?? []
  const clients = clientIds.map((clientId) => ({
    clientId,
    name: known.find(({ client_id }) => client_id === clientId)?.name,
  }))
  return (
    <ExportView
      exported={exportedOfTenant({ origin, body, clients }, made)}
      forms={auth0Forms}
      missing={notOffered}
      hint="Each sends these calls from somewhere else, in place of the button here."
      heading="h3"
    />
  )
}
