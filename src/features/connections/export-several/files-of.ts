import { auth0Forms, type ExportedOfTenant } from '#panels/export/auth0-forms.ts'
import type { ShownFile } from '#panels/export/form-files.tsx'
import type { ExportForm, Fact } from '#panels/export/forms.ts'

type Form = ExportForm<ExportedOfTenant>

/** Not those with further files of their own: those of two connections have the same names. */
export const severalForms = auth0Forms.filter(({ joined, files }) => joined ?? !files)

/** One file where the form can hold several, else each connection's own. */
export function filesOf(form: Form, all: readonly ExportedOfTenant[]): ShownFile[] {
  const label = `connections.${form.extension}`
  if (all.length > 0 && form.joined) return [{ label, what: label, text: form.joined.text(all) }]
  return all.map((one) => {
    const own = `${one.name}.${form.extension}`
    return { label: own, what: own, text: form.text(one) }
  })
}

/** What the form needs; the variables of all secrets where it has one for each connection. */
export function factsOf(form: Form, all: readonly ExportedOfTenant[], file: string): Fact[] {
  const each = all.map((one) => form.facts(one, file))
  const secrets = each.flat().flatMap(({ term, value }) => (term === 'Secret' ? [value] : []))
  // Where each has a file of its own, it is another secret each time.
  const shared = form.joined ? secrets.filter((name, at) => secrets.indexOf(name) !== at) : []
  return (each[0] ?? [])
    .filter(({ term }) => term !== 'Secret')
    .concat(secrets.length > 0 ? [{ term: 'Secret', value: [...new Set(secrets)].join(', ') }] : [])
    .concat(
      shared.length > 0
        ? [
            {
              term: 'One secret for several',
              value: `Names that differ in capitals alone share ${[...new Set(shared)].join(', ')}: export these one by one.`,
              plain: true,
            },
          ]
        : [],
    )
}
