/** Which rows are chosen, by their keys. Outside of React: choosing one draws one row anew, not all. */
export interface Selection {
  readonly subscribe: (changed: () => void) => () => void
  /** The same object until something changes. */
  readonly keys: () => ReadonlySet<string>
  /** @param upTo also all that stand between it and the one that was chosen before, as it is */
  readonly choose: (key: string, on: boolean, upTo?: boolean) => void
  readonly chooseAll: (keys: readonly string[]) => void
  readonly clear: () => void
  /** In which order they stand, those too that are not drawn. */
  readonly order: (keys: () => readonly string[]) => void
}

export function createSelection(): Selection {
  const listeners = new Set<() => void>()
  let chosen: ReadonlySet<string> = new Set()
  let last: string | undefined
  let inOrder: () => readonly string[] = () => []
  const put = (next: ReadonlySet<string>) => {
    chosen = next
    for (const listener of listeners) listener()
  }
  const upFromLast = (key: string): readonly string[] => {
    const keys = inOrder()
    const [from, to] = [last === undefined ? -1 : keys.indexOf(last), keys.indexOf(key)]
    return from < 0 || to < 0 ? [key] : keys.slice(Math.min(from, to), Math.max(from, to) + 1)
  }
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    keys: () => chosen,
    choose(key, on, upTo = false) {
      const next = new Set(chosen)
      for (const one of upTo ? upFromLast(key) : [key])
        if (on) next.add(one)
        else next.delete(one)
      last = key
      put(next)
    },
    chooseAll: (keys) => put(new Set([...chosen, ...keys])),
    clear() {
      last = undefined
      put(new Set())
    },
    order: (keys) => void (inOrder = keys),
  }
}
