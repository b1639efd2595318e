import { useFormContext, useWatch } from 'react-hook-form'
import type { CreateValues } from '#domain/destinations/cloudentity/create-form.ts'
import { FormTextInput } from '#forms/form-text-input.tsx'
import { DiagnosisReport } from '#panels/diagnosis-report/diagnosis-report.tsx'
import { Side } from '#ui/side.tsx'
import { ClientIdField, ClientSecretField } from '../credential-fields.tsx'
import { DomainField } from '../domain-field.tsx'
import { ChooseApplication } from './choose-application.tsx'
import { useCreate } from './context.ts'
import styles from './create.module.css'

export function ApplicationForm() {
  const { check, secretGone } = useCreate()
  const { control } = useFormContext<CreateValues>()
  const handed = useWatch({ control, name: 'applicationId' }) !== ''
  return (
    <>
      <FormTextInput<CreateValues>
        name="name"
        label="Name"
        autoComplete="off"
        hint="As the login page shows it. Cloudentity takes a second one of the same name."
      />
      <ChooseApplication />
      {!handed && (
        <>
          <DomainField check={check} />
          <ClientIdField />
          <ClientSecretField
            hint={
              secretGone ? 'It was not kept when this page was left: enter it again.' : undefined
            }
          />
        </>
      )}
    </>
  )
}

export function ApplicationSide() {
  const { check } = useCreate()
  const { diagnosis, document, state } = check
  if (diagnosis) {
    return (
      <DiagnosisReport diagnosis={diagnosis} ms={document?.ms} pending={state === 'checking'} />
    )
  }
  return (
    <Side label="Issuer report" title="Issuer report" kind="none">
      <div className={styles.sideBody}>
        <p>
          This shows what the Auth0 tenant of this domain publishes, held against what Cloudentity
          needs. It is asked while you type. Nobody is logged in for it.
        </p>
      </div>
    </Side>
  )
}
