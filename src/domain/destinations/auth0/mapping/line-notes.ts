import { noAddress } from '#domain/oidc/tokens/address.ts'
import { knownClaim } from '#domain/oidc/tokens/claims.ts'
import { claimsElsewhere, leavesOutGroups } from '#domain/oidc/tokens/elsewhere.ts'
import type { ProfileLine } from './compare-profile.ts'
import { type NoteSubject, hasScope } from './note-subject.ts'
import type { NoteAbout, ProfileNoteCode } from './profile-note-words.ts'
import { standInForEmail } from './stand-ins.ts'
import { templateErrorWords } from './template-words.ts'

/** More than a person's profile has for people to read. */
export const manyEntries = 50

/** How many entries a list has, or a text that was one; undefined for anything else. */
export function entriesOf(value: unknown): number | undefined {
  if (Array.isArray(value)) return value.length
  if (typeof value !== 'string') return undefined
  const count = value.split(',').length
  return count > manyEntries ? count : undefined
}

/** The beginning of a tag, as a browser reads one (HTML §13.2.5.6). */
const tag = /<[a-z!/?]/i

/** What the provider sent, where that is known. */
const sent = ({ predicted }: ProfileLine, { claims }: NoteSubject): unknown => {
  const [scope, ...name] = predicted?.from[0]?.split('.') ?? []
  return scope === 'tokenset' && Object.hasOwn(claims, name.join('.'))
    ? claims[name.join('.')]
    : undefined
}

/** The value as stored, else as predicted: the same is to be said of both. */
export const valueOf = ({ present, value, predicted }: ProfileLine): unknown =>
  present ? value : predicted?.value

/** The scope that brings the claim and is not asked for. */
function lackingScope({ predicted }: ProfileLine, { options }: NoteSubject): string | undefined {
  const claim = predicted?.from[0]?.split('.').slice(1).join('.')
  const scope = claim === undefined ? undefined : knownClaim(claim)?.scope
  return scope !== undefined && !hasScope(options, scope) ? scope : undefined
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** Its claim is not in the token, which says so. */
const isLeftOut = ({ predicted }: ProfileLine, { claims }: NoteSubject): boolean => {
  const claim = predicted?.from[0]?.split('.').slice(1).join('.') ?? ''
  return claimsElsewhere(claims).includes(claim) || (claim === 'groups' && leavesOutGroups(claims))
}

type Test = (line: ProfileLine, subject: NoteSubject) => boolean

const noted =
  (code: 'part-missing' | 'userinfo-unknown' | 'dotted-name' | 'token-stored'): Test =>
  ({ predicted }) =>
    predicted?.notes.includes(code) ?? false

const claimsAreKnown = ({ basis }: NoteSubject) => basis !== 'none'

/** In the order in which they are said of one attribute. */
const tests: readonly (readonly [ProfileNoteCode, Test])[] = [
  ['dropped', ({ predicted }) => predicted?.fate === 'restricted'],
  ['unreadable', ({ predicted }) => predicted?.fate === 'unreadable'],
  [
    'missing',
    ({ predicted, present }, subject) =>
      claimsAreKnown(subject) &&
      !present &&
      predicted?.fate === 'missing' &&
      !predicted.notes.includes('userinfo-unknown'),
  ],
  [
    'verified-as-text',
    (line) => line.name === 'email_verified' && typeof valueOf(line) === 'string',
  ],
  [
    'no-address',
    (line) => {
      const value = valueOf(line)
      return line.name === 'email' && isText(value) && noAddress(value) !== undefined
    },
  ],
  ['unverified', (line) => line.name === 'email_verified' && valueOf(line) === false],
  [
    'markup',
    (line) => {
      const value = valueOf(line)
      return typeof value === 'string' && tag.test(value)
    },
  ],
  ['many-entries', (line) => (entriesOf(valueOf(line)) ?? 0) > manyEntries],
  [
    'list-to-text',
    ({ predicted }) =>
      predicted !== undefined &&
      predicted.fate !== 'restricted' &&
      predicted.notes.includes('list-to-text'),
  ],
  [
    'part-missing',
    (line, subject) => claimsAreKnown(subject) && noted('part-missing')(line, subject),
  ],
  [
    'userinfo-unknown',
    (line, subject) =>
      subject.basis === 'pasted' && !line.present && noted('userinfo-unknown')(line, subject),
  ],
  ['dotted-name', noted('dotted-name')],
  ['token-stored', noted('token-stored')],
  ['absent', ({ match }) => match === 'absent'],
  ['different', ({ match }) => match === 'different'],
  ['kept', ({ match }) => match === 'kept'],
  ['transient', ({ match, predicted }) => match === 'transient' && predicted !== undefined],
]

const aboutAddress = (value: unknown, { claims }: NoteSubject): Partial<NoteAbout> => ({
  noAddress: isText(value) ? noAddress(value) : undefined,
  standIn: standInForEmail(claims),
})

/** What has to be said of one attribute. */
export const lineNotes = (line: ProfileLine, subject: NoteSubject): NoteAbout[] =>
  tests
    .filter(([, applies]) => applies(line, subject))
    .map(([code]) => ({
      code,
      attribute: line.name,
      ...(code === 'no-address' && aboutAddress(valueOf(line), subject)),
      leftOut: code === 'missing' && isLeftOut(line, subject),
      entries: entriesOf(code === 'dropped' ? sent(line, subject) : valueOf(line)),
      instead: line.predicted?.suggestion,
      from: line.predicted?.from,
      scope: code === 'missing' ? lackingScope(line, subject) : undefined,
      problem: line.predicted?.errors.map(templateErrorWords)[0],
    }))
