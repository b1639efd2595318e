import { type ComponentType, Suspense, lazy } from 'react'

interface Props {
  readonly clause: string
}

/** Without its code the words are there, without their addresses. */
const Linked = lazy<ComponentType<Props>>(() =>
  import('./linked-sources.tsx').then(
    (part) => ({ default: part.LinkedSources }),
    () => ({ default: ({ clause }: Props) => clause }),
  ),
)

/** Where a rule stands. */
export const Sources = ({ clause }: Props) => (
  <Suspense fallback={clause}>
    <Linked clause={clause} />
  </Suspense>
)
