import { type ReactNode, useEffect, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { Button } from '../button.tsx'
import styles from './paper.module.css'

interface Props {
  /** What is printed, as it reads after "Print". */
  readonly what: string
  /** All that is on the paper. */
  readonly children: ReactNode
}

/** Prints something alone; the page around it takes no paper. */
export function PrintButton({ what, children }: Props) {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    if (!printing) return undefined
    // Some browsers go on while their dialog is open: what is printed stays until that is closed.
    const end = () => setPrinting(false)
    globalThis.addEventListener('afterprint', end)
    return () => globalThis.removeEventListener('afterprint', end)
  }, [printing])
  const print = () => {
    flushSync(() => setPrinting(true))
    globalThis.print()
  }
  return (
    <>
      <Button size="small" aria-label={`Print ${what}`} onClick={print}>
        Print
      </Button>
      {printing && createPortal(<div className={styles.paper}>{children}</div>, document.body)}
    </>
  )
}
