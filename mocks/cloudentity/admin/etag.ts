import { createHash } from 'node:crypto'
import { AdminError } from './errors.ts'

export const etagOf = (value: unknown): string =>
  `"${createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32)}"`

/**
 * Refuses a write whose tag is another one by now. Which status the product answers is not told,
 * but for script execution points, where 409 is; 412 is what HTTP says (RFC 9110 §13.1.1).
 */
export function demandTag(
  headers: Headers,
  current: string,
  name = 'if-match',
  status = 412,
): void {
  const wanted = headers.get(name)
  if (wanted === null || wanted === '*' || wanted === current) return
  throw new AdminError({ status, error: 'the resource has been changed in the meantime' })
}
