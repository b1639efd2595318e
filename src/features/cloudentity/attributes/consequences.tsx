import type { AttributeView, IdpView } from '#domain/destinations/cloudentity/contract/views.ts'
import { VisibleText } from '#ui/visible-text.tsx'
import type { Entry } from '../rows/edits.ts'
import { followRenames, leftBehind } from './follow-renames.ts'

interface Props {
  readonly idp: IdpView
  readonly edited: readonly Entry<AttributeView>[]
  readonly turnsOn: boolean
}

/** What saving changes of attributes does beside them. */
export function Consequences({ idp: { mappings }, edited, turnsOn }: Props) {
  const left = leftBehind(mappings, edited)
  return (
    <>
      {turnsOn && <p>“Get user info” is turned on.</p>}
      {followRenames(mappings, edited) && <p>Mappings of a renamed attribute follow its name.</p>}
      {left.length > 0 && (
        <p>
          Mappings that read a removed attribute stay, and are left without one:{' '}
          <VisibleText value={left.join(', ')} />. Remove them under Mappings.
        </p>
      )}
    </>
  )
}
