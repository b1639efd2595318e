import { type ReactNode, Suspense, useState } from 'react'
import type { ExportedCall } from '#domain/exports/exported-call.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { Placeholder } from '#ui/placeholder.tsx'
import { Select } from '#ui/select.tsx'
import { CallBlocks } from './call-blocks.tsx'
import { type CallForm, callForms, callViews } from './call-views.ts'

interface Props {
  readonly calls: readonly ExportedCall[]
  /** Of the API, e.g. `https://acme.us.auth0.com/api/v2`. */
  readonly base: string
  /** The same calls in whole programs: a lazy part. */
  readonly others: { readonly label: string; readonly part: ReactNode }
}

/** Calls shown at once; forty calls enable 2,000 applications and are all alike. */
const callsShown = 3

/** The calls that are about to be sent, in a form to read and to copy. */
export function ShowCalls({ calls, base, others }: Props) {
  const [form, setForm] = useState<CallForm | undefined>('json')
  const views = form === undefined ? [] : callViews(calls, form, base)
  const rest = views.slice(callsShown)
  return (
    <>
      <Select
        label="Show as"
        value={form ?? 'others'}
        options={[...callForms, { value: 'others', label: others.label }]}
        onChange={({ target: { value } }) =>
          setForm(callForms.find((one) => one.value === value)?.value)
        }
      />
      {form === undefined && (
        <Suspense fallback={<Placeholder lines={6} />}>{others.part}</Suspense>
      )}
      <CallBlocks views={views.slice(0, callsShown)} />
      {rest.length > 0 && (
        <Disclosure summary={`${rest.length} more calls`}>
          <CallBlocks views={rest} />
        </Disclosure>
      )}
    </>
  )
}
