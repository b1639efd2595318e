import { useState } from 'react'
import { CheckLine } from '#panels/issuer-check/check-line.tsx'
import { checkWords } from '#panels/issuer-check/check-words.ts'
import { Button } from '#ui/button.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { useWizard } from '../../frame/wizard-context.ts'
import { ReasonField } from './reason-field.tsx'
import styles from './verdict-now.module.css'

/**
 * The verdict on a step after the issuer's: judged anew at every choice, without a new request.
 * Where a choice makes it block, the reason is asked for at once.
 */
export function VerdictNow({ asksReason = true }: { asksReason?: boolean }) {
  const { check, goTo } = useWizard()
  const words = checkWords(check)
  return (
    <div className={styles.now}>
      <div className={styles.line}>
        {words ? (
          <CheckLine words={words} calm={words.kind === 'good'} />
        ) : check.state === 'checking' ? (
          <Verdict kind="pending">Checking the issuer…</Verdict>
        ) : (
          <Verdict kind="unknown">The issuer was not checked</Verdict>
        )}
        <Button size="small" onClick={() => goTo('issuer')}>
          Issuer report
        </Button>
      </div>
      <Announcement text={words?.sentence ?? ''} />
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
