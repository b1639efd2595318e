import { CodeBlock } from '#ui/code-block.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import type { CallView } from './call-views.ts'
import { Lines } from './lines.tsx'
import styles from './api-calls.module.css'

export function CallBlocks({ views }: { views: readonly CallView[] }) {
  return views.map(({ title, request, blocks }) => (
    <section key={title} className={styles.call}>
      <h3>{title}</h3>
      <code className={styles.request}>{request}</code>
      {blocks.map(({ label, what, text }) => (
        <CodeBlock key={label} label={label} actions={<CopyButton what={what} value={text} />}>
          <Lines text={text} />
        </CodeBlock>
      ))}
    </section>
  ))
}
