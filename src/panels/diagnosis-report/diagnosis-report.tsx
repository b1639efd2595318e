import { type ReactNode, useRef } from 'react'
import type { Diagnosis } from '#domain/doctor/diagnose.ts'
import type { Fix } from '#domain/doctor/finding.ts'
import { severities } from '#domain/doctor/severity.ts'
import { Side } from '#ui/side.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import styles from './diagnosis-report.module.css'
import { facts } from './facts.ts'
import { FindingItem } from './finding-item.tsx'
import { FineChecks } from './fine-checks.tsx'
import { severityLooks, verdictLook } from './severity-words.ts'

export interface DiagnosisReportProps {
  readonly diagnosis: Diagnosis
  /** How long the issuer took to answer, where it was asked. */
  readonly ms?: number | undefined
  /** True while evidence is still being fetched: no verdict is given before it is complete. */
  readonly pending?: boolean | undefined
  /** Changes the form; absent where there is none. */
  readonly onFix?: ((fix: Fix) => void) | undefined
  /** Ways to take the report away, at its end. */
  readonly tools?: ReactNode
}

/** The whole diagnosis: the verdict, then each finding, the heaviest first. */
export function DiagnosisReport({ diagnosis, ms, pending, onFix, tools }: DiagnosisReportProps) {
  const box = useRef<HTMLDivElement>(null)
  const { findings, place, metadata, keys } = diagnosis
  const look = pending ? ({ kind: 'pending', words: 'Checking' } as const) : verdictLook(diagnosis)
  const read = facts(metadata, keys)
  // The finding goes with its button; the focus stays in the report.
  const fixWith =
    onFix &&
    ((fix: Fix) => {
      box.current?.focus()
      onFix(fix)
    })
  return (
    <div ref={box} tabIndex={-1} className={styles.report}>
      <Side
        label="Issuer report"
        title={look.words}
        kind={look.kind}
        note={ms !== undefined && `${Math.round(ms)} ms`}
      >
        {severities.map((severity) => {
          const group = findings.filter((finding) => finding.severity === severity)
          if (severity === 'fine')
            return <FineChecks key={severity} findings={group} place={place} />
          // What is still being asked for is not yet what could not be told.
          if (group.length === 0 || (pending && severity === 'unknown')) return null
          return (
            <section key={severity} className={styles.group}>
              <h3 className={styles.weight}>{severityLooks[severity].words}</h3>
              <ul className={styles.findings}>
                {group.map((finding, at) => (
                  <FindingItem
                    // Two findings of one code tell of two members, always in the same order.
                    // oxlint-disable-next-line react/no-array-index-key
                    key={`${finding.code} ${at}`}
                    finding={finding}
                    place={place}
                    onFix={fixWith}
                  />
                ))}
              </ul>
            </section>
          )
        })}
        {read.length > 0 && (
          <p className={styles.facts}>
            <VisibleText value={read.join(' · ')} />
          </p>
        )}
        {!pending && tools && <div className={styles.tools}>{tools}</div>}
      </Side>
    </div>
  )
}
