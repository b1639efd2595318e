import { type ReactNode, useState } from 'react'
import { Callout } from '#ui/callout.tsx'
import { Hint } from '#ui/hint.tsx'
import { Select } from '#ui/select.tsx'
import { Stack } from '#ui/stack.tsx'
import styles from './export.module.css'
import { FormFiles } from './form-files.tsx'
import type { Exported, ExportForm } from './forms.ts'
import { WhatItNeeds } from './what-it-needs.tsx'

interface Props<Of extends Exported> {
  readonly exported: Of
  /** The first is shown at first. */
  readonly forms: readonly [ExportForm<Of>, ...ExportForm<Of>[]]
  readonly hint: string
  /** Forms that one would look for, and that are not here. */
  readonly missing: string
  /** Of what stands beside it: below a page's title, or below a card's. */
  readonly heading: 'h2' | 'h3'
  /** What is not in it. */
  readonly children?: ReactNode
}

/** The job in the chosen form, to read, copy and download. */
export function ExportView<Of extends Exported>(props: Props<Of>) {
  const { exported, forms, hint, missing, heading, children } = props
  const [chosen, setChosen] = useState(forms[0].value)
  const form = forms.find(({ value }) => value === chosen) ?? forms[0]
  const file = `${exported.name}.${form.extension}`
  const refusal = form.refusal?.(exported)
  const files =
    refusal === undefined
      ? [
          { label: file, what: 'program', text: form.text(exported) },
          ...(form.files?.(exported) ?? []).map(({ name, text }) => ({
            label: name,
            what: name,
            text,
          })),
        ]
      : []
  return (
    <div className={styles.place}>
      <div className={styles.columns}>
        <Stack>
          <Select
            label="Language or format"
            hint={hint}
            value={form.value}
            options={forms}
            onChange={({ target: { value } }) => setChosen(value)}
          />
          {children}
          {refusal !== undefined && (
            <Callout kind="warn" title={`${form.label} cannot hold it`}>
              <p>{refusal}</p>
            </Callout>
          )}
          <FormFiles files={files} />
          <Hint>{missing}</Hint>
        </Stack>
        <WhatItNeeds heading={heading} facts={form.facts(exported, file)} />
      </div>
    </div>
  )
}
