import { type ComponentType, Suspense, lazy, useEffect, useState } from 'react'
import top from '../top-bar.module.css'
import type { HelpProps } from './help.tsx'

/** Without its code nothing is lost but the shortcuts and their list. */
const Help = lazy<ComponentType<HelpProps>>(() =>
  import('./help.tsx').then(
    (part) => ({ default: part.Help }),
    () => ({ default: () => null }),
  ),
)

/** The list of shortcuts. What listens to them is fetched at the first key. */
export function HelpButton() {
  const [first, setFirst] = useState<KeyboardEvent>()
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    document.addEventListener('keydown', setFirst, { once: true })
    return () => document.removeEventListener('keydown', setFirst)
  }, [])
  return (
    <>
      <button
        type="button"
        className={top.help}
        aria-keyshortcuts="?"
        onClick={() => setOpen(true)}
      >
        Help
      </button>
      <Suspense>
        {(first || isOpen) && <Help first={first} isOpen={isOpen} onOpen={setOpen} />}
      </Suspense>
    </>
  )
}
