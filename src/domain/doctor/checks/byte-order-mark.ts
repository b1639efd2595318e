import type { Check } from '../case.ts'

type Found = {
  readonly code: 'byte-order-mark'
  readonly severity: 'breaks-some'
  readonly where: readonly ('document' | 'keys')[]
}

/** A sender must not add one, a reader may ignore it (RFC 8259 §8.1). */
export const byteOrderMark: Check<Found> = ({ parsed, keys }) => {
  const where: ('document' | 'keys')[] = []
  if (parsed?.ok && parsed.bom) where.push('document')
  if (keys?.ok && keys.bom) where.push('keys')
  return where.length > 0 ? [{ code: 'byte-order-mark', severity: 'breaks-some', where }] : []
}
