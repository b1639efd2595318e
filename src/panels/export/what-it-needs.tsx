import { useId } from 'react'
import { KeyValue } from '#ui/key-value.tsx'
import styles from './export.module.css'
import type { Fact } from './forms.ts'

interface Props {
  readonly facts: readonly Fact[]
  /** Below what it stands. */
  readonly heading: 'h2' | 'h3'
}

/** What has to be there before the export is used, and what it does. */
export function WhatItNeeds({ facts, heading: Heading }: Props) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles.needs}>
      <Heading id={id}>What it needs</Heading>
      <KeyValue rows={facts} />
    </section>
  )
}
