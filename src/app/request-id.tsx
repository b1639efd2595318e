import type { ApiError } from '#api/errors.ts'
import { KeyValue } from '#ui/key-value.tsx'
import { VisibleText } from '#ui/visible-text.tsx'

/** What an administrator needs to find a failure in the logs. The message is the tenant's own. */
export const RequestId = ({ error }: { readonly error: ApiError }) => (
  <KeyValue
    rows={[
      { term: 'Answer', value: <VisibleText value={error.message} />, plain: true },
      ...(error.status > 0 ? [{ term: 'Status', value: String(error.status) }] : []),
      { term: 'Code', value: <VisibleText value={error.code} /> },
      ...(error.requestId
        ? [{ term: 'Request id', value: <VisibleText value={error.requestId} /> }]
        : []),
    ]}
  />
)
