import { useState } from 'react'
import type { Metadata } from '#domain/oidc/issuer/metadata.ts'
import { CodeBlock } from '#ui/code-block.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { visibleJson } from '#text/json.ts'

/** The same as JSON, copied as it is seen. */
export function RawMetadata({ metadata, label }: { metadata: Metadata; label: string }) {
  const [open, setOpen] = useState(false)
  const json = open ? visibleJson(metadata) : ''
  return (
    <Disclosure summary="As JSON" onToggle={setOpen}>
      {open && (
        <CodeBlock label={label} actions={<CopyButton what="issuer metadata" value={json} />}>
          {json}
        </CodeBlock>
      )}
    </Disclosure>
  )
}
