import { type ChangeEvent, useRef, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { metadataRows } from '#domain/destinations/auth0/connection/edit/rows-issuer.ts'
import { isEditable } from '#domain/destinations/auth0/connection/edit/editable.ts'
import { readMetadataFile } from '#domain/destinations/auth0/connection/metadata-file.ts'
import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import { firstMessage } from '#forms/error-list.ts'
import { fieldId } from '#forms/field-id.ts'
import type {
  EditValues,
  WholeMetadata,
} from '#domain/destinations/auth0/connection/edit/form-values.ts'
import { useFieldOfAddress } from '#panels/router/use-field-of-address.ts'
import { usePlace } from '#panels/router/router-context.tsx'
import type { Edit } from '../../edit/use-edit.ts'
import { Button } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Field } from '#ui/field.tsx'
import fileInput from '#ui/file-input.module.css'
import { Actions, Stack } from '#ui/stack.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { visible } from '#text/visible.ts'
import { storedMembers } from './check-subject.ts'
import { FieldRow } from './field-row.tsx'
import { MetadataTable } from './metadata-table.tsx'
import type { PartProps } from './part-props.ts'
import styles from './settings.module.css'

type Props = Pick<PartProps, 'edit' | 'check'>

const rows = Object.keys(metadataRows).filter(isEditable)

const plans: Record<Exclude<WholeMetadata['as'], 'stored'>, string> = {
  'read-again': 'Saving takes the stored metadata away; Auth0 reads the discovery URL again.',
  document: 'Saving puts the file in place of the stored metadata.',
}

/** Re-sync, adjust, upload. Each only changes the form: saving shows what comes of it. */
export function MetadataTools({ edit, check }: Props) {
  const { setValue } = useFormContext<EditValues>()
  const { wholeMetadata: whole, discoveryUrl } = edit.values
  const plan = (next: WholeMetadata) => setValue('wholeMetadata', next)
  const place = useFieldOfAddress<HTMLDivElement>()
  const isStored = edit.base.options?.oidc_metadata !== undefined
  return (
    <div ref={place} className={styles.part}>
      {Object.keys(storedMembers(edit.values)).length > 0 && (
        <MetadataTable values={edit.values} check={check} />
      )}
      {whole.as !== 'stored' && <Verdict kind="none">{plans[whole.as]}</Verdict>}
      <Actions>
        {whole.as === 'stored' ? (
          isStored &&
          discoveryUrl !== '' && (
            <Button size="small" onClick={() => plan({ as: 'read-again' })}>
              Re-sync with the issuer
            </Button>
          )
        ) : (
          <Button size="small" onClick={() => plan({ as: 'stored' })}>
            Keep the stored metadata
          </Button>
        )}
        <Button
          size="small"
          onClick={check.again}
          busy={check.state === 'checking' ? 'Asking…' : undefined}
        >
          Ask the issuer again
        </Button>
      </Actions>
      <Upload edit={edit} onDocument={(document) => plan({ as: 'document', document })} />
      {isStored && whole.as === 'stored' && <Members />}
    </div>
  )
}

/** Sixteen controls, drawn when they are looked at or named by the address. */
function Members() {
  const named = usePlace().hash.includes('oidcMetadata.')
  const [open, setOpen] = useState(named)
  return (
    <Disclosure summary="Adjust single members" defaultOpen={named} onToggle={setOpen}>
      {open && (
        <Stack>
          {rows.map((field) => (
            <FieldRow key={field} field={field} />
          ))}
        </Stack>
      )}
    </Disclosure>
  )
}

interface UploadProps {
  readonly edit: Edit
  readonly onDocument: (document: Readonly<Record<string, unknown>>) => void
}

function Upload({ edit, onDocument }: UploadProps) {
  const [problem, setProblem] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  const { errors } = edit.form.formState
  const take = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0]
    if (!file) return
    const read =
      file.size > auth0Profile.maxDocument.bytes
        ? { ok: false as const, error: 'Auth0 takes at most 128 KB.' }
        : readMetadataFile(await file.text())
    setProblem(read.ok ? undefined : `${visible(file.name)}: ${read.error}`)
    if (read.ok) onDocument(read.members)
    if (input.current) input.current.value = ''
  }
  return (
    <Field
      id={fieldId('wholeMetadata')}
      label="Upload metadata file"
      hint="A JSON file of at most 128 KB, in place of what is stored."
      error={problem ?? firstMessage(errors.wholeMetadata)}
      optional
    >
      {(wiring) => (
        <input
          type="file"
          className={fileInput.file}
          {...wiring}
          ref={input}
          accept="application/json,.json"
          onChange={(event) => void take(event)}
        />
      )}
    </Field>
  )
}
