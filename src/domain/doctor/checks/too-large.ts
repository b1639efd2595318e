import { isTooLarge, type Check } from '../case.ts'

type Found = {
  readonly code: 'too-large'
  readonly severity: 'blocks'
  /** As far as it was read. */
  readonly bytes: number | undefined
}

/** Auth0 refuses a document above 128 KB (auth0.com/docs, oidc.mdx). */
export const tooLarge: Check<Found> = ({ subject }) =>
  subject.document && isTooLarge(subject.document)
    ? [{ code: 'too-large', severity: 'blocks', bytes: subject.document.bytes }]
    : []
