import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { ScimView } from '#domain/destinations/auth0/contract/routes-of-scim.ts'
import { endpointForms } from '#domain/destinations/auth0/scim/endpoint.ts'
import { mailTo, requestForScim } from '#domain/destinations/auth0/scim/request-for-scim.ts'
import { Button } from '#ui/button.tsx'
import { buttonClass } from '#ui/button-class.ts'
import { CopyButton } from '#ui/copy-button.tsx'
import { Hint } from '#ui/hint.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import { Section } from '../../settings/section.tsx'
import type { Endpoint } from '../scim/use-endpoint.ts'
import styles from './request.module.css'

interface Props {
  readonly endpoint: Endpoint
  readonly view: Extract<ScimView, { state: 'on' }>
}

/** The plain text for whoever runs their directory; the token goes another way. */
export function RequestCard({ endpoint: { form, url }, view }: Props) {
  const [printing, setPrinting] = useState(false)
  const print = () => {
    flushSync(() => setPrinting(true))
    globalThis.print()
    setPrinting(false)
  }
  const { user_id_attribute: idAttribute, mapping } = view
  const attributes = [...new Set([idAttribute, ...mapping.map(({ scim }) => scim)])]
  const text = requestForScim({ form, endpoint: url, idAttribute, attributes })
  return (
    <Section title="Request for their IT">
      <Stack>
        <Hint>
          {form === 'documented' ? 'For any directory' : `For ${endpointForms[form].label}`}: choose
          the form of the endpoint for another. It holds no token.
        </Hint>
        <pre className={printing ? styles.printed : styles.letter}>{text}</pre>
        <Actions>
          <CopyButton what="request for their IT" value={text} />
          <a className={buttonClass({ size: 'small' })} href={mailTo('Provisioning (SCIM)', text)}>
            Open in mail
          </a>
          <Button size="small" onClick={print}>
            Print
          </Button>
        </Actions>
      </Stack>
    </Section>
  )
}
