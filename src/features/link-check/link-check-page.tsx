import { useRef } from 'react'
import { useSession } from '#api/context.tsx'
import { pages } from '#panels/screens/pages.ts'
import { Button } from '#ui/button.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Actions } from '#ui/stack.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { Explanation } from './explanation.tsx'
import styles from './link-check.module.css'
import { useExplained } from './use-explained.ts'
import { usePastedLink } from './use-pasted-link.ts'
import { errorOf, announcementOf } from './words.ts'

/** A link as it goes around: one that does not work as it stands. */
const exampleFor = (domain: string) =>
  `https://${domain}/authorize?client_id=YOUR_CLIENT_ID&response_type=code&connection=northwind&redirect_uri=https%3A%2F%2Fshop.example%2Fcallback`

/** /link-check: what a direct link says, what is wrong with it, and how it should read. */
export function LinkCheckPage() {
  const { text, write, ...pasted } = usePastedLink()
  const explained = useExplained(pasted)
  const { domain } = useSession().config
  const field = useRef<HTMLTextAreaElement>(null)
  // The button that was pressed goes away; the field takes the focus.
  const replace = (other: string) => {
    field.current?.focus()
    write(other)
  }
  const empty = !explained.link.ok && explained.link.code === 'empty'
  return (
    <>
      <PageHead title={pages['link-check'].title} />
      <div className={styles.page}>
        <LiveRegion text={announcementOf(explained)} />
        <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
          <TextArea
            label="Link"
            hint="A direct link to /authorize, out of a mail or a page’s source. It stays in this browser and is gone when you leave this page; of it only the connection’s name is sent, to ask your tenant for it."
            mono
            rows={5}
            ref={field}
            autoComplete="off"
            value={text}
            onChange={(event) => write(event.target.value)}
            error={errorOf(explained.link)}
          />
          {text !== '' && (
            <Actions>
              <Button size="small" onClick={() => replace('')}>
                Clear
              </Button>
            </Actions>
          )}
        </form>
        {empty && (
          <p className={styles.quiet}>
            This is where you read what the link says: every parameter with its meaning, what is
            wrong with it by what your tenant knows, and the link as it should read.{' '}
            <Button size="small" onClick={() => replace(exampleFor(domain))}>
              Show an example
            </Button>
          </p>
        )}
        {explained.link.ok && (
          <Explanation link={explained.link} explained={explained} onReplace={replace} />
        )}
      </div>
    </>
  )
}
