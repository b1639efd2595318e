import { useEffect, useState } from 'react'
import { VisuallyHidden } from './visually-hidden.tsx'

type LiveRegionProps = {
  /** What to say now; '' says nothing. */
  text: string
  /** Milliseconds the text must stand before it is said, so that a changing one is said once. */
  settle?: number
}

/** Says a text to screen readers politely, once it has settled. Keep it mounted. */
export const LiveRegion = ({ text, settle = 500 }: LiveRegionProps) => {
  const [announced, setAnnounced] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setAnnounced(text), settle)
    return () => clearTimeout(timer)
  }, [text, settle])
  return (
    <VisuallyHidden>
      <output>{announced}</output>
    </VisuallyHidden>
  )
}
