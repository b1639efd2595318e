/** What a link into a tab opens there: a row to edit, or a new one that is begun. */
export interface Asked {
  /** The key of the row. */
  readonly edit?: string
  /** Of an attribute its name, of a mapping the attribute it reads. */
  readonly add?: string
}

/** As the fragment of an address, without `#`. */
export const hashOf = (asked: Asked): string => new URLSearchParams({ ...asked }).toString()

/** @param hash of an address anybody can have written */
export function askedOf(hash: string): Asked {
  const asked = new URLSearchParams(hash)
  const [edit, add] = [asked.get('edit'), asked.get('add')]
  return { ...(edit !== null && { edit }), ...(add !== null && { add }) }
}
