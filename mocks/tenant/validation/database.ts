import { z } from 'zod/mini'
import { invalidBody } from '../errors.ts'

const attribute = z.looseObject({
  identifier: z.optional(z.looseObject({ active: z.optional(z.boolean()) })),
  profile_required: z.optional(z.boolean()),
  signup: z.optional(z.looseObject({ status: z.optional(z.string()) })),
})
const attributesOf = z.looseObject({ attributes: z.optional(z.record(z.string(), attribute)) })

/** Older members that a database with `attributes` may not have as well (recorded). */
const excluded = ['validation', 'requires_username'] as const

const nonUnique = z.looseObject({
  attributes: z.looseObject({ email: z.looseObject({ unique: z.literal(false) }) }),
})
const sharesEmail = (options: unknown) => z.safeParse(nonUnique, options).success

/** That users may share an address is said in the create: kept later, not added (recorded). */
export function refuseAddedNonUnique(stored: unknown, options: unknown): void {
  if (sharesEmail(options) && !sharesEmail(stored))
    throw invalidBody('cannot add non-unique email attribute')
}

/** Throws the API's 400 for the options of a database that contradict themselves (recorded). */
export function refuseDatabase(options: Readonly<Record<string, unknown>>): void {
  const attributes = z.safeParse(attributesOf, options).data?.attributes
  if (attributes === undefined) return
  const wrong = excluded.find((member) => options[member])
  if (wrong !== undefined)
    throw invalidBody(`Cannot set both options.attributes and options.${wrong}`)
  const rows = Object.entries(attributes)
  if (!rows.some(([, { identifier }]) => identifier?.active === true))
    throw invalidBody('attributes must contain one active identifier')
  const inactive = rows.find(
    ([, { profile_required: required, signup }]) => required && signup?.status === 'inactive',
  )
  if (inactive !== undefined)
    throw invalidBody(`attribute ${inactive[0]} must also be required on signup`)
}
