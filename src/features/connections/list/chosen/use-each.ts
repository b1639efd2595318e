import { useEffect, useRef, useState } from 'react'
import { isApiError, type ApiError } from '#api/errors.ts'

export type Outcome<Item, Result> =
  | { readonly item: Item; readonly result: Result }
  | { readonly item: Item; readonly error: ApiError }

export interface Each<Item, Result> {
  readonly state: 'waiting' | 'running' | 'over'
  readonly outcomes: readonly Outcome<Item, Result>[]
  /** Not begun when it was stopped. */
  readonly left: readonly Item[]
  /** The last failure while a call waits to be repeated (a 429). */
  readonly waitingFor: ApiError | undefined
  readonly start: (items: readonly Item[]) => Promise<void>
  /** What is under way is still waited for; nothing more is begun. */
  readonly stop: () => void
}

type Work<Item, Result> = (
  item: Item,
  signal: AbortSignal,
  onWaiting: (error: ApiError | undefined) => void,
) => Promise<Result>

/** Does the same to one after the other: a tenant answers few requests a second for everybody. */
export function useEach<Item, Result>(work: Work<Item, Result>): Each<Item, Result> {
  const [state, setState] = useState<Each<Item, Result>['state']>('waiting')
  const [outcomes, setOutcomes] = useState<readonly Outcome<Item, Result>[]>([])
  const [left, setLeft] = useState<readonly Item[]>([])
  const [waitingFor, setWaitingFor] = useState<ApiError>()
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  const start = async (items: readonly Item[]) => {
    const controller = new AbortController()
    const { signal } = controller
    running.current = controller
    setState('running')
    setOutcomes([])
    setLeft(items)
    try {
      for (const [at, item] of items.entries()) {
        if (signal.aborted) break
        const outcome = await outcomeOf(() => work(item, signal, setWaitingFor), item)
        if (running.current !== controller) return
        // Stopped before it was sent: it is as it was.
        if (outcome === undefined) break
        setOutcomes((before) => [...before, outcome])
        setLeft(items.slice(at + 1))
        setWaitingFor(undefined)
      }
    } finally {
      if (running.current === controller) {
        setWaitingFor(undefined)
        setState('over')
      }
    }
  }
  return { state, outcomes, left, waitingFor, start, stop: () => running.current?.abort() }
}

async function outcomeOf<Item, Result>(
  work: () => Promise<Result>,
  item: Item,
): Promise<Outcome<Item, Result> | undefined> {
  try {
    return { item, result: await work() }
  } catch (error) {
    if (isApiError(error)) return { item, error }
    if (error instanceof DOMException && error.name === 'AbortError') return undefined
    throw error
  }
}
