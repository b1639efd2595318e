import { lazy, Suspense, useState } from 'react'
import { CallbackUrls } from '#panels/callback-urls/callback-urls.tsx'
import { useCallbackUrls } from '#panels/callback-urls/use-callback-urls.ts'
import { CopyButton } from '#ui/copy-button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { KeyValue } from '#ui/key-value.tsx'
import { Placeholder } from '#ui/placeholder.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import type { PartProps } from './part-props.ts'
import styles from './settings.module.css'

// With what is told about every provider; asked for by few.
const RequestText = lazy(() =>
  import('./request-text.tsx').then((m) => ({ default: m.RequestText })),
)

/** What others need to know of the connection: by what it is named, where it returns to, what to do. */
export function ForTheirIt({ connection }: PartProps) {
  const callbacks = useCallbackUrls()
  const [open, setOpen] = useState(false)
  const { name, id } = connection
  return (
    <>
      <KeyValue
        rows={[
          { term: 'Connection Name', value: <ToCopy what="Connection Name" value={name} /> },
          { term: 'Connection ID', value: <ToCopy what="Connection ID" value={id} /> },
          { term: 'Callback URLs', value: <CallbackUrls known={callbacks} /> },
        ]}
      />
      <Disclosure summary="Hand-off sheet for their IT" onToggle={setOpen}>
        {open && (
          <Suspense fallback={<Placeholder lines={6} />}>
            <RequestText connection={connection} callbacks={callbacks} />
          </Suspense>
        )}
      </Disclosure>
    </>
  )
}

/** Its button stands below those of the other rows. */
const ToCopy = (props: { readonly what: string; readonly value: string }) => (
  <span className={styles.copied}>
    <VisibleText value={props.value} />
    <CopyButton {...props} />
  </span>
)
