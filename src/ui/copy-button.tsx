import { lazy, Suspense, useRef, useState } from 'react'
import { Button } from './button.tsx'
import styles from './copy-button.module.css'

// Where a browser copies, it is never needed.
const CopyByHand = lazy(() => import('./copy-by-hand.tsx').then((m) => ({ default: m.CopyByHand })))

export type CopyButtonProps = {
  /** What is copied, as it reads after "Copy": "client ID", "direct link for Web shop". */
  what: string
  /** A function where the text takes long to make: it is made when it is copied. */
  value: string | (() => string)
  size?: 'small' | undefined
  variant?: 'main' | 'plain' | undefined
}

type Outcome = 'idle' | 'copied' | { readonly refused: string }

/** Copies, and says so. Where the browser refuses, shows the text selected, to copy by hand. */
export const CopyButton = ({ what, value, size = 'small', variant }: CopyButtonProps) => {
  const [outcome, setOutcome] = useState<Outcome>('idle')
  const button = useRef<HTMLButtonElement>(null)
  const now = typeof value === 'string' ? value : undefined
  const [of, setOf] = useState(now)
  // "Copied" is about the value that was copied, not about one that came later.
  if (of !== now) {
    setOf(now)
    setOutcome('idle')
  }
  const copy = async () => {
    // Emptied first, so that the same words are announced again for a second press.
    setOutcome('idle')
    const text = typeof value === 'string' ? value : value()
    try {
      await navigator.clipboard.writeText(text)
      setOutcome('copied')
    } catch {
      setOutcome({ refused: text })
    }
  }
  const done = () => {
    setOutcome('idle')
    button.current?.focus()
  }
  return (
    <span className={styles.copy}>
      <Button
        ref={button}
        size={size}
        variant={variant}
        aria-label={`Copy ${what}`}
        onClick={() => void copy()}
      >
        Copy
      </Button>
      <output className={styles.status}>{outcome === 'copied' && 'Copied'}</output>
      {typeof outcome === 'object' && (
        <Suspense>
          <CopyByHand what={what} value={outcome.refused} onDone={done} />
        </Suspense>
      )}
    </span>
  )
}
