import { lazy, Suspense, useState } from 'react'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { Placeholder } from '#ui/placeholder.tsx'
import { Stack } from '#ui/stack.tsx'

// The log is read when somebody asks for it.
const ChangeList = lazy(() => import('./change-list.tsx').then((m) => ({ default: m.ChangeList })))

/** Who changed a connection lately: to be seen before it is disabled or deleted. */
export function RecentChanges({ id }: Pick<ConnectionView, 'id'>) {
  const [open, setOpen] = useState(false)
  return (
    <section aria-labelledby="changes">
      <Stack>
        <h2 id="changes">Recent changes</h2>
        <p>Who changed this connection lately, with whatever tool, as the tenant’s log tells it.</p>
        <Disclosure summary="Read the log" onToggle={setOpen}>
          {open && (
            <Suspense fallback={<Placeholder lines={4} />}>
              <ChangeList id={id} />
            </Suspense>
          )}
        </Disclosure>
      </Stack>
    </section>
  )
}
