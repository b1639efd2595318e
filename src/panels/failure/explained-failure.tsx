import type { ReactNode } from 'react'
import type { Explanation, FailureField } from '#domain/destinations/auth0/failures/explanation.ts'
import { fieldLabel } from '#domain/destinations/auth0/failures/field-label.ts'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import styles from './explained-failure.module.css'
import { MessageForThem } from './message-for-them.tsx'
import { menderWords } from './mender-words.ts'
import { Suspects } from './suspects.tsx'

export interface ExplainedFailureProps {
  readonly explanation: Explanation
  /** A link to the field, with the label as its words; absent where there is nowhere to go. */
  readonly fieldLink?: ((field: FailureField, label: string) => ReactNode) | undefined
  /** Prepares the switch to the Back Channel; absent where nothing can be edited. */
  readonly onSwitchChannel?: (() => void) | undefined
}

/** A failed login: what it was, why, who mends it and how, and what came, as it came. */
export function ExplainedFailure({
  explanation,
  fieldLink,
  onSwitchChannel,
}: ExplainedFailureProps) {
  const { headline, cause, next, field, offer, message, mayPass, raw, source, suspects } =
    explanation
  const switches = offer === 'back-channel' && onSwitchChannel
  return (
    <div className={styles.failure}>
      <Callout
        kind="bad"
        title={headline}
        actions={
          (switches || (field && fieldLink)) && (
            <>
              {switches && (
                <Button size="small" onClick={onSwitchChannel}>
                  Switch to Back Channel…
                </Button>
              )}
              {field && fieldLink?.(field, `Go to ${fieldLabel(field)}`)}
            </>
          )
        }
      >
        <p>{cause}</p>
        <p>
          <strong>{menderWords(explanation)}</strong> {next}
        </p>
      </Callout>
      {mayPass && (
        <Callout kind="warn" title="It may pass by itself">
          The connection was created or enabled a short time ago, and Auth0 can need a few minutes
          before it works everywhere. Run the test again then.
        </Callout>
      )}
      {suspects && <Suspects suspects={suspects} fieldLink={fieldLink} />}
      {message !== undefined && <MessageForThem message={message} />}
      {raw !== '' && (
        <Disclosure summary="What came" defaultOpen={explanation.id === undefined}>
          <p className={styles.raw}>
            <VisibleText value={raw} />
          </p>
          {source !== undefined && (
            <p className={styles.source}>
              <a href={source} target="_blank" rel="noreferrer">
                Where this error is described
              </a>
            </p>
          )}
        </Disclosure>
      )}
    </div>
  )
}
