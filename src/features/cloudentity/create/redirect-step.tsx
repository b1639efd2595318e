import { useFormContext, useWatch } from 'react-hook-form'
import { applicationTypes, callbackSheet } from '#domain/destinations/cloudentity/callback-sheet.ts'
import { type CreateValues, problemOf } from '#domain/destinations/cloudentity/create-form.ts'
import { FormTextInput } from '#forms/form-text-input.tsx'
import { Lines } from '#panels/api-calls/lines.tsx'
import { CodeBlock } from '#ui/code-block.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { Side } from '#ui/side.tsx'
import { RegisteredIn } from './registered-in.tsx'
import { useCreate } from './context.ts'
import styles from './create.module.css'

/** The product shows it before anything is saved, and no answer of its API has it. */
export const RedirectForm = () => (
  <FormTextInput<CreateValues>
    name="redirectUrl"
    label="Redirect URL"
    mono
    inputMode="url"
    autoComplete="off"
    hint="Cloudentity shows it on its page “Create Connection”, after the template is chosen; its API does not tell it. Paste it from there. This browser remembers it for this workspace: compare it with what is shown now."
  />
)

export function RedirectSide() {
  const { workspace } = useCreate()
  const { control } = useFormContext<CreateValues>()
  const values = useWatch({ control, compute: (all: CreateValues) => all })
  const url = values.redirectUrl.trim()
  if (problemOf('redirectUrl', values, workspace.generation) !== undefined) {
    return (
      <Side label="Callback URL" title="Add it as Callback URL in Auth0" kind="none">
        <div className={styles.sideBody}>
          <p>Once it is pasted, here stands what to send to whoever runs the Auth0 tenant.</p>
        </div>
      </Side>
    )
  }
  const sheet = callbackSheet(url)
  return (
    <Side label="Callback URL" title="Add it as Callback URL in Auth0" kind="none">
      <div className={styles.sideBody}>
        <RegisteredIn url={url} />
        <CodeBlock label="To send" actions={<CopyButton what="the message" value={sheet} />}>
          <Lines text={sheet} />
        </CodeBlock>
        <ul aria-label="Application types">
          {applicationTypes.map(([name, fits, why]) => (
            <li key={name}>
              <strong>{name}</strong> {fits ? 'fits' : 'does not fit'}: {why}.
            </li>
          ))}
        </ul>
      </div>
    </Side>
  )
}
