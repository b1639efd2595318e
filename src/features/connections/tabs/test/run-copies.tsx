import type { Explanation } from '#domain/failures/explanation.ts'
import { runAsJson } from '#domain/test-run/export-json.ts'
import { runAsMarkdown } from '#domain/test-run/export-markdown.ts'
import type { TestRun } from '#domain/test-run/run.ts'
import type { Step } from '#domain/test-run/timeline.ts'
import { buttonClass } from '#ui/button-class.ts'
import { CopyButton } from '#ui/copy-button.tsx'
import styles from './test.module.css'

interface Props {
  readonly run: TestRun
  readonly steps: readonly Step[]
  readonly explanation: Explanation | undefined
  /** Host of the tenant. */
  readonly domain: string
}

/** The run for others: redacted, without tokens. */
export const RunCopies = ({ run, steps, explanation, domain }: Props) => (
  <div className={styles.actions}>
    <span className={styles.quiet}>Redacted report as Markdown</span>
    <CopyButton what="as Markdown" value={runAsMarkdown(run, { steps, domain, explanation })} />
    <a
      className={buttonClass({ size: 'small' })}
      href={`data:application/json;charset=utf-8,${encodeURIComponent(runAsJson(run, { steps, domain }))}`}
      download={`test-run-${run.id}.json`}
    >
      Download JSON
    </a>
  </div>
)
