import { lazy, Suspense } from 'react'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { useTestingOnly } from './use-testing-only.ts'

const Checklist = lazy(() =>
  import('./checklist.tsx').then((part) => ({ default: part.Checklist })),
)

/** What stands above a connection that only the connection tester can use: the way on. */
export const Activation = ({ connection }: { readonly connection: ConnectionView }) =>
  useTestingOnly(connection.id) && (
    <Suspense>
      <Checklist connection={connection} />
    </Suspense>
  )
