import { useState } from 'react'
import type { ScimSettings } from '#domain/destinations/auth0/contract/routes-of-scim.ts'
import type { ScimMapping } from '#domain/destinations/auth0/contract/scim.ts'
import {
  idRemark,
  type MappingRemark,
  rowRemarks,
  sameMapping,
  type Sender,
} from '#domain/destinations/auth0/scim/mapping-remarks.ts'

export type MappingRow = ScimMapping[number]
export interface PlacedRemark extends MappingRemark {
  /** Its row's place. */
  readonly at: number
}

/** The mapping as it is being edited: the difference to what the tenant has is what is saved. */
export function useMapping(stored: ScimSettings, sender: Sender) {
  const [idAttribute, setIdAttribute] = useState(stored.user_id_attribute)
  const [rows, setRows] = useState<ScimMapping>(stored.mapping)
  const id = idRemark(idAttribute, stored.user_id_attribute)
  const remarks = rows.flatMap((row, at) =>
    rowRemarks(row, rows, sender).map((remark): PlacedRemark => ({ ...remark, at })),
  )
  return {
    idAttribute,
    setIdAttribute,
    id,
    rows,
    setRows,
    remarks,
    change: (at: number, part: Partial<MappingRow>) =>
      setRows(rows.map((row, place) => (place === at ? { ...row, ...part } : row))),
    wrong: [id, ...remarks].some((remark) => remark?.kind === 'bad'),
    dirty: idAttribute !== stored.user_id_attribute || !sameMapping(rows, stored.mapping),
    discard: () => {
      setIdAttribute(stored.user_id_attribute)
      setRows(stored.mapping)
    },
  }
}
export type MappingEdit = ReturnType<typeof useMapping>
