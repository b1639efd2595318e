import { isObject } from '#domain/wire/json.ts'
import { isRestricted } from './restricted.ts'
import type { MapRow } from './rows.ts'
import type { Source } from './sources.ts'
import type { ContextScope } from './template.ts'

/** One claim as an expression names it. */
export interface Offer {
  readonly expression: string
  /** As in a remark: `tokenset.email`. */
  readonly path: string
  /** What came; absent where nothing is known of it. */
  readonly value?: unknown
}

const offer = (scope: ContextScope, name: string, value?: unknown): Offer => ({
  expression: `\${context.${scope}.${name}}`,
  path: `${scope}.${name}`,
  ...(value !== undefined && { value }),
})

/** What an expression cannot end in, or would end it. */
const isNameable = (name: string) => name !== '' && !/[\s}]/.test(name)

/** Claims that came and that no expression can name, for a blank or a brace in it. */
export const unnameable = (source: Source | undefined): readonly string[] =>
  [
    ...new Set([...Object.keys(source?.tokenset ?? {}), ...Object.keys(source?.userinfo ?? {})]),
  ].filter((name) => !isNameable(name))

/** Everything an expression can name: claims that came, by name, and what every login has. */
export function offersOf(source: Source | undefined): readonly Offer[] {
  const members = (scope: 'tokenset' | 'userinfo') =>
    Object.entries(source?.[scope] ?? {})
      .flatMap(([name, value]) => [[name, value] as const, ...membersOf(name, value)])
      .filter(([name]) => isNameable(name))
      .map(([name, value]) => offer(scope, name, value))
      .sort((one, other) => one.path.localeCompare(other.path))
  return [
    ...members('tokenset'),
    ...members('userinfo'),
    offer('connection', 'id'),
    offer('connection', 'strategy'),
  ]
}

/** Of an object, each by its path. That Auth0 reads one as a path is not documented. */
const membersOf = (name: string, value: unknown) =>
  isObject(value)
    ? Object.entries(value).map(([member, inner]) => [`${name}.${member}`, inner] as const)
    : []

/** Where in a value something can be completed. */
export interface Fragment {
  readonly from: number
  readonly to: number
  /** What was typed of a name, in lower case. */
  readonly typed: string
}

/** `$`, `${`, `${context.to` or the beginning of a name, up to the caret. */
const begun = /\$?\{?[\w.:/-]*$/

export function fragmentAt(text: string, caret: number): Fragment {
  const before = text.slice(0, caret)
  const found = begun.exec(before)?.[0] ?? ''
  const open = before.lastIndexOf('${')
  // Inside an expression all of it is replaced, its end included.
  const isInside = open !== -1 && !before.slice(open).includes('}')
  const from = isInside ? open : caret - found.length
  const end = isInside ? /^[^\s${}]*\}?/.exec(text.slice(caret))?.[0].length : 0
  return {
    from,
    to: caret + (end ?? 0),
    typed: text
      .slice(from, caret)
      .replace(/^\$?\{?\s*/, '')
      .toLowerCase(),
  }
}

/** The offers that what is typed may become: by how they begin, else by any part of them. */
export function completionsOf(offers: readonly Offer[], { typed }: Fragment): readonly Offer[] {
  const begin = offers.filter(({ path }) =>
    [path, `context.${path}`].some((one) => one.toLowerCase().startsWith(typed)),
  )
  return begin.length > 0
    ? begin
    : offers.filter(({ path }) => path.toLowerCase().includes(typed.replace(/^context\./, '')))
}

/** The value with the offer in the fragment's place, and where the caret stands then. */
export const completed = (text: string, { from, to }: Fragment, { expression }: Offer) => ({
  text: text.slice(0, from) + expression + text.slice(to),
  caret: from + expression.length,
})

/** The name a claim is mapped to, free and not taken; '' where the operator has to think of one. */
export function attributeFor(claim: string, rows: readonly MapRow[]): string {
  // Of a path, the member: a dot in a name of a profile is another unknown.
  const last = claim.includes('://') ? '' : claim.slice(claim.lastIndexOf('.') + 1)
  const name = isRestricted(last) ? `federated_${last}` : last
  return rows.some(({ attribute }) => attribute === name) ? '' : name
}
