import { createContext, use } from 'react'
import type { Field } from '#domain/destinations/auth0/connection/fields.ts'
import type { RequestContext } from '#domain/destinations/auth0/connection/request.ts'
import type { StepId } from '#domain/destinations/auth0/connection/steps.ts'
import type { Recipe } from '#domain/providers/recipe.ts'
import type { IssuerCheck } from '#panels/issuer-check/use-issuer-check.ts'

/** What a step may know beside the form's values. */
export interface Wizard {
  readonly draftId: string
  readonly recipe: Recipe
  readonly check: IssuerCheck
  /** For `toCreateBody` and `inWords`. */
  readonly request: RequestContext
  /** True when a secret had been typed before this page was loaded; it is asked for again. */
  readonly secretGone: boolean
  /** Goes to a step, and there to a field when one is named. */
  readonly goTo: (step: StepId, field?: Field) => void
}

const WizardContext = createContext<Wizard | undefined>(undefined)
export const WizardProvider = WizardContext

export function useWizard(): Wizard {
  const wizard = use(WizardContext)
  if (!wizard) throw new Error('Render this below <WizardProvider>.')
  return wizard
}
