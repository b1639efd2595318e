import { oidcOptions } from '#domain/destinations/auth0/contract/oidc-options.ts'

type Members = Readonly<Record<string, unknown>>

/**
 * Options that say nothing (null, or an empty text), as an update may say it. A tenant can hold
 * what it does not take: an endpoint for which its metadata has nothing is stored as an empty text
 * (recorded), and nobody knows whether that one is taken back. Then it goes as null where null is
 * documented, and is left out where it is not; all three leave the option without a value.
 */
export const asTaken = (options: Members): Members =>
  Object.fromEntries(
    Object.entries(options).flatMap(([name, value]): [string, unknown][] => {
      if (value !== '' && value !== null) return [[name, value]]
      const taken = types.get(name)
      if (taken === undefined || taken.safeParse(value).success) return [[name, value]]
      return taken.safeParse(null).success ? [[name, null]] : []
    }),
  )

const types = new Map(Object.entries(oidcOptions.shape))
