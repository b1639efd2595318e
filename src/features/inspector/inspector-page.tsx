import { useRef } from 'react'
import { pages } from '#panels/screens/pages.ts'
import { Button } from '#ui/button.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Actions } from '#ui/stack.tsx'
import { TextArea } from '#ui/text-area.tsx'
import styles from './inspector.module.css'
import { ObjectResult } from './object-result.tsx'
import { TokenResult } from './token-result.tsx'
import { useNow } from './use-now.ts'
import { usePastedText } from '#panels/pasted-text/use-pasted-text.ts'
import { errorOf, announcementOf } from './words.ts'

/** As Auth0 shows a user, who is nobody. */
const example = JSON.stringify(
  {
    user_id: 'oidc|northwind|248289761001',
    name: 'Jane Doe',
    email: 'jane.doe@northwind.example',
    email_verified: true,
    identities: [
      {
        connection: 'northwind',
        provider: 'oidc',
        user_id: 'northwind|248289761001',
        isSocial: false,
      },
    ],
  },
  undefined,
  2,
)

/** /inspector: what a token or a profile says. */
export function InspectorPage() {
  const { text, write, read } = usePastedText()
  const now = useNow()
  const field = useRef<HTMLTextAreaElement>(null)
  // The button that was pressed goes away; the field takes the focus.
  const show = (other: string) => {
    field.current?.focus()
    write(other)
  }
  return (
    <>
      <PageHead title={pages.inspector.title} />
      <div className={styles.page}>
        <LiveRegion text={announcementOf(read, now)} />
        <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
          <TextArea
            label="Token or profile"
            hint="An ID token or access token, alone or in the answer that carries it, or a user’s profile as JSON. Decoded in this browser: the text is sent nowhere, stored nowhere, and gone when you leave this page."
            mono
            rows={7}
            ref={field}
            autoComplete="off"
            value={text}
            onChange={(event) => write(event.target.value)}
            error={errorOf(read)}
          />
          {text !== '' && (
            <Actions>
              <Button size="small" onClick={() => show('')}>
                Clear
              </Button>
            </Actions>
          )}
        </form>
        {read.kind === 'empty' && (
          <p className={styles.empty}>
            This is where you read what the text says: every claim with its meaning, times held
            against this computer’s clock, what a reader would refuse, and a user_id in its parts.{' '}
            <Button size="small" onClick={() => show(example)}>
              Show an example
            </Button>
          </p>
        )}
        {read.kind === 'jwt' && <TokenResult jwt={read} now={now} />}
        {read.kind === 'object' && <ObjectResult object={read} now={now} onInspect={show} />}
      </div>
    </>
  )
}
