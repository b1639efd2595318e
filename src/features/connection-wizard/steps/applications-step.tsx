import { fields } from '#domain/connection/fields.ts'

export function ApplicationsForm() {
  return <p>{fields.applications.hint}</p>
}

export function ApplicationsSide() {
  return null
}
