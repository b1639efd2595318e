import { type ComponentProps, lazy, Suspense } from 'react'
import type { ReportCopies } from './report-copies.tsx'

// A report is read before it is taken away.
const Copies = lazy(() => import('./report-copies.tsx').then((m) => ({ default: m.ReportCopies })))

export const LazyCopies = (props: ComponentProps<typeof ReportCopies>) => (
  <Suspense>
    <Copies {...props} />
  </Suspense>
)
