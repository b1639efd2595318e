import { FailureNote, failureTitle } from '#panels/failure/failure-note.tsx'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import type { Chosen, Read } from './read-whole.ts'

interface Props {
  readonly reads: readonly Read[]
  readonly missing: readonly Chosen[]
  readonly onAgain: () => void
}

/** By name what is not in the export, and why. */
export const NotRead = ({ reads, missing, onAgain }: Props) => (
  <div role="alert">
    <Callout
      kind="bad"
      title={`${missing.length} not in the export`}
      actions={<Button onClick={onAgain}>Read {missing.length === 1 ? 'it' : 'them'} again</Button>}
    >
      <ul>
        {missing.map((of) => (
          <li key={of.id}>
            <strong>
              <VisibleText value={of.name} />
            </strong>
            : <Why read={reads.find((read) => read.of.id === of.id)} />
          </li>
        ))}
      </ul>
    </Callout>
  </div>
)

function Why({ read }: { readonly read: Read | undefined }) {
  if (read === undefined || !('failed' in read)) return 'stopped before it was read.'
  if (read.failed === 'options')
    return 'the tenant does not tell its options to Greencheck’s server, which lacks read:connections_options.'
  return (
    <>
      {failureTitle(read.failed)}.
      <FailureNote error={read.failed} />
    </>
  )
}
