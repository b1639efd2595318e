import { Suspense, lazy, useState } from 'react'
import type { TermId } from './terms.ts'
import styles from './what-is-this.module.css'

const TermDialog = lazy(() =>
  import('./term-dialog.tsx').then((part) => ({ default: part.TermDialog })),
)

interface Props {
  readonly id: TermId
  /** The word it is about, as it stands beside it; read out. */
  readonly about: string
}

/** Beside a word that is Auth0's own. */
export function WhatIsThis({ id, about }: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={styles.ask}
        aria-label={`What is this? ${about}`}
        onClick={() => setOpen(true)}
      >
        What is this?
      </button>
      {isOpen && (
        <Suspense>
          <TermDialog id={id} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
