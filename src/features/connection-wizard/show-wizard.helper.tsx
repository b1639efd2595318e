import { type DraftValues, emptyDraft } from '#domain/destinations/auth0/connection/draft.ts'
import type { StepId } from '#domain/destinations/auth0/connection/steps.ts'
import { draftStoreFor } from '#kept/use-drafts.ts'
import { openSandbox, type SandboxOptions } from '#testing/open-sandbox.ts'
import { showApp } from '#testing/show-app.tsx'
import { loadGuides } from './steps/provider/use-guide.ts'

interface Options extends SandboxOptions {
  /** What a draft holds already. */
  readonly values?: Partial<DraftValues>
  readonly step?: StepId
  /** The steps that have been on screen; undefined: kept before that was remembered. */
  readonly visited?: readonly StepId[]
  /** No draft is kept yet. */
  readonly isNew?: boolean
}

/** The whole wizard with a draft resumed. */
export async function showWizard(options: Options = {}) {
  const { values, step = 'review', visited, isNew = false, ...rest } = options
  const sandbox = await openSandbox(rest)
  // As in a browser that had time for it.
  await loadGuides()
  // Drafts are an operator's own, and read once: this one has none of another test.
  const session = { ...sandbox.session, sub: `auth0|${crypto.randomUUID()}` }
  const drafts = draftStoreFor(session.config.domain, session.sub)
  const id = crypto.randomUUID()
  if (!isNew) drafts.save({ id, step, values: { ...emptyDraft(), ...values }, visited })
  const view = showApp({ ...sandbox, session }, `/connections/new/${step}?draft=${id}`)
  return {
    ...sandbox,
    ...view,
    sub: session.sub,
    drafts: () => drafts.list().drafts,
    /** Path of the page that is shown. */
    at: () => view.at().replace(/[?#].*/, ''),
  }
}
