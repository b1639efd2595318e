import { useState } from 'react'
import { usePlace } from '#panels/router/router-context.tsx'
import { askedOf } from '../data/asked.ts'
import type { Entry } from './edits.ts'

/** The form of a row: of the one that is edited, or of a new one. */
interface Opened<Row> {
  readonly entry?: Entry<Row> | undefined
  /** What the new one is begun with. */
  readonly add?: string
}

/** The form that is open; to begin with, the one that the link which led here asks for. */
export function useOpened<Row>(
  entries: readonly Entry<Row>[],
  keyOf: (row: Row) => string,
  barred: string | undefined,
) {
  const { hash } = usePlace()
  return useState((): Opened<Row> | undefined => {
    const { edit, add } = askedOf(hash)
    if (barred !== undefined) return undefined
    const entry = entries.find(({ row }) => keyOf(row) === edit)
    return entry || add !== undefined ? { entry, add } : undefined
  })
}
