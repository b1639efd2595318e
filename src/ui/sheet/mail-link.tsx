import type { Mail } from '#text/mail-to.ts'
import { buttonClass } from '../button-class.ts'
import { Hint } from '../hint.tsx'

/** Opens the operator's own mail program. */
export const MailLink = ({ mail: { href, whole } }: { mail: Mail }) => (
  <>
    <a className={buttonClass({ size: 'small' })} href={href}>
      {whole ? 'Open in mail' : 'Open an empty mail'}
    </a>
    {!whole && <Hint>Too long for a mail link: copy the text, and paste it into the mail.</Hint>}
  </>
)
