import { useState } from 'react'
import type { Metadata } from '#domain/oidc/issuer/metadata.ts'
import { CodeBlock } from '#ui/code-block.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { visible } from '#text/visible.ts'

/** The same as JSON. What would not be seen is written out on screen and copied as it is. */
export function RawMetadata({ metadata, label }: { metadata: Metadata; label: string }) {
  const [open, setOpen] = useState(false)
  const json = open ? JSON.stringify(metadata, null, 2) : ''
  return (
    <Disclosure summary="As JSON" onToggle={setOpen}>
      {open && (
        <CodeBlock label={label} actions={<CopyButton what="issuer metadata" value={json} />}>
          {json.split('\n').map(visible).join('\n')}
        </CodeBlock>
      )}
    </Disclosure>
  )
}
