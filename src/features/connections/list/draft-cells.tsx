import { Suspense, lazy } from 'react'
import { traitsOf } from '#domain/destinations/auth0/connection/strategy-traits.ts'
import type { Draft } from '#kept/draft-store.ts'
import { Button } from '#ui/button.tsx'
import { Hint } from '#ui/hint.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { visible } from '#text/visible.ts'
import { Link } from '#panels/router/link.tsx'
import styles from './list.module.css'
import { draftName } from './list-row.ts'

// What a draft still needs say the rules of the wizard.
const WaitsFor = lazy(() =>
  import('./drafts/waits-for.tsx').then((part) => ({ default: part.WaitsFor })),
)

export const DraftName = ({ draft }: { draft: Draft }) => (
  <>
    <Link
      to="/connections/new/$step"
      params={{ step: draft.step }}
      search={{ draft: draft.id }}
      className={styles.name}
    >
      <VisibleText value={draftName(draft)} />
    </Link>
    <span className={styles.below}>
      <Hint>
        draft
        <Suspense>
          <WaitsFor draft={draft} />
        </Suspense>
      </Hint>
    </span>
  </>
)

export const DraftIssuer = ({ draft: { values } }: { draft: Draft }) => {
  const issuer =
    traitsOf(values).source === 'tenant'
      ? (values.recipeInputs['domain'] ?? '')
      : values.mode === 'manual'
        ? values.endpoints.issuer
        : values.discoveryUrl
  return issuer === '' ? (
    <Hint>–</Hint>
  ) : (
    <code>
      <VisibleText value={issuer} />
    </code>
  )
}

interface DraftStateProps {
  readonly draft: Draft
  readonly onDiscard: (draft: Draft) => void
}

export const DraftState = ({ draft, onDiscard }: DraftStateProps) => (
  <span className={styles.actions}>
    <Hint>not created</Hint>
    <Button
      size="small"
      aria-label={`Discard ${visible(draftName(draft))}`}
      onClick={() => onDiscard(draft)}
    >
      Discard
    </Button>
  </span>
)
