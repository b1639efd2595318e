import { z } from 'zod/mini'
import { channels, pkceModes } from '#domain/oidc/values.ts'
import { recipeIds } from '#domain/providers/recipe.ts'
import type { WizardValues } from './draft.ts'
import type { ValidationContext } from './rule.ts'
import { type StepId, stepIds } from './steps.ts'
import { strategies } from './strategy.ts'
import { stepErrors } from './validate.ts'

const strings = z.array(z.string())

/** The types of a draft's values; the rules come on top. */
export const draftShape = z.object({
  recipe: z.enum(recipeIds),
  strategy: z.enum(strategies),
  // An input that was shown and never typed into is there without a value.
  recipeInputs: z.record(z.string(), z.prefault(z.string(), '')),
  name: z.string(),
  mode: z.enum(['discovery', 'manual']),
  discoveryUrl: z.string(),
  endpoints: z.object({
    issuer: z.string(),
    authorization_endpoint: z.string(),
    token_endpoint: z.string(),
    jwks_uri: z.string(),
    userinfo_endpoint: z.string(),
  }),
  adjusted: z.record(z.string(), z.union([z.string(), strings])),
  uploadedMetadata: z.optional(z.record(z.string(), z.unknown())),
  channel: z.enum(['', ...channels]),
  channelChosen: z.boolean(),
  clientId: z.string(),
  pkce: z.enum(pkceModes),
  scopes: strings,
  domains: strings,
  showAsButton: z.boolean(),
  displayName: z.string(),
  iconUrl: z.string(),
  sync: z.boolean(),
  applications: strings,
  reason: z.string(),
})

/**
 * The whole form as one schema, for the form's resolver: right types, and every rule of the given
 * steps as an issue at its field's path.
 */
export function wizardSchema(context: ValidationContext, steps: readonly StepId[] = stepIds) {
  return z.extend(draftShape, { clientSecret: z.string() }).check((payload) => {
    const values: WizardValues = payload.value
    for (const step of steps) {
      for (const [path, message] of Object.entries(stepErrors(values, step, context))) {
        payload.issues.push({
          code: 'custom',
          message,
          path: path.split('.'),
          input: undefined, // not the values: an issue must not carry the secret
        })
      }
    }
  })
}
