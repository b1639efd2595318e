import { type Generation, traits } from '#domain/destinations/cloudentity/generation.ts'
import { Failure } from '../failure.ts'

/** Members that not every generation has, as they stand in a body. */
const special = {
  contextCaching: ['enable_stateful_ctx', 'stateful_ctx_duration'],
  mappingModes: ['mode', 'static'],
} as const

/**
 * A refusal that names a member which only some generations have: the workspace may be of another
 * one than it was taken for. Any other refusal stays what it is.
 */
export function asGuessed(error: Failure, body: unknown, generation: Generation): Failure {
  const { status, message, details } = error.details
  if (status !== 400 && status !== 422) return error
  const sent = JSON.stringify(body)
  const said = `${message} ${JSON.stringify(details) ?? ''}`
  const name = Object.entries(special)
    .filter(([trait]) => new Map(Object.entries(traits[generation])).get(trait) === true)
    .flatMap(([, names]) => names)
    .find((one) => sent.includes(`"${one}":`) && new RegExp(`\\b${one}\\b`).test(said))
  if (name === undefined) return error
  return new Failure(
    {
      ...error.details,
      code: 'generation_differs',
      message: `The workspace refused ${name}: it may be of another generation than ${generation}. It said: ${message}`,
      property: name,
    },
    error,
  )
}
