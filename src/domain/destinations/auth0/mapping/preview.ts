import type { Members } from '#domain/oidc/tokens/part.ts'
import { equal } from '../connection/edit/equal.ts'
import { isProtocolClaim } from './compare-profile.ts'
import { lookUp } from './evaluate.ts'
import type { PredictedAttribute } from './prediction.ts'
import { type LoginPreview, type PreviewedLogin, previewLogin } from './preview-login.ts'
import { isReserved } from './roots.ts'
import { type Source, tellsAbsence } from './sources.ts'
import { contextScopes } from './template.ts'

export interface PreviewCase {
  /** With the mapping as it would be saved. */
  readonly connection: PreviewedLogin['connection']
  readonly source: Source
  /** The same user's attributes as they are stored; absent where nobody read them. */
  readonly before?: Members | undefined
}

export interface PreviewLine extends Pick<PredictedAttribute, 'name' | 'from' | 'notes'> {
  /**
   * `gone`: stored, and the mapping has nothing for it. `transient`: used at login and not kept.
   * `refused`: not stored under this name, or as what it is.
   */
  readonly fate: PredictedAttribute['fate'] | 'gone' | 'transient' | 'refused'
  /** What is stored; absent where nothing is. */
  readonly value?: unknown
  /** False where the source does not tell what would come. */
  readonly known: boolean
  /** Against what is stored; absent where neither has it, or nothing is known. */
  readonly change?: 'new' | 'changed' | 'same' | 'gone'
  readonly was?: unknown
}

export interface Preview extends Pick<LoginPreview, 'userId' | 'size'> {
  readonly lines: readonly PreviewLine[]
  /** Claims that came and that no attribute takes. */
  readonly unused: readonly string[]
  readonly createsNoUser: boolean
}

/** The user that a login would leave in the tenant, line by line, by the engine of all logins. Pure. */
export function previewOf({ connection, source, before }: PreviewCase): Preview {
  const { tokenset, userinfo } = source
  const {
    prediction,
    profile = {},
    userId,
    size,
  } = previewLogin({
    connection,
    tokenset,
    userinfo,
    before,
  })
  const mapped = prediction.attributes
    .filter(isWorthALine)
    .map((one) => lineOf(one, { source, profile, before, transient: transientOf(connection) }))
  const names = new Set(mapped.map(({ name }) => name))
  const others = Object.keys({ ...profile, ...before })
    .filter((name) => !names.has(name))
    .map((name): PreviewLine => {
      const base = { name, from: [], notes: [], known: true, was: before?.[name] }
      return Object.hasOwn(profile, name)
        ? { ...base, fate: 'kept', value: profile[name], change: 'same' }
        : { ...base, fate: 'gone', change: 'gone' }
    })
  return {
    lines: [...eachOnce(mapped), ...others],
    userId,
    size,
    unused: prediction.unused,
    createsNoUser: prediction.createsNoUser,
  }
}

const isWorthALine = ({ name, fate, from }: PredictedAttribute) =>
  fate !== 'restricted' || !isProtocolClaim(name) || from[0] !== `tokenset.${name}`

/** Where its claim did not come, Auth0 makes up one of the attributes that every profile has. */
function eachOnce(lines: readonly PreviewLine[]): PreviewLine[] {
  const isUnknown = (...names: readonly string[]) =>
    lines.some(({ name, known, fate }) => !known && fate !== 'completed' && names.includes(name))
  return lines.flatMap((line) => {
    const made = lines.find(({ name, fate }) => name === line.name && fate === 'completed')
    if (made === undefined) return [line]
    if (made !== line) return line.known ? [] : [line]
    if (isUnknown(line.name)) return []
    return isUnknown('name', 'email') ? [unknown(line)] : [line]
  })
}

function unknown(line: PreviewLine): PreviewLine {
  const { value: _, change: __, ...rest } = line
  return { ...rest, known: false }
}

const transientOf = ({ options }: PreviewCase['connection']) => options?.non_persistent_attrs ?? []

interface Around {
  readonly source: Source
  readonly profile: Members
  readonly before: Members | undefined
  readonly transient: readonly string[]
}

function lineOf(
  { name, fate, from, notes, value: mapped }: PredictedAttribute,
  { source, profile, before, transient }: Around,
): PreviewLine {
  const has = before !== undefined && Object.hasOwn(before, name)
  const isStored = Object.hasOwn(profile, name)
  const isLost = mapped !== undefined && !isStored && fate !== 'completed'
  const line = {
    name,
    from,
    notes,
    fate: isLost ? (lossOf(name, transient) ?? fate) : fate,
    known: isKnown({ fate, from, notes, mapped }, source),
    ...(isStored && { value: profile[name] }),
    ...(has && { was: before[name] }),
  } as const
  if (!line.known) return unknown(line)
  if (before === undefined || (!has && !isStored)) return line
  if (!isStored) return { ...line, change: 'gone' }
  const isSame = has && equal(profile[name], before[name])
  return { ...line, change: isSame ? 'same' : has ? 'changed' : 'new' }
}

/** Why what came is not stored; undefined where the connection writes no such attribute now. */
function lossOf(name: string, transient: readonly string[]): 'refused' | 'transient' | undefined {
  if (isReserved(name)) return 'refused'
  if (transient.includes(name)) return 'transient'
  return name === 'email' ? 'refused' : undefined
}

interface Traced extends Pick<PredictedAttribute, 'fate' | 'from' | 'notes'> {
  readonly mapped: unknown
}

function isKnown({ fate, from, notes, mapped }: Traced, source: Source): boolean {
  if (fate === 'restricted' || fate === 'literal' || notes.includes('root-kept')) return true
  // The address of a picture is made up by a rule that is not documented whole.
  if (fate === 'completed') return mapped !== undefined
  return from.every((path) => {
    const scope = contextScopes.find((one) => path.startsWith(`${one}.`))
    if (scope === undefined || scope === 'connection') return true
    const claim = path.slice(scope.length + 1)
    const { tokenset, userinfo } = source
    if (lookUp({ connection: {}, tokenset, userinfo }, scope, claim) !== undefined) return true
    if (claim === 'access_token' || source[scope] === undefined) return false
    return tellsAbsence(source, claim)
  })
}
