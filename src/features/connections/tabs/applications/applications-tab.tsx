import { useDeferredValue, useState } from 'react'
import { hasField } from '#domain/destinations/auth0/connection/edit/form-values.ts'
import { Reading } from '#panels/waiting/reading.tsx'
import { useConnection } from '../../page/connection-context.ts'
import { LoadFailure } from '../../page/load-failure.tsx'
import styles from './applications.module.css'
import { ChoiceResults } from './choice-results.tsx'
import { ChoiceTools, type Filter, slice } from './choice-tools.tsx'
import { DomainLevel } from './domain-level.tsx'
import { SaveApplications } from './save-applications.tsx'
import { type Choices, useChoices } from './use-choices.ts'

/** /connections/$id/applications */
export function ApplicationsTab() {
  const connection = useConnection()
  const [filter, setFilter] = useState<Filter>({ state: 'all', words: '', limit: slice })
  const settled = useDeferredValue(filter)
  const all = useChoices(connection.id, filter.state !== 'all' || filter.words.trim() !== '')
  const domainLevel = connection.is_domain_connection === true
  return (
    <div className={styles.tab}>
      <LoadState all={all} />
      {all.known && (all.forbidden !== undefined || all.clients.data !== undefined) && (
        <>
          <ChoiceTools filter={filter} onFilter={setFilter} />
          <ChoiceResults
            all={all}
            filter={settled}
            onMore={() => setFilter({ ...filter, limit: filter.limit + slice })}
            domainLevel={domainLevel}
          />
          <SaveApplications connectionId={connection.id} all={all} />
        </>
      )}
      {hasField(connection, 'domainConnection') && <DomainLevel connection={connection} />}
    </div>
  )
}

/** What is missing, why, and whose matter that is. */
function LoadState({ all: { ids, clients, keys, forbidden, known } }: { readonly all: Choices }) {
  if (ids.error && !ids.isFetching) {
    return (
      <LoadFailure
        what="The enabled applications"
        error={ids.error}
        onRetry={() => void (ids.data ? ids.fetchNextPage() : ids.refetch())}
        retrying={ids.isFetching}
      />
    )
  }
  if (clients.error && !clients.isFetching) {
    return (
      <LoadFailure
        what={clients.data ? 'More applications' : 'The applications'}
        error={clients.error}
        onRetry={() => void (clients.data ? clients.fetchNextPage() : clients.refetch())}
        retrying={clients.isFetching}
      />
    )
  }
  if (forbidden !== undefined) {
    return (
      <p>
        Only the enabled applications are shown, by their id: names take the permission{' '}
        <code>{forbidden}</code>, which an administrator of the tenant grants.
      </p>
    )
  }
  if (known && clients.data) return null
  const read = ids.data?.pages.reduce((sum, page) => sum + page.clients.length, 0)
  return (
    <>
      {read !== undefined && !known && <p>At least {read} are enabled; counting…</p>}
      <Reading
        label="Loading applications"
        lines={6}
        error={ids.failureReason ?? clients.failureReason}
        keys={keys}
      />
    </>
  )
}
