import { CodeBlock } from '#ui/code-block.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { VisibleText } from '#ui/visible-text.tsx'

/** A letter to their IT, to be read before it is copied. */
export const MessageForThem = ({ message }: { readonly message: string }) => (
  <Disclosure summary="Message for their IT">
    <CodeBlock label="Message" actions={<CopyButton what="message for their IT" value={message} />}>
      {message.split('\n').map((line, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines of one text
        <span key={at}>
          <VisibleText value={line} />
          {'\n'}
        </span>
      ))}
    </CodeBlock>
  </Disclosure>
)
