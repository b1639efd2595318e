import { screen, waitFor, within } from '@testing-library/react'
import { expect } from 'vitest'
import { isObject } from '#domain/wire/json.ts'
import { idOf } from '#testing/open-sandbox.ts'
import { openApp } from '#testing/show-app.tsx'

export type Options = Record<string, unknown>

export async function openSettings(
  name: string,
  { at = '', change, ...options }: SandboxOptions = {},
) {
  const sandbox = await openApp(options)
  const id = idOf(sandbox, name)
  const stored = () => sandbox.management.state.connections.get(id)?.connection
  if (change) Object.assign(stored()?.options ?? {}, change)
  const before = structuredClone(stored())
  const view = sandbox.show(`/connections/${id}/settings${at}`)
  await screen.findByRole('form', { name: 'Settings' })
  await loaded()
  return {
    ...sandbox,
    ...view,
    id,
    before,
    stored,
    options: () => withoutMetadata(stored()?.options),
    metadata: (): Options => {
      const metadata = stored()?.options?.['oidc_metadata']
      return isObject(metadata) ? metadata : {}
    },
    optionsBefore: withoutMetadata(before?.options),
    /** What somebody else does to it, straight at the tenant. */
    elsewhere: (part: Options) => Object.assign(stored()?.options ?? {}, part),
  }
}
/** Sections whose code comes later have come. */
export const loaded = () => waitFor(() => expect(screen.queryByText(/^Loading .*…$/)).toBeNull())

/** The tenant fills in what is missing in the metadata at every write. */
function withoutMetadata(stored: Options = {}): Options {
  const { oidc_metadata: _, ...options } = stored
  return options
}
type SandboxOptions = NonNullable<Parameters<typeof openApp>[0]> & {
  at?: string
  /** Options that somebody stored before. */
  change?: Options
}
type View = Awaited<ReturnType<typeof openSettings>>

/** By label, because roles are slow to find in a long form. */
export const field = (name: string) => screen.getByLabelText(name, { selector: 'input' })
export const choice = (name: string) => screen.getByLabelText(name, { selector: 'select' })
export const save = () => screen.getByText('Save Changes', { selector: 'form[aria-label] button' })
export const review = () => screen.findByRole('dialog', { name: 'Save these changes?' })

/** By pasting, because each key draws the whole form anew. */
export async function fill({ user }: Pick<View, 'user'>, control: HTMLElement, text: string) {
  await user.clear(control)
  await user.click(control)
  await user.paste(text)
}
export const type = (view: Pick<View, 'user'>, name: string, text: string) =>
  fill(view, field(name), text)
export async function confirm({ user }: Pick<View, 'user'>, within_: HTMLElement) {
  await user.click(within(within_).getByRole('button', { name: 'Save Changes' }))
}
export const saved = (words: RegExp | string) => screen.findByText(words, { selector: 'strong' })
