import type { Plugin } from 'vite'
import { type Known, mergedParts, type Modules, type Part } from './merged-parts.ts'

interface Options {
  /** Screens that get nothing besides what they need, each by how the paths of its modules end. */
  readonly light: readonly (readonly string[])[]
  /**
   * What few press for, by what stands in the paths of its modules: it takes modules from where
   * others put them, and no screen gets another file on its account.
   */
  readonly onDemand?: readonly string[]
}

/**
 * Puts the modules that several screens share into few files. Which screens need a module is read
 * from the imports, so that no list can fall behind them: modules that the same screens need belong
 * together, and parts are joined as `mergedParts` says.
 */
export function chunks({ light, onDemand }: Options) {
  let names: ReadonlyMap<string, string> = new Map()
  const plugin: Plugin = {
    name: 'chunks',
    apply: 'build',
    buildEnd() {
      const modules = new Map<string, Known>()
      const entries: string[] = []
      for (const id of this.getModuleIds()) {
        const info = this.getModuleInfo(id)
        if (info === null) continue
        if (info.isEntry) entries.push(id)
        const { importedIds: imports, dynamicallyImportedIds: later, code } = info
        modules.set(id, { imports, later, bytes: code?.length ?? 0 })
      }
      names = namesOf(modules, entries, light, onDemand)
    },
  }
  return { plugin, nameOf: (module: string): string | null => names.get(module) ?? null }
}

/** The file of each module; one that is not named is with what alone imports it. */
export function namesOf(
  modules: Modules,
  entries: readonly string[],
  light: Options['light'],
  onDemand: readonly string[] = [],
): Map<string, string> {
  const counts = (root: string) => !onDemand.some((part) => root.includes(part))
  const needs = new Map(
    rootsOf(modules, entries)
      .filter(counts)
      .map((root) => [root, closureOf(modules, root)] as const),
  )
  const ways = waysOf(modules, needs)
  const visits = visitsOf(ways, entries)
  const lightRoots = light.map((ends) =>
    [...visits.keys()].filter((root) => ends.some((end) => root.endsWith(end))),
  )
  const neededBy = (roots: readonly string[]) =>
    new Set(roots.flatMap((root) => [...(needs.get(root) ?? [])]))
  const atStart = neededBy(entries)
  // What every screen is reached through, and what all the light ones need, is one file: the program.
  const [one, ...others] = lightRoots.flat()
  const throughAll = (one === undefined ? [] : (visits.get(one) ?? [])).filter(
    (root) =>
      root !== one &&
      !entries.includes(root) &&
      others.every((screen) => screen !== root && visits.get(screen)?.includes(root)),
  )
  const [first = new Set<string>(), ...rest] = lightRoots.map(neededBy)
  const program = neededBy(throughAll)
  const atLight = neededBy(lightRoots.flat())
  for (const id of first) if (rest.length > 0 && rest.every((need) => need.has(id))) program.add(id)
  const alike = new Map<string, Part>()
  const names = new Map<string, string>()
  for (const [id, { bytes }] of modules) {
    if (atStart.has(id)) {
      names.set(id, 'start')
      continue
    }
    // Everything but the beginning is CommonJS somewhere, and comes with the program.
    if (id.startsWith('\0rolldown/')) {
      names.set(id, 'program')
      continue
    }
    // All other styles are 5 kB: one file.
    if (program.has(id) || id.endsWith('.css')) {
      names.set(id, program.has(id) || atLight.has(id) ? 'program' : 'styles')
      continue
    }
    if ([...needs.values()].filter((need) => need.has(id)).length < 2) continue
    const isAt = (root: string) => visits.get(root)?.some((one) => needs.get(one)?.has(id)) === true
    // A part of a screen that comes later fetches nothing that was there whichever way led to it.
    const isThere = (root: string) => ways.get(root)?.every(isAt) === true
    const screens = [...visits.keys()].filter((root) => isAt(root) && !isThere(root))
    const key = screens.join('\n')
    const before = alike.get(key)
    alike.set(key, {
      modules: [...(before?.modules ?? []), id],
      screens: new Set(screens),
      bytes: (before?.bytes ?? 0) + bytes,
    })
  }
  for (const [index, part] of mergedParts([...alike.values()], modules, lightRoots).entries())
    for (const id of part.modules) names.set(id, `part-${index}`)
  // What one screen alone has, and something on demand takes, stays with the whole of that screen.
  const taken = new Set(
    rootsOf(modules, entries)
      .filter((root) => !counts(root))
      .flatMap((root) => [...closureOf(modules, root)]),
  )
  for (const [root, need] of needs) {
    const own = [...need].filter((id) => !names.has(id))
    if (own.some((id) => taken.has(id))) for (const id of own) names.set(id, nameOf(root))
  }
  return names
}

/** `/src/wizard-page.tsx`: wizard-page */
const nameOf = (root: string) => root.replace(/^.*\/|\.\w+$/g, '')

const rootsOf = (modules: Modules, entries: readonly string[]) => [
  ...new Set([...entries, ...[...modules.values()].flatMap(({ later }) => later)]),
]

function closureOf(modules: Modules, root: string): Set<string> {
  const seen = new Set<string>()
  const left = [root]
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    left.push(...(modules.get(id)?.imports ?? []))
  }
  return seen
}

/** For each root, those it is fetched from. */
function waysOf(
  modules: Modules,
  needs: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, readonly string[]> {
  const before = new Map<string, string[]>()
  for (const [from, need] of needs)
    for (const id of need)
      for (const root of modules.get(id)?.later ?? [])
        before.set(root, [...(before.get(root) ?? []), from])
  return before
}

/** For each root, itself and the roots that were fetched before it, whichever way led to it. */
function visitsOf(
  before: ReadonlyMap<string, readonly string[]>,
  entries: readonly string[],
): Map<string, readonly string[]> {
  const visits = new Map<string, readonly string[]>(entries.map((entry) => [entry, [entry]]))
  for (let changed = true; changed;) {
    changed = false
    for (const [root, ways] of before) {
      const [one, ...others] = ways.flatMap((way) => {
        const path = visits.get(way)
        return path === undefined ? [] : [path]
      })
      if (one === undefined || entries.includes(root)) continue
      const path = [...one.filter((id) => others.every((other) => other.includes(id))), root]
      if (path.length === visits.get(root)?.length) continue
      visits.set(root, path)
      changed = true
    }
  }
  return visits
}
