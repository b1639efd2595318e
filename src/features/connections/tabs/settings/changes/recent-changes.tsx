import { lazy, Suspense, useState } from 'react'
import { Disclosure } from '#ui/disclosure.tsx'
import { Placeholder } from '#ui/placeholder.tsx'
import type { PartProps } from '../part-props.ts'

// The log is read when somebody asks for it.
const ChangeList = lazy(() => import('./change-list.tsx').then((m) => ({ default: m.ChangeList })))

/** Who changed a connection lately, from the tenant's log. */
export function RecentChanges({ connection: { id } }: PartProps) {
  const [open, setOpen] = useState(false)
  return (
    <Disclosure summary="Read the tenant’s log" onToggle={setOpen}>
      {open && (
        <Suspense fallback={<Placeholder lines={4} />}>
          <ChangeList id={id} />
        </Suspense>
      )}
    </Disclosure>
  )
}
