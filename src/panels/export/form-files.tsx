import { lazy, Suspense } from 'react'
import { Button } from '#ui/button.tsx'
import { CodeBlock } from '#ui/code-block.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { download } from '#ui/download.ts'
import { Actions } from '#ui/stack.tsx'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'

// Decoration: where it does not come, the text is there.
const Highlighted = lazy(() =>
  import('./highlight/highlighted.tsx').then(
    (m) => ({ default: m.Highlighted }),
    () => ({ default: ({ text }: { readonly text: string }) => text }),
  ),
)

const extensionOf = (file: string): string => file.slice(file.lastIndexOf('.') + 1)

/** A file of an export. `what` reads after "Copy". */
export interface ShownFile {
  readonly label: string
  readonly what: string
  readonly text: string
}

/** Files to read, copy and download. */
export const FormFiles = ({ files }: { readonly files: readonly ShownFile[] }) =>
  files.map(({ label, what, text }) => (
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
  ))
