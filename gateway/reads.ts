import type { CallOf, ResponseOf } from '#domain/wire/endpoint.ts'
import type { Management, ReadName } from '#domain/destinations/auth0/contract/management.ts'

export interface Parts {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | number | undefined>>
  readonly body?: unknown
}

/** Reads rows of the management contract with the gateway's own token. */
export interface Reads {
  /** The answer as the row's schema reads it. */
  call<K extends ReadName>(
    name: K,
    call: CallOf<Management[K]> & Parts,
    signal: AbortSignal,
  ): Promise<ResponseOf<Management[K]>>
  /** The answer as it came: for lists, where one odd row must not hide the others. */
  raw<K extends ReadName>(
    name: K,
    call: CallOf<Management[K]> & Parts,
    signal: AbortSignal,
  ): Promise<unknown>
}
