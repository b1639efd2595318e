import { isObject } from '#domain/wire/json.ts'
import { secretPlaceholder } from '#domain/exports/exported-call.ts'
import { hclText, hclValue } from './hcl.ts'
import { type ExportedConnection, type Tool, underscored } from './tool.ts'

/** How an option is written in `options { … }` (provider auth0 1.56, resource auth0_connection). */
type Writer = (name: string, value: unknown) => string[]

const plain: Writer = (name, value) => [`${name} = ${hclValue(value, '    ')}`]
/** A text of JSON in the provider's schema. */
const asJson: Writer = (name, value) => [`${name} = jsonencode(${hclValue(value, '    ')})`]
const block =
  (inner: (name: string) => Writer): Writer =>
  (name, value) =>
    isObject(value)
      ? [
          `${name} {`,
          ...Object.entries(value).flatMap(([member, one]) =>
            inner(member)(member, one).map((line) => `  ${line}`),
          ),
          '}',
        ]
      : []

const writers: Readonly<Record<string, Writer>> = {
  type: plain,
  client_id: plain,
  discovery_url: plain,
  issuer: plain,
  authorization_endpoint: plain,
  token_endpoint: plain,
  userinfo_endpoint: plain,
  jwks_uri: plain,
  // A set of texts there.
  scope: (_, value) => [`scopes = ${hclValue(String(value).split(/\s+/).filter(Boolean))}`],
  domain_aliases: plain,
  icon_url: plain,
  tenant_domain: plain,
  set_user_root_attributes: plain,
  non_persistent_attrs: plain,
  send_back_channel_nonce: plain,
  token_endpoint_auth_method: plain,
  token_endpoint_auth_signing_alg: plain,
  token_endpoint_jwtca_aud_format: plain,
  id_token_signed_response_algs: plain,
  id_token_session_expiry_supported: plain,
  dpop_signing_alg: plain,
  upstream_params: asJson,
  oidc_metadata: asJson,
  connection_settings: block(() => plain),
  attribute_map: block((member) => (member === 'attributes' ? asJson : plain)),
}

const linesOf: Writer = (member, value) =>
  Object.hasOwn(writers, member) ? (writers[member]?.(member, value) ?? []) : []

/** An identifier begins with no digit (HCL native syntax, "Identifiers"); a name may. */
const identifier = (name: string): string => underscored(name).replace(/^(?=\d)/, '_')

const top = ['display_name', 'is_domain_connection', 'show_as_button'] as const

function text({ body, clients, scim }: ExportedConnection): string {
  const { name, strategy, options = {}, metadata } = body
  const label = identifier(name)
  const hasSecret = options['client_secret'] === secretPlaceholder
  const told = Object.entries(options).filter(([member]) => member !== 'client_secret')
  const unknown = told
    .filter(([member]) => !Object.hasOwn(writers, member))
    .map(([member]) => member)
  const lines = [
    ...(hasSecret
      ? [`variable "${label}_client_secret" {`, '  type = string', '  sensitive = true', '}', '']
      : []),
    ...unknown.map((member) => `# Not in the provider's schema, so not here: ${hclText(member)}`),
    `resource "auth0_connection" "${label}" {`,
    `  name = ${hclText(name)}`,
    `  strategy = ${hclText(strategy)}`,
    ...top.flatMap((member) =>
      body[member] === undefined ? [] : [`  ${member} = ${hclValue(body[member])}`],
    ),
    ...(metadata ? [`  metadata = ${hclValue(metadata, '  ')}`] : []),
    '  options {',
    ...(hasSecret ? [`    client_secret = var.${label}_client_secret`] : []),
    ...told.flatMap(([member, value]) => linesOf(member, value).map((line) => `    ${line}`)),
    '  }',
    '}',
    ...(clients.length === 0
      ? []
      : [
          '',
          `resource "auth0_connection_clients" "${label}" {`,
          `  connection_id = auth0_connection.${label}.id`,
          '  enabled_clients = [',
          ...clients.map(({ clientId }) => `    ${hclText(clientId)},`),
          '  ]',
          '}',
        ]),
    ...(scim
      ? [
          '',
          `resource "auth0_connection_scim_configuration" "${label}" {`,
          `  connection_id = auth0_connection.${label}.id`,
          `  user_id_attribute = ${hclText(scim.user_id_attribute)}`,
          ...scim.mapping.flatMap((row) => [
            '  mapping {',
            `    auth0 = ${hclText(row.auth0)}`,
            `    scim = ${hclText(row.scim)}`,
            '  }',
          ]),
          '}',
        ]
      : []),
  ]
  return `${lines.join('\n')}\n`
}

export const terraform: Tool = {
  id: 'terraform',
  label: 'Terraform',
  extension: 'tf',
  needs: 'Terraform with the provider auth0/auth0 1.56',
  use: () => 'terraform plan, then terraform apply',
  text,
  join: (texts) => texts.join('\n'),
  secret: (name) => `TF_VAR_${identifier(name)}_client_secret`,
  consequences:
    'The secret ends up in Terraform’s state, in the clear. The list of applications is the whole list: one that is not in it is taken away at the next apply.',
  scim: 'Turns it on with its mapping. A token is not in the file: the provider would keep it in its state, in the clear.',
  refuses: ({ body }) =>
    body.strategy === 'oidc'
      ? undefined
      : `The provider has no options for the strategy ${body.strategy}.`,
}
