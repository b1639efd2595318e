import { jsonText } from '#domain/wire/json.ts'

/**
 * What a user's profile may hold (auth0.com/docs, deprecations-and-migrations.mdx: announced on
 * 2026-08-04; until the end of life only the tenant's log warns). 10 KB are read as 10 × 1,024
 * bytes, and of what exactly they are counted is not documented: here, of the profile as JSON.
 */
export const maxProfileBytes = 10 * 1024

/** From then on a larger profile is refused. */
export const profileLimitFrom = '2027-03-04'

export type ProfileSizeLevel = 'fits' | 'close' | 'over'

export interface ProfileSize {
  readonly bytes: number
  readonly level: ProfileSizeLevel
  /** A sentence or two. */
  readonly words: string
  /** The attributes that take most, largest first; empty where the profile fits. */
  readonly largest: readonly { readonly name: string; readonly bytes: number }[]
}

/** UTF-8, as it goes over the wire. What is nested too deeply to be written is over any limit. */
function bytesOf(value: unknown): number {
  const text = jsonText(value)
  return text === '' ? Infinity : new TextEncoder().encode(text).length
}

export const profileBytes = (profile: Readonly<Record<string, unknown>>): number => bytesOf(profile)

/** Little room is left for what applications and Actions add: app_metadata, user_metadata. */
const closeAt = 0.8 * maxProfileBytes

const levelOf = (bytes: number): ProfileSizeLevel =>
  bytes > maxProfileBytes ? 'over' : bytes > closeAt ? 'close' : 'fits'

/** How many of the largest are named. */
const named = 3

const limit = '10 KB (10,240 bytes)'
const metadata = 'user_metadata and app_metadata are not in this count.'

const words: Readonly<Record<ProfileSizeLevel, string>> = {
  fits: `Auth0 allows ${limit} for a profile; from ${profileLimitFrom} on a larger one is refused. ${metadata}`,
  close: `Little is left of the ${limit} that Auth0 allows for a profile: from ${profileLimitFrom} on a larger one is refused. ${metadata}`,
  over: `More than the ${limit} that Auth0 allows for a profile. Until ${profileLimitFrom} the tenant’s log warns; from then on it is refused. Leave an attribute out, or ask their IT to release fewer entries.`,
}

/** The size of the profile a login results in (`loginProfile`), against the tenant's limit. */
export function profileSize(profile: Readonly<Record<string, unknown>>): ProfileSize {
  const bytes = profileBytes(profile)
  const level = levelOf(bytes)
  const largest = Object.entries(profile)
    .map(([name, value]) => ({ name, bytes: bytesOf({ [name]: value }) - 2 }))
    .sort((one, other) => other.bytes - one.bytes)
    .slice(0, level === 'fits' ? 0 : named)
  return {
    bytes,
    level,
    words: `${bytes.toLocaleString('en')} bytes. ${words[level]}`,
    largest,
  }
}
