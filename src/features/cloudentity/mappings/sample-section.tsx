import { useState } from 'react'
import {
  type Source,
  sources,
  sourceWords,
} from '#domain/destinations/cloudentity/claims/source.ts'
import { contextOf } from '#domain/destinations/cloudentity/context/evaluate.ts'
import type { MappingView } from '#domain/destinations/cloudentity/contract/views.ts'
import { visibleJson } from '#text/json.ts'
import { CodeBlock } from '#ui/code-block.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Select } from '#ui/select.tsx'
import { Stack } from '#ui/stack.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { madeOf, readSamples, type Samples } from './sample.ts'
import { SampleOutcome } from './sample-outcome.tsx'

const isSource = (value: string): value is Source => sources.some((one) => one === value)

/** What each mapping makes of claims that are pasted; they stay in this page. */
export function SampleSection({ mappings }: { readonly mappings: readonly MappingView[] }) {
  const [source, setSource] = useState<Source>('id_token')
  const [samples, setSamples] = useState<Samples>({})
  const { data, unread } = readSamples(samples)
  const asked = Object.keys(data).length > 0
  return (
    <Disclosure summary="Try the mappings on a sample of claims">
      <Stack>
        <Select
          label="These claims are of"
          options={sources.map((value) => ({ value, label: sourceWords[value] }))}
          value={source}
          onChange={({ target: { value } }) => isSource(value) && setSource(value)}
        />
        <TextArea
          label={`Claims of the ${sourceWords[source]}`}
          mono
          hint="A JSON object, not the token itself. It is not sent and not kept."
          error={unread.includes(source) ? 'This is no JSON object.' : undefined}
          value={samples[source] ?? ''}
          onChange={({ target: { value } }) => setSamples({ ...samples, [source]: value })}
        />
        {asked && (
          <>
            <SampleOutcome made={madeOf(mappings, data)} />
            <CodeBlock label="Authentication context after all mappings, as Greencheck reads them">
              {visibleJson(contextOf(mappings, data))}
            </CodeBlock>
          </>
        )}
      </Stack>
    </Disclosure>
  )
}
