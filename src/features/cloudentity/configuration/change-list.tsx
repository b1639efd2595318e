import type { Difference } from '#domain/destinations/cloudentity/edit.ts'
import { VisibleText } from '#ui/visible-text.tsx'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'

interface Props {
  readonly differences: readonly Difference[]
  /** A Client Secret was entered. */
  readonly secret: boolean
}

/** Field by field: what it is, and what it becomes. */
export const ChangeList = ({ differences, secret }: Props) => (
  <ul aria-label="Changes">
    {differences.map(({ member, label, before, after }) => (
      <li key={member}>
        <strong>{label}</strong>: <VisibleText value={before} />
        <span aria-hidden="true"> → </span>
        <VisuallyHidden> becomes </VisuallyHidden>
        <VisibleText value={after} />
      </li>
    ))}
    {secret && (
      <li>
        <strong>Client Secret</strong>: replaced by the one you entered
      </li>
    )}
  </ul>
)
