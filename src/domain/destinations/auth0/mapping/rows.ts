import { isObject } from '#domain/wire/json.ts'
import { protoName } from '#domain/wire/proto.ts'
import { type Expression, parseTemplate } from './template.ts'

/** One attribute of `attribute_map.attributes` as a row shows it. */
export interface MapRow {
  /** Of the row while it is on screen: attributes are renamed, and may be called alike meanwhile. */
  readonly id: number
  readonly attribute: string
  /**
   * The JSON's own, never rewritten: a text is typed at the row, anything else stays as it is and is
   * changed in the JSON. Undefined: nothing was typed yet, and the JSON has no such attribute.
   */
  readonly value: unknown
}

/** The rows of a map's attributes, in its order; none where there are no attributes. */
export const rowsOf = (attributes: unknown): readonly MapRow[] =>
  Object.entries(isObject(attributes) ? attributes : {}).map(([attribute, value], id) => ({
    id,
    attribute,
    value,
  }))

const firstOf = (attribute: string, rows: readonly MapRow[]) =>
  rows.find((row) => row.attribute === attribute && row.value !== undefined)

/**
 * The JSON of the rows. Of two that are called alike the first is in it, and one that no JSON of
 * ours may have is not: a form that copies it would lose it.
 */
export const attributesOf = (rows: readonly MapRow[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    rows
      .filter((row) => row.attribute !== protoName && firstOf(row.attribute, rows)?.id === row.id)
      .map(({ attribute, value }) => [attribute, value]),
  )

export type RowProblem =
  | 'no-name'
  | 'no-value'
  | 'twice' // a row above has the name
  | 'proto' // a member that no JSON of ours has

/** Why the rows cannot be saved as they stand; a row that is blank on both sides is none. */
export function rowProblem(row: MapRow, rows: readonly MapRow[]): RowProblem | undefined {
  const { attribute, value } = row
  if (value === undefined) return attribute === '' ? undefined : 'no-value'
  if (attribute === '') return 'no-name'
  if (attribute === protoName) return 'proto'
  return firstOf(attribute, rows)?.id === row.id ? undefined : 'twice'
}

/** Whether a row says something that the JSON does not: it is nowhere but in the rows. */
export const isUnsaid = (rows: readonly MapRow[]): boolean =>
  rows.some((row) => {
    const problem = rowProblem(row, rows)
    return problem !== undefined && problem !== 'no-name'
  })

/** What stands right of the arrow. */
export type RowValue =
  /** One expression and nothing else: the claim keeps its type, a list aside. */
  | { readonly kind: 'claim'; readonly expression: Expression }
  /** Text and expressions: becomes text. */
  | { readonly kind: 'mix'; readonly expressions: readonly Expression[] }
  /** Text without an expression: the same for every user. */
  | { readonly kind: 'literal' }
  /** No text: true, 5, null, a list, an object. */
  | { readonly kind: 'json' }
  | { readonly kind: 'blank' }

export function rowValue({ value }: Pick<MapRow, 'value'>): RowValue {
  if (value === undefined) return { kind: 'blank' }
  if (typeof value !== 'string') return { kind: 'json' }
  const { segments } = parseTemplate(value)
  const expressions = segments.filter((segment) => segment.kind === 'expression')
  const [first] = expressions
  if (first === undefined) return { kind: 'literal' }
  return segments.length === 1 ? { kind: 'claim', expression: first } : { kind: 'mix', expressions }
}

/** With a further row below the others. */
export const withRow = (
  rows: readonly MapRow[],
  attribute: string,
  value?: unknown,
): readonly MapRow[] => [
  ...rows,
  { id: Math.max(-1, ...rows.map(({ id }) => id)) + 1, attribute, value },
]

/** With those of a template: over the rows that are called alike, and below the others. */
export function withTemplate(
  rows: readonly MapRow[],
  attributes: Readonly<Record<string, string>>,
): readonly MapRow[] {
  const kept = rows.map((row) =>
    Object.hasOwn(attributes, row.attribute) ? { ...row, value: attributes[row.attribute] } : row,
  )
  const more = Object.entries(attributes).filter(([name]) =>
    rows.every(({ attribute }) => attribute !== name),
  )
  return more.reduce<readonly MapRow[]>((all, one) => withRow(all, ...one), kept)
}
