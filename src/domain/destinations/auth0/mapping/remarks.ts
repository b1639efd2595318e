import { readJson } from '#domain/oidc/issuer/json-reader.ts'
import { compareProfile } from './compare-profile.ts'
import { judgeMap } from './judge-map.ts'
import { entriesOf } from './line-notes.ts'
import { nearestClaim } from './nearest-claim.ts'
import { type PreviewedLogin, previewLogin } from './preview-login.ts'
import type { ProfileNoteCode } from './profile-note-words.ts'
import { type ProfileNote, profileNotes } from './profile-notes.ts'
import type { PredictedAttribute, Prediction } from './prediction.ts'
import { type Remark, type RemarkCode, type Suggestion, remark } from './remark.ts'
import { type RemarkLevel, noteLevels } from './remark-words.ts'
import { isOffered, standInForEmail } from './stand-ins.ts'

/** With more, Microsoft Entra ID sends none in a token. */
const mostGroups = 200

export interface RemarkSubject {
  readonly connection: PreviewedLogin['connection']
  /** Absent: no claims are known, and only what the map says by itself is said. */
  readonly tokenset?: PreviewedLogin['tokenset'] | undefined
  readonly userinfo?: PreviewedLogin['userinfo']
  readonly before?: PreviewedLogin['before']
  /** The JSON as it was typed, where it was: of a name that stands twice only the last was read. */
  readonly json?: string | undefined
}

/**
 * What is to be said of a connection's map and of the claims that go through it: what is about the
 * whole first, then row by row. Pure; no input throws.
 */
export function remarksOf({ connection, tokenset, json, ...rest }: RemarkSubject): Remark[] {
  const { strategy, options } = connection
  const ofMap = strategy === 'auth0-oidc' ? [] : judgeMap(options?.attribute_map)
  const all = [
    ...(json === undefined ? [] : twice(json)),
    ...ofMap,
    ...(tokenset && options ? ofClaims({ connection, tokenset, ...rest }, ofMap) : []),
  ]
  return [
    ...all.filter(({ attribute }) => attribute === undefined),
    ...all.filter(({ attribute }) => attribute !== undefined),
  ]
}

function twice(json: string): Remark[] {
  const read = readJson(json)
  if (!read.ok) return []
  return [...new Set(read.duplicates.map(({ name }) => name))].map((attribute) =>
    remark('twice', { attribute }),
  )
}

function ofClaims(login: PreviewedLogin, said: readonly Remark[]): Remark[] {
  const { connection, tokenset, userinfo } = login
  const { strategy, options } = connection
  const { prediction, profile } = previewLogin(login)
  const lines = compareProfile({
    profile: profile ?? {},
    prediction,
    basis: 'pasted',
    transient: options?.non_persistent_attrs,
    whole: profile !== undefined,
  })
  // Of UserInfo's claims the same is true, where nothing else is known.
  const claims = { ...userinfo, ...tokenset }
  const notes = profileNotes({ strategy, options, lines, basis: 'pasted', claims })
  const predicted = (name: string | undefined) =>
    prediction.attributes.find((one) => one.name === name)
  // The row that a note on the whole is mended at.
  const rowOf = ({ code, attribute }: ProfileNote) =>
    attribute ?? prediction.attributes.find((one) => rows[code]?.(one))?.name
  const isSaid = (note: ProfileNote) =>
    said.some((one) => one.attribute === note.attribute && covers[note.code]?.(one.code)) ||
    (note.code === 'no-email' &&
      notes.some(({ code, attribute }) => code === 'missing' && attribute === 'email')) ||
    (note.code === 'missing' &&
      notes.some((one) => one.code === 'group-overage' && rowOf(one) === note.attribute))
  return [
    ...notes.flatMap((note) => {
      const level = noteLevels[note.code]
      return level === undefined || isSaid(note)
        ? []
        : [ofNote(note, level, rowOf(note), suggest(note, predicted(note.attribute), login))]
    }),
    ...prediction.attributes.flatMap((one) => ofValue(one, prediction, login)),
  ]
}

/** What the map has been told of already, at the same row. */
const covers: Partial<Readonly<Record<ProfileNoteCode, (said: RemarkCode) => boolean>>> = {
  dropped: (code) => code === 'restricted',
  'no-address': (code) => code.startsWith('template-'),
}

/** What is about the whole profile, and is mended at one row. */
const rows: Partial<Readonly<Record<ProfileNoteCode, (row: PredictedAttribute) => boolean>>> = {
  'no-email': ({ name }) => name === 'email',
  'verified-unsaid': ({ name }) => name === 'email_verified',
  'group-overage': ({ from }) => from.some((one) => one.endsWith('.groups')),
}

const ofNote = (
  { code, headline, why }: ProfileNote,
  level: RemarkLevel,
  attribute: string | undefined,
  suggestion: Suggestion | undefined,
): Remark => ({
  code,
  level,
  ...(attribute !== undefined && { attribute }),
  words: `${headline}. ${why}`,
  ...(suggestion && { suggestion }),
})

function suggest(
  { code }: ProfileNote,
  predicted: PredictedAttribute | undefined,
  login: PreviewedLogin,
): Suggestion | undefined {
  if (code === 'dropped' && predicted?.suggestion !== undefined)
    return { for: 'attribute', text: predicted.suggestion }
  return (
    (code === 'missing' ? instead(predicted?.from ?? [], login) : undefined) ??
    (isAboutAddress(code, predicted) ? asValue(addressOf(login.tokenset)) : undefined)
  )
}

const asValue = (text: string | undefined): Suggestion | undefined =>
  text === undefined ? undefined : { for: 'value', text }

/** A claim that came, in place of the one that did not. */
const instead = (
  [from]: readonly string[],
  { connection, tokenset, userinfo }: PreviewedLogin,
): Suggestion | undefined =>
  from === undefined
    ? undefined
    : asValue(nearestClaim(from, { connection: { ...connection }, tokenset, userinfo }))

const isAboutAddress = (code: ProfileNoteCode, predicted: PredictedAttribute | undefined) =>
  code === 'no-email' ||
  code === 'no-address' ||
  (code === 'missing' && predicted?.name === 'email')

function addressOf(claims: PreviewedLogin['tokenset']): string | undefined {
  const standIn = standInForEmail(claims)
  return isOffered(standIn) ? `\${context.tokenset.${standIn?.claim}}` : undefined
}

function ofValue(
  { name, value, fate, from, notes }: PredictedAttribute,
  { attributes }: Prediction,
  login: PreviewedLogin,
): Remark[] {
  const attribute = name
  const isMadeUp = attributes.some((one) => one.name === name && one.fate === 'completed')
  if (fate === 'missing' && isMadeUp && !notes.includes('userinfo-unknown'))
    return [remark('made-up', { attribute }, instead(from, login))]
  if (fate === 'restricted' || value === undefined) return []
  if (name === 'email' && typeof value !== 'string') return [remark('email-type', { attribute })]
  if (name === 'email_verified' && typeof value !== 'boolean' && typeof value !== 'string')
    return [remark('verified-type', { attribute })]
  const entries = entriesOf(value) ?? 0
  return entries > mostGroups ? [remark('many-groups', { attribute, entries })] : []
}
