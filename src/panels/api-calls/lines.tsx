import { Fragment } from 'react'
import { VisibleText } from '#ui/visible-text.tsx'

/** Lines of a text some of which an issuer wrote: what would not be seen is written out. */
export function Lines({ text }: { text: string }) {
  return text.split('\n').map((line, at) => (
    // oxlint-disable-next-line react/no-array-index-key -- lines have no other identity
    <Fragment key={at}>
      {at > 0 && '\n'}
      <VisibleText value={line} />
    </Fragment>
  ))
}
