import { z } from 'zod/mini'
import type { ClientAnswer } from '../preflight/client-answer.ts'
import { type Field, fieldIds, fields, fieldSpec } from './fields.ts'

type Rows = typeof fields
/** The fields that are members of a draft by themselves. */
type OwnField = {
  [F in Field]: Rows[F] extends { readonly draft: z.ZodMiniType } ? F : never
}[Field]

const own = fieldIds.flatMap((field) => {
  const spec = fieldSpec(field)
  return 'draft' in spec ? [[field, spec] as const] : []
})
// The rows say which member has which schema; a mapped type cannot be built member by member.
const ownShape = Object.fromEntries(own.map(([field, { draft }]) => [field, draft])) as {
  [F in OwnField]: Rows[F]['draft']
}

const endpoints = z.object({
  issuer: z.string(),
  authorization_endpoint: z.string(),
  token_endpoint: z.string(),
  jwks_uri: z.string(),
  userinfo_endpoint: z.string(),
})
/** The endpoints of an issuer that are given by hand; empty where not given. */
export type Endpoints = z.output<typeof endpoints>

/** The types of a draft's values; the rules come on top. */
export const draftShape = z.object({
  ...ownShape,
  endpoints,
  /** True when the operator chose; then the metadata no longer preselects. */
  channelChosen: z.boolean(),
})

/** Everything the wizard holds except the secret: what a draft keeps. */
export type DraftValues = z.output<typeof draftShape>

/** What the form holds: a draft, the secret and what the provider said of it, both in memory only. */
export type WizardValues = DraftValues & { clientSecret: string; clientAnswer?: ClientAnswer }

export const emptyDraft = (): DraftValues =>
  z.parse(draftShape, {
    ...Object.fromEntries(own.map(([field, { initial }]) => [field, structuredClone(initial)])),
    endpoints: {
      issuer: '',
      authorization_endpoint: '',
      token_endpoint: '',
      jwks_uri: '',
      userinfo_endpoint: '',
    },
    channelChosen: false,
  })

export function withoutSecret(values: WizardValues): DraftValues {
  const { clientSecret: _secret, clientAnswer: _answer, ...draft } = values
  return draft
}

/** The values that tell which client a provider was asked about, to compare. Scopes are asked later. */
export const clientOf = (values: WizardValues): string =>
  JSON.stringify([
    values.mode,
    values.discoveryUrl,
    values.endpoints,
    values.channel,
    values.clientId,
    values.clientSecret,
  ])
