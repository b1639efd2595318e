/**
 * How the sandbox decodes a claim: from the words of the specification on `allow_weak_decoding`
 * alone, so that the dashboard's prediction (`context/decode.ts` of the domain) meets a second
 * reading of them. What the words leave open is refused.
 */
type Kind = 'text' | 'truth' | 'count' | 'list' | 'map'
export type Decoding = { readonly value: unknown } | 'mismatch'

const kindOf = (value: unknown): Kind | undefined =>
  typeof value === 'string'
    ? 'text'
    : typeof value === 'boolean'
      ? 'truth'
      : typeof value === 'number'
        ? 'count'
        : Array.isArray(value)
          ? 'list'
          : typeof value === 'object' && value !== null
            ? 'map'
            : undefined

const scalars: Readonly<Record<string, Kind>> = { string: 'text', bool: 'truth', number: 'count' }

/** "accepts only the following: 1, t, T, TRUE, true, True, 0, f, F, FALSE, false, False" */
const booleans = new Map([
  ...['1', 't', 'T', 'TRUE', 'true', 'True'].map((text) => [text, true] as const),
  ...['0', 'f', 'F', 'FALSE', 'false', 'False'].map((text) => [text, false] as const),
])

/** "base implied by prefix"; a number with a fraction has no base to imply. */
const bases: readonly (readonly [pattern: RegExp, base: number])[] = [
  [/^([+-]?)0x([0-9a-f]+)$/i, 16],
  [/^([+-]?)0b([01]+)$/i, 2],
  [/^([+-]?)0o?([0-7]+)$/i, 8],
  [/^([+-]?)(\d+)$/, 10],
]

function fromDigits(text: string): number | undefined {
  for (const [pattern, base] of bases) {
    const [, sign, digits] = pattern.exec(text) ?? []
    if (digits !== undefined) return Number.parseInt(`${sign}${digits}`, base)
  }
  return /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined
}

/** One row a conversion of the specification's list: from, to, how. */
const conversions: readonly (readonly [
  from: Kind,
  to: Kind,
  convert: (value: never) => unknown,
])[] = [
  ['truth', 'text', (value: boolean) => (value ? '1' : '0')],
  ['count', 'text', (value: number) => value.toString(10)],
  ['truth', 'count', (value: boolean) => (value ? 1 : 0)],
  ['text', 'count', fromDigits],
  ['count', 'truth', (value: number) => value !== 0],
  ['text', 'truth', (value: string) => booleans.get(value)],
]

function scalar(value: unknown, wanted: Kind, weak: boolean): Decoding {
  const kind = kindOf(value)
  if (kind === wanted) return { value }
  const row = conversions.find(([from, to]) => weak && from === kind && to === wanted)
  const converted = row?.[2](value as never)
  return converted === undefined ? 'mismatch' : { value: converted }
}

/** "single values are converted to slices if required. Each element is weakly decoded." */
export function decodeAs(type: string, value: unknown, weak: boolean): Decoding {
  if (type === 'any') return { value }
  const whole = scalars[type]
  if (whole !== undefined) return scalar(value, whole, weak)
  const item = scalars[type.replace(/_array$/, '')]
  if (item === undefined) return 'mismatch'
  const emptyMap = kindOf(value) === 'map' && Object.keys(value as object).length === 0
  // "empty array = empty map and vice versa"
  if (weak && emptyMap) return { value: [] }
  if (!Array.isArray(value) && !weak) return 'mismatch'
  const items = [value].flat().map((one) => scalar(one, item, weak))
  const good = items.filter((one) => one !== 'mismatch')
  return good.length === items.length ? { value: good.map((one) => one.value) } : 'mismatch'
}
