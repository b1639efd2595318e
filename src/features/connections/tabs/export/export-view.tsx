import { useState } from 'react'
import type { ExportedJob } from '#domain/exports/exported-job.ts'
import { Button } from '#ui/button.tsx'
import { CodeBlock } from '#ui/code-block.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { download } from '#ui/download.ts'
import { Select } from '#ui/select.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'
import { Beside } from '../../page/beside.tsx'
import { exportForms } from './forms.ts'
import { LeftOut } from './left-out.tsx'
import { WhatItNeeds } from './what-it-needs.tsx'

interface Props {
  /** Of the connection: the file's. */
  readonly name: string
  readonly job: ExportedJob
  readonly leftOut: readonly string[]
  /** Enabled for so many. */
  readonly applications: number
}

/** The job in the chosen form, to read, copy and download. */
export function ExportView({ name, job, leftOut, applications }: Props) {
  const [chosen, setChosen] = useState(exportForms[0].value)
  // One time for all forms, so that what is copied is what is seen.
  const [made] = useState(() => new Date().toISOString())
  const form = exportForms.find(({ value }) => value === chosen) ?? exportForms[0]
  const file = `${name}.${form.extension}`
  const blocks = [
    { label: file, what: 'program', text: form.text(job, made) },
    ...(form.files?.(job) ?? []).map((one) => ({ label: one.name, what: one.name, ...one })),
  ]
  return (
    <Beside side={<WhatItNeeds form={form} file={file} job={job} />}>
      <Stack>
        <Select
          label="Language or format"
          hint="Each makes this connection as it is saved, and enables the same applications."
          value={form.value}
          options={exportForms}
          onChange={({ target: { value } }) => setChosen(value)}
        />
        <LeftOut names={leftOut} applications={applications} />
        {blocks.map(({ label, what, text }) => (
          <CodeBlock
            key={label}
            label={label}
            wrap={false}
            actions={
              <Actions>
                <CopyButton what={what} value={text} />
                <Button size="small" onClick={() => download(label, text, form.type)}>
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
