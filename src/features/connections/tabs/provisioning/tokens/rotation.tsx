import type { ScimToken } from '#domain/destinations/auth0/contract/scim.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { Verdict } from '#ui/verdict.tsx'

/** By when they were made. */
const inOrder = (tokens: readonly ScimToken[]) =>
  tokens.toSorted((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at))

/** One token in place of another, with no hour in which neither works. */
export function Rotation({ tokens }: { readonly tokens: readonly ScimToken[] }) {
  const [first, second] = inOrder(tokens)
  if (first === undefined) return null
  const used = second?.last_used_at !== undefined
  return (
    <Disclosure summary="Replace a token" defaultOpen={second !== undefined}>
      <ol>
        <li>
          {second === undefined
            ? 'Generate a second token. The first goes on working.'
            : `Done: there is a second token, ${second.token_id}.`}
        </li>
        <li>
          Their IT puts the second in place of the first.{' '}
          {second &&
            (used ? (
              <Verdict kind="good">The second was used.</Verdict>
            ) : (
              <Verdict kind="pending">The second was not used yet.</Verdict>
            ))}
        </li>
        <li>
          {used
            ? `Delete the first, ${first.token_id}.`
            : 'When “Last used” of the second shows a time, delete the first. Not before.'}
        </li>
      </ol>
    </Disclosure>
  )
}
