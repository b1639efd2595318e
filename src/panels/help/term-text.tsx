import { type TermId, terms } from './terms.ts'

/** What one of Auth0's words means, and where Auth0 says more. */
export function TermText({ id }: { readonly id: TermId }) {
  const { term, is, href } = terms[id]
  return (
    <>
      <p>{is}</p>
      <p>
        <a href={href} target="_blank" rel="noreferrer">
          {`Auth0 about “${term}”`}
        </a>
      </p>
    </>
  )
}
