import { type ChangeEvent, useRef, useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import type { WizardValues } from '#domain/destinations/auth0/connection/draft.ts'
import { fields } from '#domain/destinations/auth0/connection/fields.ts'
import {
  type MetadataFile,
  readMetadataFile,
} from '#domain/destinations/auth0/connection/metadata-file.ts'
import { fieldId } from '#forms/field-id.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import fileInput from '#ui/file-input.module.css'
import { Verdict } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { visible } from '#text/visible.ts'
import styles from './issuer.module.css'

/** A large file is refused by its size, before it is read into memory. */
async function readFile(file: File): Promise<MetadataFile> {
  if (file.size <= auth0Profile.maxDocument.bytes) return readMetadataFile(await file.text())
  const size = `${Math.ceil(file.size / 1024)} KB`
  return { ok: false, error: `The file has ${size}. Auth0 takes at most 128 KB.` }
}

/** Metadata from a file, in place of what the issuer publishes. */
export function MetadataUpload() {
  const { control, setValue, formState } = useFormContext<WizardValues>()
  const uploaded = useWatch({ control, name: 'uploadedMetadata' })
  const [error, setError] = useState<string>()
  const [fileName, setFileName] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const write = (members: WizardValues['uploadedMetadata']) =>
    setValue('uploadedMetadata', members, {
      shouldDirty: true,
      shouldValidate: formState.isSubmitted,
    })

  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const { files } = event.currentTarget
    const file = files?.[0]
    if (!file) return
    const read = await readFile(file)
    setError(read.ok ? undefined : `${visible(file.name)}: ${read.error}`)
    if (!read.ok) return
    setFileName(file.name)
    write({ ...read.members })
  }
  const remove = () => {
    write(undefined)
    setFileName('')
    if (input.current) input.current.value = ''
    input.current?.focus()
  }
  return (
    <div className={styles.upload}>
      <Field
        id={fieldId('uploadedMetadata')}
        label="Upload metadata file"
        hint={fields.uploadedMetadata.hint}
        error={error}
        optional
        {...(uploaded && {
          status: (
            <Verdict kind="none">
              {fileName === '' ? 'A file' : <VisibleText value={fileName} />} takes the place of
              what the issuer publishes.
            </Verdict>
          ),
        })}
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
      {uploaded && (
        <Button size="small" onClick={remove}>
          Remove the file
        </Button>
      )}
    </div>
  )
}
