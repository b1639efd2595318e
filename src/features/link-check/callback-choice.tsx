import { useState } from 'react'
import type { RedirectUri } from '#domain/destinations/auth0/links/redirect-uris.ts'
import { Button } from '#ui/button.tsx'
import { Hint } from '#ui/hint.tsx'
import { Select } from '#ui/select.tsx'
import { Actions } from '#ui/stack.tsx'
import { visible } from '#text/visible.ts'
import styles from './link-check.module.css'

interface Props {
  readonly uris: readonly RedirectUri[]
  readonly onChoose: (uri: string) => void
}

/** Which of the application's callbacks is meant: only a person can say. */
export function CallbackChoice({ uris, onChoose }: Props) {
  const [chosen, setChosen] = useState<string>()
  const uri = uris.find((one) => one.uri === chosen) ?? uris[0]
  if (uri === undefined)
    return <Hint>The application has no callback URL that can stand in a link.</Hint>
  return (
    <div className={styles.choice}>
      <Select
        label="Allowed Callback URL"
        value={uri.uri}
        options={uris.map((one) => ({ value: one.uri, label: visible(one.uri) }))}
        onChange={(event) => setChosen(event.target.value)}
      />
      <Actions>
        <Button size="small" onClick={() => onChoose(uri.uri)}>
          Put it in the link
        </Button>
      </Actions>
    </div>
  )
}
