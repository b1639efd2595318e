import { useEffect, useState } from 'react'
import { useRouter } from './router-context.tsx'

interface Held {
  readonly stay: () => void
  readonly leave: () => void
}

/** Holds back a change of page, by a link or by Back, until it is decided. */
export function useBlocker(blocks: boolean): Held | undefined {
  const { history } = useRouter()
  const [held, setHeld] = useState<Held>()
  useEffect(() => {
    if (!blocks) return undefined
    return history.block({
      enableBeforeUnload: false,
      blockerFn: ({ currentLocation, nextLocation }) => {
        if (currentLocation.pathname === nextLocation.pathname) return false
        return new Promise<boolean>((resolve) => {
          const decide = (isHeld: boolean) => () => {
            setHeld(undefined)
            resolve(isHeld)
          }
          setHeld({ stay: decide(true), leave: decide(false) })
        })
      },
    })
  }, [history, blocks])
  return held
}
