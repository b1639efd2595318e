import type { ScimView } from '#domain/destinations/auth0/contract/routes-of-scim.ts'
import { endpointForms } from '#domain/destinations/auth0/scim/endpoint.ts'
import { requestForScim } from '#domain/destinations/auth0/scim/request-for-scim.ts'
import { CopyButton } from '#ui/copy-button.tsx'
import { Hint } from '#ui/hint.tsx'
import { MailLink } from '#ui/sheet/mail-link.tsx'
import { PrintButton } from '#ui/sheet/print-button.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import { mailTo } from '#text/mail-to.ts'
import { Section } from '../../settings/section.tsx'
import type { Endpoint } from '../scim/use-endpoint.ts'
import styles from './request.module.css'

interface Props {
  readonly endpoint: Endpoint
  readonly view: Extract<ScimView, { state: 'on' }>
}

/** The plain text for whoever runs their directory; the token goes another way. */
export function RequestCard({ endpoint: { form, url }, view }: Props) {
  const { user_id_attribute: idAttribute, mapping } = view
  const attributes = [...new Set([idAttribute, ...mapping.map(({ scim }) => scim)])]
  const text = requestForScim({ form, endpoint: url, idAttribute, attributes })
  const letter = <pre className={styles.letter}>{text}</pre>
  return (
    <Section title="Request for their IT">
      <Stack>
        <Hint>
          {form === 'documented' ? 'For any directory' : `For ${endpointForms[form].label}`}: choose
          the form of the endpoint for another. It holds no token.
        </Hint>
        {letter}
        <Actions>
          <CopyButton what="request for their IT" value={text} />
          <MailLink mail={mailTo('Provisioning (SCIM)', text)} />
          <PrintButton what="request for their IT">{letter}</PrintButton>
        </Actions>
      </Stack>
    </Section>
  )
}
