import { type ComponentType, createElement, lazy, useState } from 'react'

/** A part of the program could not be fetched: a new version was deployed, or the network failed. */
export class ChunkError extends Error {
  override readonly name = 'ChunkError'
}

export interface LazyPage {
  readonly Page: ComponentType
  /** Fetches the code before it is drawn; what failed is asked for again. */
  readonly fetch: () => Promise<ComponentType>
}

/**
 * A page whose code is fetched when it is needed. Where it is there already it is drawn at once:
 * `lazy` of React alone would show a placeholder first, and keep it for 300 ms.
 */
export function lazyPage<Name extends string>(
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
): LazyPage {
  let found: ComponentType | undefined
  let loading: Promise<ComponentType> | undefined
  const fetch = () => {
    loading ??= load().then(
      (module) => {
        found = module[name]
        return found
      },
      (cause: unknown) => {
        loading = undefined
        throw new ChunkError('A part of the program did not load.', { cause })
      },
    )
    return loading
  }
  const Awaited = lazy(() => fetch().then((page) => ({ default: page })))
  function Page() {
    // Once: what is on screen must not be made anew when it turns out to be there.
    const [page] = useState(() => found ?? Awaited)
    return createElement(page)
  }
  return { Page, fetch }
}
