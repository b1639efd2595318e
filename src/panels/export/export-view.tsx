import { lazy, type ReactNode, Suspense, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { CodeBlock } from '#ui/code-block.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { download } from '#ui/download.ts'
import { Select } from '#ui/select.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'
import styles from './export.module.css'
import type { Exported, ExportForm } from './forms.ts'
import { WhatItNeeds } from './what-it-needs.tsx'

// Decoration: where it does not come, the text is there.
const Highlighted = lazy(() =>
  import('./highlight/highlighted.tsx').then(
    (m) => ({ default: m.Highlighted }),
    () => ({ default: ({ text }: { readonly text: string }) => text }),
  ),
)

const extensionOf = (file: string): string => file.slice(file.lastIndexOf('.') + 1)

interface Props<Of extends Exported> {
  readonly exported: Of
  /** The first is shown at first. */
  readonly forms: readonly [ExportForm<Of>, ...ExportForm<Of>[]]
  readonly hint: string
  /** Of what stands beside it: below a page's title, or below a card's. */
  readonly heading: 'h2' | 'h3'
  /** What is not in it. */
  readonly children?: ReactNode
}

/** The job in the chosen form, to read, copy and download. */
export function ExportView<Of extends Exported>(props: Props<Of>) {
  const { exported, forms, hint, heading, children } = props
  const [chosen, setChosen] = useState(forms[0].value)
  const form = forms.find(({ value }) => value === chosen) ?? forms[0]
  const file = `${exported.name}.${form.extension}`
  const refusal = form.refusal?.(exported)
  const blocks =
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
          {blocks.map(({ label, what, text }) => (
            <CodeBlock
              key={label}
              label={label}
              wrap={false}
              actions={
                <Actions>
                  <CopyButton what={what} value={text} />
                  <Button size="small" onClick={() => download(label, 'text/plain', text)}>
                    Download<VisuallyHidden> {label}</VisuallyHidden>
                  </Button>
                </Actions>
              }
            >
              {/* ASCII, every form: nothing in it is unseen but a tab. */}
              <Suspense fallback={text}>
                <Highlighted text={text} extension={extensionOf(label)} />
              </Suspense>
            </CodeBlock>
          ))}
        </Stack>
        <WhatItNeeds heading={heading} facts={form.facts(exported, file)} />
      </div>
    </div>
  )
}
