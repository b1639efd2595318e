import { isObject } from '#domain/wire/json.ts'
import type { AuditSubject } from '#domain/wire/route.ts'
import { idpChanges } from '#domain/destinations/cloudentity/contract/views.ts'
import { kept, type Subjects, type Written } from '../audit-line.ts'

type Own = Extract<
  AuditSubject,
  `idp-${string}` | 'script-test' | 'context-attribute' | 'hand-over'
>

const known = Object.keys(idpChanges.shape)

/** Known names only: a refused request may say anything. */
const fieldsIn = (changes: unknown) =>
  known.filter((name) => isObject(changes) && Object.hasOwn(changes, name))

const sentBy = ({ body }: Written) => (isObject(body) ? body : {})

/** A text of what was sent, under the name that the line has for it. */
function textIn<K extends string>(
  from: Readonly<Record<string, unknown>>,
  name: string,
  as: K,
): Partial<Record<K, string>>
function textIn(from: Readonly<Record<string, unknown>>, name: string, as: string): object {
  const text = from[name]
  return typeof text === 'string' ? { [as]: kept(text, 255) } : {}
}
const nameIn = (idp: unknown) => (isObject(idp) ? textIn(idp, 'name', 'name') : {})
const idIn = ({ params }: Written) => textIn(params, 'iid', 'id')

const secretIn = (sent: Written) =>
  Object.hasOwn(sentBy(sent), 'clientSecret') ? ['clientSecret'] : []

export const cloudentitySubjects: Subjects<Own> = {
  'idp-create'(sent) {
    const { idp } = sentBy(sent)
    return { idp: nameIn(idp), fields: [...fieldsIn(idp), ...secretIn(sent)] }
  },
  'idp-update': (sent) => ({
    idp: idIn(sent),
    fields: [...fieldsIn(sentBy(sent)['changes']), ...secretIn(sent)],
  }),
  'idp-delete': (sent) => ({ idp: idIn(sent), fields: [] }),
  'idp-script': (sent) => ({
    idp: idIn(sent),
    ...textIn(sentBy(sent), 'script_id', 'script'),
    fields: ['script'],
  }),
  'script-test': ({ params }) => ({ ...textIn(params, 'script', 'script'), fields: [] }),
  'context-attribute': (sent) => ({
    ...textIn(sentBy(sent), 'name', 'contextAttribute'),
    fields: ['authentication_context'],
  }),
  'hand-over'(sent) {
    const { idp } = sentBy(sent)
    return {
      idp: nameIn(idp),
      ...textIn(sentBy(sent), 'applicationId', 'application'),
      fields: ['callbacks', ...fieldsIn(idp), 'clientSecret'],
    }
  },
}
