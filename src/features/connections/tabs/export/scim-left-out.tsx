import { Callout } from '#ui/callout.tsx'
import { LoadFailure } from '../../page/load-failure.tsx'
import type { useScim } from './use-scim.ts'

/** Why nothing of SCIM is in the export, where nobody knows whether it is on. */
export function ScimLeftOut({ lacked, query }: ReturnType<typeof useScim>) {
  if (lacked !== undefined)
    return (
      <Callout kind="warn" title="SCIM is not in the export">
        <p>
          Whether it is on takes the permission <code>{lacked}</code>, which an administrator of the
          tenant grants.
        </p>
      </Callout>
    )
  if (query.data !== undefined || query.error === null) return null
  return (
    <LoadFailure
      what="SCIM, which is not in the export,"
      error={query.error}
      onRetry={() => void query.refetch()}
      retrying={query.isFetching}
    />
  )
}
