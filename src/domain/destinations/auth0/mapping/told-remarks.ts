import type { Preview } from './preview.ts'
import type { Remark } from './remark.ts'

/** Said because a claim is not there, which not every source can tell. */
const ofAbsence: readonly Remark['code'][] = [
  'missing',
  'part-missing',
  'made-up',
  'no-email',
  'verified-unsaid',
]

/** Without those that guess what the source of the claims does not tell. */
export const toldRemarks = (
  remarks: readonly Remark[],
  preview: Preview | undefined,
): readonly Remark[] =>
  remarks.filter(
    ({ code, attribute }) =>
      !ofAbsence.includes(code) ||
      preview?.lines.find(({ name }) => name === attribute)?.known !== false,
  )
