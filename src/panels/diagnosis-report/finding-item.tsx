import { describeFinding } from '#domain/doctor/describe.ts'
import type { Finding, Fix, Place, Who } from '#domain/doctor/finding.ts'
import { Button } from '#ui/button.tsx'
import { CodeBlock } from '#ui/code-block.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { VerdictIcon } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { Comparison } from './comparison.tsx'
import styles from './diagnosis-report.module.css'
import { severityLooks } from './severity-words.ts'
import { Sources } from './sources.tsx'

const who: Readonly<Record<Who, string>> = {
  operator: 'You can mend it.',
  'customer-it': 'Their IT can mend it.',
  administrator: 'Whoever runs Greencheck can mend it.',
}

interface Props {
  readonly finding: Finding
  readonly place: Place
  /** Absent where there is no form to change. */
  readonly onFix?: ((fix: Fix) => void) | undefined
}

/** One finding: what, asked against seen, why, the one action, the message, details. */
export function FindingItem({ finding, place, onFix }: Props) {
  const words = describeFinding(finding, place)
  const { fix, message } = words
  return (
    <li className={styles.finding}>
      <VerdictIcon kind={severityLooks[finding.severity].kind} />
      <div className={styles.words}>
        <strong>
          <VisibleText value={words.headline} />
        </strong>
        <Comparison finding={finding} words={words} />
        <p>
          <VisibleText value={words.why} />
        </p>
        {finding.severity !== 'note' && (
          <p>
            {who[words.who]} <VisibleText value={words.how} />
          </p>
        )}
        {fix && onFix && (
          <Button size="small" className={styles.fix} onClick={() => onFix(fix)}>
            <VisibleText value={fix.label} />
          </Button>
        )}
        {message !== undefined && (
          <Disclosure summary="Message for their IT">
            <CodeBlock
              label="Message"
              actions={
                <CopyButton what={`message for their IT about ${finding.code}`} value={message} />
              }
            >
              {message.split('\n').map((line, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- lines of one text
                <span key={at}>
                  <VisibleText value={line} />
                  {'\n'}
                </span>
              ))}
            </CodeBlock>
          </Disclosure>
        )}
        <Disclosure summary="Details">
          <p>
            <Sources clause={words.clause} />. Code <code>{finding.code}</code>.
          </p>
        </Disclosure>
      </div>
    </li>
  )
}
