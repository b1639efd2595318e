/** What is known of the tenant; what is left out was not loaded. */
export interface KnownTenant {
  /** Where it answers, the canonical one first: the tenant's domain, ready custom domains. */
  readonly origins: readonly string[]
  /** True where it may answer at custom domains that are not loaded. */
  readonly moreOrigins?: boolean | undefined
  /** Names of all connections. */
  readonly connections?: readonly string[] | undefined
  /** Names that were asked for one by one, where not all are loaded: true where there is one. */
  readonly lookedUp?: ReadonlyMap<string, boolean> | undefined
  /** Names of connections that are switched off: `authentication.active` is false. */
  readonly inactive?: ReadonlySet<string> | undefined
  /** All applications, or at least the one that is looked for. */
  readonly clients?: readonly KnownClient[] | undefined
  /**
   * Client ids that a connection is enabled for, or at least the one that is looked for; undefined where
   * that was not loaded.
   */
  readonly enabled?: ((connection: string) => readonly string[] | undefined) | undefined
}

export interface KnownClient {
  readonly client_id: string
  readonly callbacks: readonly string[]
  readonly app_type?: string | undefined
  /** Greencheck's own. */
  readonly reserved?: string | undefined
}

export type Values = Map<string, string>

/** The origin a mended link has: its own where the tenant answers there. */
export const originOf = (url: URL, { origins }: KnownTenant): string =>
  origins.includes(url.origin) ? url.origin : (origins[0] ?? url.origin)
