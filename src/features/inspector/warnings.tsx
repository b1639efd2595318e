import { type Fault, faultWords } from '#domain/oidc/tokens/problem.ts'
import type { TokenWarning } from '#domain/oidc/tokens/warning.ts'
import { Verdict } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import styles from './inspector.module.css'

interface Props {
  readonly faults: readonly Fault[]
  readonly warnings: readonly TokenWarning[]
}

/** What a reader would refuse or stumble over. By this computer's clock. */
export function Warnings({ faults, warnings }: Props) {
  if (faults.length + warnings.length === 0)
    return <Verdict kind="none">Nothing here that a reader would refuse.</Verdict>
  return (
    <ul className={styles.warnings} aria-label="Warnings">
      {faults.map((fault) => {
        const { headline, how } = faultWords(fault)
        return (
          <li key={headline}>
            <Verdict kind="warn">
              <VisibleText value={`${headline}. ${how}`} />
            </Verdict>
          </li>
        )
      })}
      {warnings.map(({ code, name, words, refused }) => (
        <li key={`${code} ${name}`}>
          <Verdict kind={refused ? 'bad' : 'warn'}>
            <VisibleText value={words} />
          </Verdict>
        </li>
      ))}
    </ul>
  )
}
