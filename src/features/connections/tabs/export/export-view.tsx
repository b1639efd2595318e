import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { CodeBlock } from '#ui/code-block.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { download } from '#ui/download.ts'
import { Select } from '#ui/select.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'
import { Beside } from '../../page/beside.tsx'
import { type Exported, exportForms } from './forms.ts'
import { LeftOut } from './left-out.tsx'
import { WhatItNeeds } from './what-it-needs.tsx'

interface Props {
  readonly exported: Exported
  /** Members that are not in it. */
  readonly leftOut: readonly string[]
}

/** The job in the chosen form, to read, copy and download. */
export function ExportView({ exported, leftOut }: Props) {
  const [chosen, setChosen] = useState(exportForms[0].value)
  const form = exportForms.find(({ value }) => value === chosen) ?? exportForms[0]
  const file = `${exported.connection.body.name}.${form.extension}`
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
    <Beside side={<WhatItNeeds facts={form.facts(exported, file)} />}>
      <Stack>
        <Select
          label="Language or format"
          hint="Each makes this connection as it is saved, and enables the same applications."
          value={form.value}
          options={exportForms}
          onChange={({ target: { value } }) => setChosen(value)}
        />
        <LeftOut names={leftOut} applications={exported.connection.clients.length} />
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
            {text}
          </CodeBlock>
        ))}
      </Stack>
    </Beside>
  )
}
