import { protoName, protoPath } from '#domain/wire/proto.ts'
import type { OriginRules } from '#domain/wire/origin-rules.ts'
import { displayNameProblem } from '../display-name.ts'
import { fieldWords } from '../field-words.ts'
import { isStrategy } from '../strategy.ts'
import { urlProblem } from '../urls.ts'
import { hostProblem } from './host-problem.ts'
import { readPath } from './path.ts'
import { issuerRows, metadataRows } from './rows-issuer.ts'
import { credentialRows, loginRows } from './rows-login.ts'
import { mappingRows } from './rows-mapping.ts'
import { accessRows, advancedRows } from './rows-more.ts'
import { type Section, sections, type Tab } from './sections.ts'
import type { EditableSpec } from './spec.ts'
import { wrongMember } from './wrong-member.ts'

/**
 * Every field of a connection that an edit may change: those of creation but name and strategy,
 * and the rest of the typed options. The Client Secret is none: it is replaced, never read.
 */
export const editable = {
  ...issuerRows,
  ...metadataRows,
  ...credentialRows,
  ...loginRows,
  ...mappingRows,
  ...advancedRows,
  ...accessRows,
} as const satisfies Record<string, EditableSpec>

export type EditableField = keyof typeof editable
export const isEditable = (text: string): text is EditableField => Object.hasOwn(editable, text)
export const editableIds: readonly EditableField[] = Object.keys(editable).filter(isEditable)
export const specOf = (field: EditableField): EditableSpec => editable[field]

/** What a connection of the strategy calls it. */
export function labelOf(field: EditableField, { strategy }: { readonly strategy: string }): string {
  const { label, creation } = specOf(field)
  return creation !== undefined && isStrategy(strategy)
    ? fieldWords(creation, strategy).label
    : label
}

/** The tab it is changed on. */
export const tabOf = (field: EditableField): Tab => sections[specOf(field).section]

/** The fields of a part of the page. */
export type FieldIn<S extends Section> = {
  [F in EditableField]: (typeof editable)[F]['section'] extends S ? F : never
}[EditableField]
export const fieldsIn = <S extends Section>(section: S): readonly FieldIn<S>[] =>
  editableIds.filter((field): field is FieldIn<S> => specOf(field).section === section)

/** In the form of an operation's `set`; undefined when the connection does not have it. */
export function fieldValue(field: EditableField, connection: unknown): unknown {
  const { path, joined } = specOf(field)
  const stored = readPath(connection, path)
  return joined && typeof stored === 'string' ? stored.split(' ').filter(Boolean) : stored
}

/** The field a server's complaint is about: the longest path that contains the property. */
export function editableOfProperty(property: string): EditableField | undefined {
  const wanted = `${property.replace(/\[['"]?([^\]'"]*)['"]?\]/g, '.$1')}.`
  return editableIds
    .filter((field) => wanted.startsWith(`${specOf(field).path}.`))
    .sort((a, b) => specOf(b).path.length - specOf(a).path.length)[0]
}

const protoWords = `No member can be named ${protoName}.`
const unworded = 'Not in the form Auth0 takes.'

/** What is wrong with a value that is to be set, in a sentence without the value. */
export function editProblem(
  field: EditableField,
  value: unknown,
  rules: OriginRules,
): string | undefined {
  const { value: schema, kind, max = Infinity } = specOf(field)
  // Before the schema, which leaves such a member out without a word.
  if (kind === 'json' && protoPath(value) !== undefined) return protoWords
  const parsed = schema.safeParse(value)
  if (!parsed.success) {
    // A schema without words of its own; where zod's locale is loaded, it says what it expected.
    const message = parsed.error.issues[0]?.message ?? ''
    return message === '' || message.startsWith('Invalid input') ? unworded : message
  }
  if (kind === 'url' && typeof value === 'string') return urlProblem(value, rules, max)
  if (field === 'displayName' && typeof value === 'string') return displayNameProblem(value)
  if (field === 'tenant' && typeof value === 'string') return hostProblem(value, rules)
  if (field !== 'oidcMetadata') return undefined
  const wrong = wrongMember(value, rules)
  return wrong && `“${wrong}” is not a URL that Auth0 can be given.`
}
