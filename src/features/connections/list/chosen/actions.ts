import { type ComponentType, lazy } from 'react'
import type { ConnectionRow } from '#domain/destinations/auth0/contract/connection-row.ts'
import type { FirstRouteName } from '#domain/gateway-api/first.ts'
import type { Draft } from '#kept/draft-store.ts'
import type { PartProps } from './part-props.ts'

export interface Action<Row> {
  /** `Disable 3 connections` */
  readonly words: (count: number) => string
  /** Of the gateway, which it cannot do without. */
  readonly route?: FirstRouteName
  /** What opens, a dialog as a rule; fetched when it is pressed. */
  readonly Part: ComponentType<PartProps<Row>>
}

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`

/** What can be done with several connections at once. */
export const connectionActions: readonly Action<ConnectionRow>[] = [
  {
    words: (count) => `Re-check ${counted(count, 'issuer')}`,
    route: 'probeDocument',
    Part: lazy(async () => {
      const { RecheckIssuers } = await import('./recheck/recheck-issuers.tsx')
      return { default: RecheckIssuers }
    }),
  },
  {
    words: (count) => `Disable ${counted(count, 'connection')}`,
    route: 'updateConnection',
    Part: lazy(async () => {
      const { DisableConnections } = await import('./disable/disable-connections.tsx')
      return { default: DisableConnections }
    }),
  },
  {
    words: (count) => `Export ${counted(count, 'connection')}`,
    route: 'getConnection',
    Part: lazy(async () => {
      const { ExportSeveral } = await import('../../export-several/export-several.tsx')
      return { default: ExportSeveral }
    }),
  },
]

/** And with several drafts. */
export const draftActions: readonly Action<Draft>[] = [
  {
    words: (count) => `Save ${counted(count, 'draft')} as a file`,
    Part: lazy(async () => {
      const { SaveDrafts } = await import('../drafts/save-drafts.tsx')
      return { default: SaveDrafts }
    }),
  },
  {
    words: (count) => `Discard ${counted(count, 'draft')}`,
    Part: lazy(async () => {
      const { DiscardDrafts } = await import('../drafts/discard-drafts.tsx')
      return { default: DiscardDrafts }
    }),
  },
]
