import { editProblem } from '#domain/destinations/auth0/connection/edit/editable.ts'
import { isObject } from '#domain/wire/json.ts'
import type { OriginRules } from '#domain/wire/origin-rules.ts'
import { parseDocument } from '#domain/oidc/issuer/parse-document.ts'
import { visibleJson } from '#text/json.ts'
import type { EditValues } from '#domain/destinations/auth0/connection/edit/form-values.ts'

export type ProfileValues = Pick<
  EditValues,
  'pkce' | 'mappingMode' | 'attributes' | 'userinfoScope'
>

/**
 * "Connection Profile": `connection_settings` and `attribute_map` as one JSON (auth0.com/docs
 * configure-pkce-claim-mapping-for-oidc.mdx). Members of them that no field is about stay in the
 * tenant and are not in it.
 */
export const profileText = ({ pkce, mappingMode, attributes, userinfoScope }: ProfileValues) =>
  visibleJson({
    connection_settings: { ...(pkce !== '' && { pkce }) },
    attribute_map: {
      ...(mappingMode !== '' && { mapping_mode: mappingMode }),
      ...(isObject(attributes) && { attributes }),
      ...(userinfoScope !== '' && { userinfo_scope: userinfoScope }),
    },
  })

export type ProfileRead =
  | { readonly ok: true; readonly values: ProfileValues }
  | { readonly ok: false; readonly problem: string }

const places: Readonly<Record<string, readonly string[]>> = {
  connection_settings: ['pkce'],
  attribute_map: ['mapping_mode', 'attributes', 'userinfo_scope'],
}

/** Reads what was typed; what is left out is taken away. */
export function readProfile(typed: string, rules: OriginRules): ProfileRead {
  const read = parseDocument(typed)
  if (!read.ok) {
    const { line, column, message } = read
    return { ok: false, problem: `Not JSON: line ${line}, column ${column}: ${message}.` }
  }
  const unknown = unknownMember(read.value)
  if (unknown !== undefined) return { ok: false, problem: unknown }
  const inside = (name: string) => {
    const value = read.value[name]
    return isObject(value) ? value : {}
  }
  const { pkce } = inside('connection_settings')
  const { mapping_mode: mode, attributes, userinfo_scope: scope } = inside('attribute_map')
  const given = [
    ['connection_settings.pkce', 'pkce', pkce],
    ['attribute_map.mapping_mode', 'mappingMode', mode],
    ['attribute_map.attributes', 'attributes', attributes],
    ['attribute_map.userinfo_scope', 'userinfoScope', scope],
  ] as const
  for (const [path, field, value] of given) {
    const problem = value === undefined ? undefined : editProblem(field, value, rules)
    if (problem !== undefined) return { ok: false, problem: `${path}: ${problem}` }
  }
  if (pkce === undefined)
    return { ok: false, problem: 'connection_settings.pkce cannot be left out.' }
  return {
    ok: true,
    values: {
      pkce: typeof pkce === 'string' ? pkce : '',
      mappingMode: typeof mode === 'string' ? mode : '',
      attributes: attributes ?? null,
      userinfoScope: typeof scope === 'string' ? scope : '',
    },
  }
}

function unknownMember(document: Readonly<Record<string, unknown>>): string | undefined {
  for (const [name, value] of Object.entries(document)) {
    const known = Object.hasOwn(places, name) ? places[name] : undefined
    if (!known) return `“${name}” does not belong here: connection_settings and attribute_map do.`
    if (!isObject(value)) return `“${name}” is an object.`
    const other = Object.keys(value).find((inner) => !known.includes(inner))
    if (other !== undefined)
      return `“${name}.${other}” is not written by Greencheck. Where the tenant has one, it stays.`
  }
  return undefined
}
