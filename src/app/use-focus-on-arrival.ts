import { useEffect, useRef } from 'react'

/** For the heading of what takes a page's place without a change of address. */
export function useFocusOnArrival() {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return heading
}
