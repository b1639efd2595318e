/**
 * Edits of a list, by the keys its rows were read under: they fit the list as somebody else left it
 * meanwhile, and nothing of them is lost.
 */
export interface Edits<Row> {
  /** What stands in a read row's place; undefined: it is removed. */
  readonly changed: ReadonlyMap<string, Row | undefined>
  readonly added: readonly Row[]
}

export const noEdits: Edits<never> = { changed: new Map(), added: [] }

export interface Entry<Row> {
  readonly key: string
  readonly row: Row
  readonly state: 'kept' | 'changed' | 'removed' | 'added'
  /** As it was read. */
  readonly before?: Row
}

type KeyOf<Row> = (row: Row) => string

/** A name may occur twice in what a workspace stores. */
function keyed<Row>(list: readonly Row[], keyOf: KeyOf<Row>): (readonly [string, Row])[] {
  const seen = new Map<string, number>()
  return list.map((row) => {
    const name = keyOf(row)
    const times = seen.get(name) ?? 0
    seen.set(name, times + 1)
    return [JSON.stringify([name, times]), row]
  })
}

/** The list as it is being edited; what is removed keeps its place. */
export function entriesOf<Row extends object>(
  list: readonly Row[],
  { changed, added }: Edits<Row>,
  keyOf: KeyOf<Row>,
): Entry<Row>[] {
  const read = keyed(list, keyOf)
  const stored = read.map(([key, before]): Entry<Row> => {
    const row = changed.get(key)
    if (row !== undefined)
      return { key, row, before, state: same(row, before) ? 'kept' : 'changed' }
    return { key, row: before, before, state: changed.has(key) ? 'removed' : 'kept' }
  })
  // Somebody else removed what was changed here.
  const orphaned = [...changed].flatMap(([key, row]): Entry<Row>[] =>
    row === undefined || read.some(([one]) => one === key) ? [] : [{ key, row, state: 'added' }],
  )
  // What a write whose answer was lost has added is there already.
  const fresh = added.flatMap((row, at): Entry<Row>[] =>
    list.some((one) => same(one, row)) ? [] : [{ key: `+${at}`, row, state: 'added' }],
  )
  return [...stored, ...orphaned, ...fresh]
}

const same = (one: object, other: object): boolean => text(one) === text(other)
const text = (row: object) =>
  JSON.stringify(Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1)))

/** The list as it will be written. */
export const rowsOf = <Row>(entries: readonly Entry<Row>[]): Row[] =>
  entries.filter(({ state }) => state !== 'removed').map(({ row }) => row)

/** @param row undefined: it is removed */
export function withRow<Row>(edits: Edits<Row>, key: string, row: Row | undefined): Edits<Row> {
  const { changed, added } = edits
  if (!key.startsWith('+')) return { changed: new Map(changed).set(key, row), added }
  const at = Number(key.slice(1))
  return { changed, added: row === undefined ? added.toSpliced(at, 1) : added.with(at, row) }
}

/** As it was read again. */
export function withoutEdit<Row>({ changed, added }: Edits<Row>, key: string): Edits<Row> {
  const rest = new Map(changed)
  rest.delete(key)
  return { changed: rest, added }
}

export const withRows = <Row>(edits: Edits<Row>, ...rows: readonly Row[]): Edits<Row> => ({
  ...edits,
  added: [...edits.added, ...rows],
})
