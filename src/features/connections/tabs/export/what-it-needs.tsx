import { KeyValue } from '#ui/key-value.tsx'
import { Side } from '#ui/side.tsx'
import styles from './export.module.css'
import type { Fact } from './forms.ts'

/** What has to be there before the export is used, and what it does. */
export const WhatItNeeds = ({ facts }: { facts: readonly Fact[] }) => (
  <Side label="What it needs" title="What it needs">
    <div className={styles.body}>
      <KeyValue rows={facts} />
    </div>
  </Side>
)
