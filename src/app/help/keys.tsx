import { type ComponentType, Suspense, lazy, useEffect, useState } from 'react'
import type { HelpProps } from './help.tsx'

/** Without its code nothing is lost but the shortcuts. */
const Help = lazy<ComponentType<HelpProps>>(() =>
  import('./help.tsx').then(
    (part) => ({ default: part.Help }),
    () => ({ default: () => null }),
  ),
)

/** The shortcuts. What listens to them is fetched at the first key. */
export function Keys() {
  const [first, setFirst] = useState<KeyboardEvent>()
  useEffect(() => {
    document.addEventListener('keydown', setFirst, { once: true })
    return () => document.removeEventListener('keydown', setFirst)
  }, [])
  return <Suspense>{first && <Help first={first} />}</Suspense>
}
