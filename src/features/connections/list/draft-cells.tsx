import { traitsOf } from '#domain/destinations/auth0/connection/strategy-traits.ts'
import { stepTitles } from '#domain/destinations/auth0/connection/steps.ts'
import type { Draft } from '#kept/draft-store.ts'
import { Button } from '#ui/button.tsx'
import { Hint } from '#ui/hint.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { visible } from '#text/visible.ts'
import { minuteWords } from '#ui/when.ts'
import { Link } from '#panels/router/link.tsx'
import styles from './list.module.css'
import { draftName } from './list-row.ts'

export const DraftName = ({ draft }: { draft: Draft }) => (
  <>
    <strong>
      <VisibleText value={draftName(draft)} />
    </strong>
    <span className={styles.below}>
      <Hint>
        draft · at “{stepTitles[draft.step]}” · saved {minuteWords(draft.savedAt)}
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

interface DraftActionsProps {
  readonly draft: Draft
  readonly onDiscard: (draft: Draft) => void
}

export const DraftActions = ({ draft, onDiscard }: DraftActionsProps) => (
  <span className={styles.actions}>
    <Link
      to="/connections/new/$step"
      params={{ step: draft.step }}
      search={{ draft: draft.id }}
      aria-label={`Resume ${visible(draftName(draft))}`}
    >
      Resume
    </Link>
    <Button
      size="small"
      aria-label={`Discard ${visible(draftName(draft))}`}
      onClick={() => onDiscard(draft)}
    >
      Discard
    </Button>
  </span>
)
