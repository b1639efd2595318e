import {
  type CreateField,
  type CreateValues,
  emptyValues,
  problemOf,
} from '#domain/destinations/cloudentity/create-form.ts'
import type { Generation } from '#domain/destinations/cloudentity/generation.ts'
import type { KeptValues } from '#kept/cloudentity-store.ts'
import { createSteps, type CreateStepId } from '../data/paths.ts'

/** Where each field is asked. */
const stepOfField: Readonly<Record<CreateField, CreateStepId>> = {
  redirectUrl: 'redirect-url',
  applicationId: 'application',
  name: 'application',
  domain: 'application',
  clientId: 'application',
  clientSecret: 'application',
  contextCaching: 'caching',
  timeToLive: 'caching',
}
const fields = Object.keys(emptyValues) as readonly CreateField[]

/** The fields of a step; at the end all of them count. */
const fieldsOf = (step: CreateStepId) =>
  fields.filter((field) => step === 'review' || stepOfField[field] === step)

/** What is wrong at a step, by field. */
export const problemsAt = (step: CreateStepId, values: CreateValues, generation: Generation) =>
  fieldsOf(step).map((field) => [field, problemOf(field, values, generation)] as const)

/** The first step at which something is wrong, else the last: none after it can be gone to. */
export const furthestStep = (values: CreateValues, generation: Generation): CreateStepId =>
  createSteps.find(
    ({ id }) =>
      id !== 'review' && problemsAt(id, values, generation).some(([, problem]) => problem),
  )?.id ?? 'review'

/** The step at which a refused member is asked, by the gateway's path to it. */
export function stepOfProperty(property: string | undefined): CreateStepId | undefined {
  const name = property?.split('.').at(-1) ?? ''
  const field = ({ client_id: 'clientId', caching: 'contextCaching' } as const)[name] ?? name
  return new Map<string, CreateStepId>(Object.entries(stepOfField)).get(field)
}

/** What is kept: all but the secret, and the attempt it is of. */
export const toKept = (values: CreateValues, attempt: string): KeptValues => ({
  ...Object.fromEntries(Object.entries(values).filter(([name]) => name !== 'clientSecret')),
  attempt,
})

/** The same after a reload: what was sent before it, and nothing was heard of, does not become two. */
export function attemptOf(kept: KeptValues | undefined): string {
  const attempt = kept?.['attempt']
  return typeof attempt === 'string' && uuid.test(attempt) ? attempt : crypto.randomUUID()
}
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const fromKept = (kept: KeptValues): CreateValues => {
  const text = (name: Exclude<CreateField, 'contextCaching'>) => {
    const value = kept[name]
    return typeof value === 'string' ? value : emptyValues[name]
  }
  return {
    redirectUrl: text('redirectUrl'),
    applicationId: text('applicationId'),
    name: text('name'),
    domain: text('domain'),
    clientId: text('clientId'),
    clientSecret: '',
    contextCaching: kept['contextCaching'] === true,
    timeToLive: text('timeToLive'),
  }
}
