import { Hint } from '#ui/hint.tsx'

/** Marks what no page of Auth0 settles. */
export const Unverified = ({ what }: { readonly what: string | undefined }) =>
  what !== undefined && (
    <Hint>
      <strong>Unverified.</strong> {what}
    </Hint>
  )
