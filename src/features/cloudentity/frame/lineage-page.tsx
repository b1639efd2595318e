import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useApi } from '#api/context.tsx'
import type { WorkspaceView } from '#domain/destinations/cloudentity/contract/views.ts'
import { Reading } from '#panels/waiting/reading.tsx'
import { Callout } from '#ui/callout.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Placeholder } from '#ui/placeholder.tsx'
import { Select } from '#ui/select.tsx'
import { Stack } from '#ui/stack.tsx'
import { cloudentityPages } from '../data/paths.ts'
import { idpQuery, idpsQuery } from '../data/queries.ts'
import { LoadFailure } from '../failure/workspace-failure.tsx'
import { labelOf, namesTwice } from '../list/rows.ts'
import styles from '../measure.module.css'

const LineageTab = lazy(() =>
  import('../lineage/lineage-tab.tsx').then((m) => ({ default: m.LineageTab })),
)

interface Props {
  readonly workspace: WorkspaceView
}

/** /cloudentity/lineage: of one identity provider after the other. */
export function LineagePage({ workspace }: Props) {
  const options = idpsQuery(useApi())
  const { data, error, isFetching, refetch, failureReason } = useQuery(options)
  const [chosen, setChosen] = useState<string>()
  const idps = data?.idps.filter(({ method }) => method === 'auth0') ?? []
  const twice = namesTwice(idps)
  const iid = idps.find(({ id }) => id === chosen)?.id ?? idps[0]?.id
  return (
    <>
      <PageHead title={cloudentityPages.lineage.title} />
      <Stack>
        {isFetching && !data && (
          <Reading
            label="Loading the identity providers"
            lines={9}
            error={failureReason}
            keys={[options.queryKey]}
          />
        )}
        {error && !(isFetching && !data) && (
          <LoadFailure
            what="The identity providers"
            error={error}
            onRetry={() => void refetch()}
            retrying={isFetching}
          />
        )}
        {data && iid === undefined && (
          <Callout title="There is nothing to follow yet">
            <p>The way of each claim is shown here once there is an identity provider of Auth0.</p>
          </Callout>
        )}
        {iid !== undefined && (
          <>
            <Select
              label="Identity Provider"
              className={styles.measure}
              value={iid}
              options={idps.map((idp) => ({ value: idp.id, label: labelOf(idp, twice) }))}
              onChange={({ target }) => setChosen(target.value)}
            />
            <OfIdp key={iid} workspace={workspace} iid={iid} />
          </>
        )}
      </Stack>
    </>
  )
}

function OfIdp({ workspace, iid }: Props & { readonly iid: string }) {
  const options = idpQuery(useApi(), iid)
  const { data, error, isFetching, refetch, failureReason } = useQuery(options)
  if (data) {
    return (
      <Suspense fallback={<Placeholder lines={9} />}>
        <LineageTab idp={data} workspace={workspace} />
      </Suspense>
    )
  }
  return error && !isFetching ? (
    <LoadFailure
      what="The identity provider"
      error={error}
      onRetry={() => void refetch()}
      retrying={false}
    />
  ) : (
    <Reading
      label="Loading the identity provider"
      lines={9}
      error={failureReason}
      keys={[options.queryKey]}
    />
  )
}
