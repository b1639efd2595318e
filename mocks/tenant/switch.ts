/** A row of the panel. */
export interface SwitchData {
  readonly id: string
  readonly mode: 'next' | 'state'
  readonly label: string
  readonly what: string
  /** Acts on each so-many-th occasion only; on each when absent. */
  readonly every?: number
  /** A scope or permission the gateway's machine client lacks while this is on. */
  readonly withholds?: string
}
