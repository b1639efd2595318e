import { useMemo } from 'react'
import type {
  AttributeView,
  IdpView,
  WorkspaceView,
} from '#domain/destinations/cloudentity/contract/views.ts'
import type { Comparison } from '#domain/destinations/cloudentity/lineage/compare.ts'
import type { Line } from '#domain/destinations/cloudentity/lineage/trace.ts'
import { visible } from '#text/visible.ts'
import { buttonClass } from '#ui/button-class.ts'
import { Card } from '#ui/card.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { Link } from '#panels/router/link.tsx'
import { idpPath } from '../data/paths.ts'
import styles from './lineage.module.css'
import { LineageTable } from './lineage-table.tsx'
import { Picture } from './picture.tsx'
import { lineageAsMarkdown } from './report.ts'
import { summaryOf } from './summary.ts'

interface Props {
  readonly idp: IdpView
  readonly workspace: WorkspaceView
  readonly lines: readonly Line[]
  readonly context: readonly AttributeView[]
  readonly comparisons: readonly Comparison[]
}

/** The first break, the picture, and the same as a table. */
export function Lineage({ idp, workspace, lines, context, comparisons }: Props) {
  const contextTypes = useMemo(
    () => new Map(context.map(({ name, type }) => [name, type] as const)),
    [context],
  )
  if (lines.length === 0) return <Empty iid={idp.id} />
  const { kind, headline, rest, mend } = summaryOf(lines)
  return (
    <Stack>
      <Card title="From Auth0 to the demo app">
        <div className={styles.summary}>
          <Verdict kind={kind} calm>
            <strong>
              <VisibleText value={headline} />
            </strong>{' '}
            <VisibleText value={rest} />
          </Verdict>
          <Actions>
            {mend && (
              <Link
                className={buttonClass({ variant: 'main', size: 'small' })}
                to={idpPath(idp.id, mend.tab)}
                hash={mend.hash}
              >
                {mend.action}
              </Link>
            )}
            <span className={styles.report}>Redacted report</span>
            <CopyButton
              what="redacted report"
              value={() => lineageAsMarkdown(lines, idp, workspace)}
            />
          </Actions>
        </div>
        <LiveRegion text={visible(`${headline}. ${rest}`)} />
        <p className={styles.narrow}>Scroll the picture sideways, or read the table below it.</p>
        <Picture lines={lines} contextTypes={contextTypes} />
      </Card>
      <LineageTable
        iid={idp.id}
        lines={lines}
        contextTypes={contextTypes}
        comparisons={comparisons}
      />
    </Stack>
  )
}

const Empty = ({ iid }: { readonly iid: string }) => (
  <Card title="From Auth0 to the demo app">
    <Stack>
      <p>This identity provider has no attribute and no mapping: nothing of a login is kept yet.</p>
      <Actions>
        <Link className={buttonClass({ variant: 'main' })} to={idpPath(iid, 'attributes')}>
          Add attributes
        </Link>
      </Actions>
    </Stack>
  </Card>
)
