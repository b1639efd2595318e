import { useFormContext } from 'react-hook-form'
import { inWords } from '#domain/connection/in-words.ts'
import { KeyValue } from '#ui/key-value.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { useWizard, type WizardValues } from '../wizard-context.ts'

export function ReviewForm() {
  const { request } = useWizard()
  const values = useFormContext<WizardValues>().getValues()
  const lines = inWords(values, {
    ...request,
    hasSecret: values.clientSecret !== '',
    applicationName: (id) => id,
  })
  const rows = lines.map(({ label, value }) => ({
    term: label,
    value: <VisibleText value={value} />,
  }))
  return <KeyValue rows={rows} />
}

export function ReviewSide() {
  return null
}
