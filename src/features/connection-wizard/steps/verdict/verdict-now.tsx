import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { useWizardValues } from '../../draft/use-wizard-values.ts'
import { useWizard } from '../../frame/wizard-context.ts'
import { checkWords } from '../issuer/check-words.ts'
import { ReasonField } from './reason-field.tsx'
import styles from './verdict-now.module.css'

/**
 * The verdict on a step after the issuer's: judged anew at every choice, without a new request.
 * Where a choice makes it block, the reason is asked for at once.
 */
export function VerdictNow({ asksReason = true }: { asksReason?: boolean }) {
  const { check, goTo } = useWizard()
  const { mode } = useWizardValues()
  const words = checkWords(check, mode === 'manual')
  return (
    <div className={styles.now}>
      <div className={styles.line}>
        {words ? (
          <Verdict kind={words.kind} calm={words.kind === 'good'}>
            <strong>{words.headline}</strong>
            {words.rest !== '' && ' · '}
            <VisibleText value={words.rest} />
          </Verdict>
        ) : check.state === 'checking' ? (
          <Verdict kind="pending">Checking the issuer…</Verdict>
        ) : (
          <Verdict kind="unknown">The issuer was not checked</Verdict>
        )}
        <Button size="small" onClick={() => goTo('issuer')}>
          Issuer report
        </Button>
      </div>
      <Announcement text={words?.said ?? ''} />
      {asksReason && <ReasonField />}
    </div>
  )
}

/** What stood there when the step came up was said at the issuer's step; a change is said once. */
function Announcement({ text }: { text: string }) {
  const [known, setKnown] = useState<string | undefined>(text)
  // From the first change on each verdict is news, the old one too when it comes back.
  if (known !== undefined && text !== '' && text !== known) setKnown(undefined)
  return <LiveRegion text={known === undefined ? text : ''} />
}
