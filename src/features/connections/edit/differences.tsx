import type { Operation } from '#domain/destinations/auth0/contract/edit.ts'
import { visibleJson } from '#text/json.ts'
import { CodeBlock } from '#ui/code-block.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Hint } from '#ui/hint.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'
import type { Difference } from './edit-words.ts'
import styles from './save-changes.module.css'

/** Field by field: what it is, what it becomes, and what that brings about. */
export const Differences = ({ differences }: { readonly differences: readonly Difference[] }) => (
  <ul className={styles.list} aria-label="Changes">
    {differences.map(({ field, label, before, after, consequence }) => (
      <li key={field} className={styles.item}>
        <strong>{label}</strong>
        <span className={styles.values}>
          <span className={styles.before}>
            <VisibleText value={before} />
          </span>
          <span aria-hidden="true"> → </span>
          <VisuallyHidden> becomes </VisuallyHidden>
          <VisibleText value={after} />
        </span>
        {consequence && <Hint>{consequence}</Hint>}
      </li>
    ))}
  </ul>
)

/** The same as it is sent. A secret is only said to be there. */
export function AsJson({
  operations,
  secret,
}: {
  readonly operations: readonly Operation[]
  readonly secret: 'given' | 'removed' | undefined
}) {
  const json = visibleJson({
    operations,
    ...(secret === 'given' && { clientSecret: '(as given)' }),
    ...(secret === 'removed' && { clientSecret: null }),
  })
  return (
    <Disclosure summary="The same as JSON">
      <CodeBlock
        label="Operations"
        actions={<CopyButton what="operations" value={json} />}
        wrap={false}
      >
        {json}
      </CodeBlock>
    </Disclosure>
  )
}
