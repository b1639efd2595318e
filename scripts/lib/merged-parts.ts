/** What is known of a module once all are read. */
export interface Known {
  readonly imports: readonly string[]
  /** Imported by `import()`. */
  readonly later: readonly string[]
  readonly bytes: number
}
export type Modules = ReadonlyMap<string, Known>

/** Modules for one file. */
export interface Part {
  readonly modules: readonly string[]
  /** Roots of the screens that need it. */
  readonly screens: ReadonlySet<string>
  /** Of source: a fifth or so goes over the wire. */
  readonly bytes: number
}

/**
 * What one more file costs, in bytes of source that could be fetched in its stead: six connections,
 * and each answer some 150 ms away on a slow line.
 */
const perFile = 90_000
/** The same of a screen that is to be light, before which each file is asked for on two pages. */
const perLightFile = 250_000
/** A byte or a file of a screen that is to be light counts for so many of others. */
const lightCounts = 20

/**
 * Joins two parts for as long as there are two whose union saves more, by the file that is not
 * fetched, than it costs the screens that need one of them alone. Never into a circle: of two files
 * that import each other one runs before what it imports is there.
 *
 * @param light screens, each by its roots, that get nothing besides what they need
 */
export function mergedParts(
  parts: readonly Part[],
  modules: Modules,
  light: readonly (readonly string[])[],
): readonly Part[] {
  const isLight = (screen: string) => light.some((roots) => roots.includes(screen))
  const sumOf = (screens: Iterable<string>, ofLight: number, ofOther: number) =>
    [...screens].reduce((sum, screen) => sum + (isLight(screen) ? ofLight : ofOther), 0)
  const weigh = (screens: Iterable<string>) => sumOf(screens, lightCounts, 1)
  const areLight = ({ screens }: Part) =>
    light.map((roots) => roots.some((root) => screens.has(root))).join()
  const saved = (one: Part, other: Part) => {
    if (areLight(one) !== areLight(other)) return 0
    const shared = [...one.screens].filter((screen) => other.screens.has(screen))
    const both = weigh(shared)
    return (
      sumOf(shared, lightCounts * perLightFile, perFile) -
      (weigh(one.screens) - both) * other.bytes -
      (weigh(other.screens) - both) * one.bytes
    )
  }
  let now = [...parts]
  for (;;) {
    const pairs = now.flatMap((one, at) =>
      now.slice(at + 1).map((other) => ({ one, other, saving: saved(one, other) })),
    )
    const next = pairs
      .filter(({ saving }) => saving > 0)
      .sort((a, b) => b.saving - a.saving)
      .find(({ one, other }) => !makesCircle(one, other, now, modules))
    if (next === undefined) return now
    const { one, other } = next
    now = [...now.filter((part) => part !== one && part !== other), union(one, other)]
  }
}

const union = (one: Part, other: Part): Part => ({
  modules: [...one.modules, ...other.modules],
  screens: new Set([...one.screens, ...other.screens]),
  bytes: one.bytes + other.bytes,
})

/** Whether something between the two needs one of them and is needed by the other. */
function makesCircle(one: Part, other: Part, parts: readonly Part[], modules: Modules): boolean {
  const partOf = new Map(parts.flatMap((part) => part.modules.map((id) => [id, part] as const)))
  const neededBy = (part: Part) =>
    new Set(
      part.modules
        .flatMap((id) => modules.get(id)?.imports ?? [])
        .flatMap((id) => partOf.get(id) ?? [])
        .filter((next) => next !== part),
    )
  const reaches = (from: Part, to: Part) => {
    // Straight from one to the other is no circle: they become one.
    const left = [...neededBy(from)].filter((part) => part !== to)
    const seen = new Set<Part>()
    for (let part = left.pop(); part !== undefined; part = left.pop()) {
      if (part === to) return true
      if (seen.has(part)) continue
      seen.add(part)
      left.push(...neededBy(part))
    }
    return false
  }
  return reaches(one, other) || reaches(other, one)
}
