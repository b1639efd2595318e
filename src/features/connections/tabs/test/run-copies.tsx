import type { Explanation } from '#domain/destinations/auth0/failures/explanation.ts'
import { runAsJson } from '#domain/destinations/auth0/test-run/export-json.ts'
import { runAsMarkdown } from '#domain/destinations/auth0/test-run/export-markdown.ts'
import type { TestRun } from '#domain/destinations/auth0/test-run/run.ts'
import type { Step } from '#domain/destinations/auth0/test-run/timeline.ts'
import { Button } from '#ui/button.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { download } from '#ui/download.ts'
import styles from './test.module.css'

interface Props {
  readonly run: TestRun
  readonly steps: readonly Step[]
  readonly explanation: Explanation | undefined
  /** Host of the tenant. */
  readonly domain: string
}

/** The run for others: redacted, without tokens. Made when asked for, as claims may be many. */
export const RunCopies = ({ run, steps, explanation, domain }: Props) => (
  <div className={styles.actions}>
    <span className={styles.quiet}>Redacted report as Markdown</span>
    <CopyButton
      // "Copied" is about one run.
      key={run.id}
      what="as Markdown"
      value={() => runAsMarkdown(run, { steps, domain, explanation })}
    />
    <Button
      size="small"
      onClick={() =>
        download(`test-run-${run.id}.json`, 'application/json', runAsJson(run, { steps, domain }))
      }
    >
      Download JSON
    </Button>
  </div>
)
