import { useState } from 'react'
import { auth0Forms, type ExportedOfTenant, notOffered } from '#panels/export/auth0-forms.ts'
import { FormFiles } from '#panels/export/form-files.tsx'
import { WhatItNeeds } from '#panels/export/what-it-needs.tsx'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { download } from '#ui/download.ts'
import { Hint } from '#ui/hint.tsx'
import { Select } from '#ui/select.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import { factsOf, filesOf, severalForms } from './files-of.ts'

/** More blocks than this are a list to scroll past: they are downloaded, and not shown. */
const shown = 10

/** All that was read, in the chosen form: one file where the form can hold several, else one each. */
export function Files({ all }: { readonly all: readonly ExportedOfTenant[] }) {
  const [chosen, setChosen] = useState(auth0Forms[0].value)
  const form = severalForms.find(({ value }) => value === chosen) ?? auth0Forms[0]
  const refused = all.flatMap((one) => {
    const why = form.refusal?.(one)
    return why === undefined ? [] : [`${one.name}: ${why}`]
  })
  const held = all.filter((one) => form.refusal?.(one) === undefined)
  const files = filesOf(form, held)
  return (
    <Stack>
      <Select
        label="Language or format"
        hint={
          form.joined?.says ??
          'One file for each connection, used one after the other: IDP_CLIENT_SECRET is another one each time.'
        }
        value={form.value}
        options={severalForms}
        onChange={({ target: { value } }) => setChosen(value)}
      />
      {refused.length > 0 && (
        <Callout kind="warn" title={`${form.label} cannot hold ${refused.length} of them`}>
          <ul>
            {refused.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Callout>
      )}
      {files.length > 1 && (
        <Actions>
          <Button
            variant="main"
            onClick={() => {
              for (const { label, text } of files) download(label, 'text/plain', text)
            }}
          >
            Download {files.length} files
          </Button>
        </Actions>
      )}
      <FormFiles files={files.slice(0, shown)} />
      {files.length > shown && <p>{files.length - shown} more files are not shown here.</p>}
      {held.length > 0 && (
        <WhatItNeeds heading="h3" facts={factsOf(form, held, files[0]?.label ?? '')} />
      )}
      <Hint>{notOffered}</Hint>
    </Stack>
  )
}
