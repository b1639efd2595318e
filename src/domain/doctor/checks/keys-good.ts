import type { Check } from '../case.ts'

type Found = {
  readonly code: 'keys-good'
  readonly severity: 'fine'
  readonly usable: number
  readonly algorithms: readonly string[]
}

export const keysGood: Check<Found> = ({ keys }) => {
  if (!keys?.ok || keys.keys.some((key) => key.secrets.length > 0)) return []
  const usable = keys.keys.filter((key) => key.verifies.length > 0)
  if (usable.length === 0) return []
  const algorithms = [...new Set(usable.flatMap((key) => key.verifies))]
  return [{ code: 'keys-good', severity: 'fine', usable: usable.length, algorithms }]
}
