import type { ReactNode } from 'react'
import { isApiError } from '#api/errors.ts'
import { Callout } from '#ui/callout.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { WorkspaceFailure } from './workspace-failure.tsx'

interface Props {
  /** "Not saved" */
  readonly undone: string
  readonly error: Error
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

/** What failed of whatever kind: the workspace's own words, or a defect's. */
export const Failed = ({ undone, error, actions, children }: Props) =>
  isApiError(error) ? (
    <WorkspaceFailure undone={undone} error={error} actions={actions}>
      {children}
    </WorkspaceFailure>
  ) : (
    <div role="alert">
      <Callout kind="bad" title={`${undone}.`} actions={actions}>
        <VisibleText value={error.message} />
      </Callout>
    </div>
  )
