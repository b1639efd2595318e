import type { ScimExplanation } from '#domain/destinations/auth0/scim/scim-errors.ts'
import { CopyButton } from '#ui/copy-button.tsx'
import { Hint } from '#ui/hint.tsx'

interface Props {
  readonly why: Omit<ScimExplanation, 'id'>
  readonly what: string
}

/** What it means, who mends it, and what to send them. */
export const Explained = ({ why, what }: Props) => (
  <>
    <p>
      <strong>{why.title}.</strong> {why.means}
    </p>
    <p>
      {why.who === 'their IT'
        ? 'Their IT mends it: '
        : `${why.who === 'you' ? 'You mend' : 'Auth0 mends'} it: `}
      {why.next}
    </p>
    {why.unverified && <Hint>Not verified: nobody recorded how Auth0 answers or logs this.</Hint>}
    {why.who === 'their IT' && (
      <div>
        <CopyButton what={`message for their IT: ${what}`} value={why.next} />
      </div>
    )}
  </>
)
