import { Callout } from '#ui/callout.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import type { Read } from './read-whole.ts'

interface Props {
  readonly reads: readonly Read[]
  /** The permission without which nobody knows whether SCIM is on. */
  readonly lacksScim: string | undefined
}

/** What the exports do not hold, before they are trusted to. */
export function SeveralLeftOut({ reads, lacksScim }: Props) {
  const partly = reads.flatMap((read) =>
    'leftOut' in read && read.leftOut.length > 0 ? [read] : [],
  )
  return (
    <>
      {lacksScim !== undefined && (
        <Callout kind="warn" title="SCIM is not in the export">
          <p>
            Whether it is on takes the permission <code>{lacksScim}</code>, which an administrator
            of the tenant grants.
          </p>
        </Callout>
      )}
      {partly.length > 0 && (
        <Callout kind="warn" title="Not in the export">
          <p>Options that Greencheck does not show, and so cannot write down. Add them by hand.</p>
          <ul>
            {partly.map(({ of, leftOut }) => (
              <li key={of.id}>
                <VisibleText value={of.name} />:{' '}
                <code>
                  <VisibleText value={leftOut.join(', ')} />
                </code>
              </li>
            ))}
          </ul>
        </Callout>
      )}
    </>
  )
}
