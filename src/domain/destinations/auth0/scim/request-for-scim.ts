import { message } from '#text/message.ts'
import { isManager } from './mapping-remarks.ts'
import { endpointForms, type EndpointForm } from './endpoint.ts'

interface Asked {
  readonly form: EndpointForm
  readonly endpoint: string
  /** SCIM attribute that the user's id is taken from. */
  readonly idAttribute: string
  /** SCIM attributes that are read. */
  readonly attributes: readonly string[]
}

/** Steps in the words of each console (auth0.com/docs, the pages for Okta and for Entra ID). */
const steps: Readonly<Record<EndpointForm, (asked: Asked) => readonly string[]>> = {
  documented: ({ endpoint }) => [
    'Turn on provisioning by SCIM 2.0 (RFC 7644) for this application.',
    `Base URL: ${endpoint}`,
    'Authentication: OAuth bearer token, sent as “Authorization: Bearer …”. You get the token apart from this message.',
    'Turn on creating, updating and deactivating users; and groups, where you send them.',
    'Assign the same users as for the login.',
    'Deactivate users who leave. That ends their sessions here; it is not enough to remove their login.',
  ],
  okta: ({ endpoint }) => [
    'The application for the login (OIDC): General > Federation Broker Mode: off.',
    'Applications > Browse App Catalog: add “(OAuth Bearer Token) Governance with SCIM 2.0”. It provisions, beside the application for the login.',
    `Its Provisioning tab > Configure API Integration > Base URL, without a slash at the end: ${endpoint}`,
    'OAuth Bearer Token: the token you get apart from this message. Test API Credentials.',
    'To App: turn on Create Users, Update User Attributes and Deactivate Users. Leave “Set password when creating new users” off.',
    'Attribute mappings: take out the rows Primary email type, Primary phone type and Address type.',
    'Assign the same users to both applications.',
    'For groups: the tab Push Groups.',
  ],
  entra: ({ endpoint, idAttribute }) => [
    'Enterprise applications > your application > Properties: Assignment required: Yes.',
    'Provisioning > Provisioning Mode: Automatic. For a new application choose a non-gallery one.',
    `Tenant URL, with all that is behind the question mark: ${endpoint}`,
    'Secret Token: the token you get apart from this message. Test Connection.',
    `Mappings > users: objectId to ${idAttribute}. The email row: emails[type eq "work"].value. Matching precedence of ${idAttribute} 1, of the email row 2.`,
    'Take the row “manager” out of the mapping.',
    'Assign the same users and groups as for the login.',
    'Provision on demand for one user, and tell us who. Then start provisioning.',
  ],
}

/** What is to be known of the one that was chosen. */
const notes: Partial<Record<EndpointForm, readonly string[]>> = {
  okta: [
    'These steps are documented for a connection of type Okta Workforce. For a generic OpenID Connect connection they were not tried.',
  ],
  entra: [
    'These steps are documented for a connection of type Microsoft Entra ID. In a generic OpenID Connect connection the ID token’s sub is another one for each application, and is not the objectId: users that are provisioned and users that log in would be two. Agree with us on the connection’s type first.',
  ],
}

const numbered = (lines: readonly string[]) => lines.map((line, at) => `${at + 1}. ${line}`)

/** The plain text an operator sends to the customer's IT. It has no token: that goes another way. */
export function requestForScim(asked: Asked): string {
  const { form, idAttribute, attributes } = asked
  // What its steps take out is not asked for.
  const wanted = form === 'entra' ? attributes.filter((one) => !isManager(one)) : attributes
  const product = form === 'documented' ? 'your directory' : endpointForms[form].label
  const blocks: string[][] = [
    [`Please turn on provisioning (SCIM) of users and groups from ${product} to our application.`],
    ['Steps:', ...numbered(steps[form](asked))],
    ...(notes[form] ? [[...notes[form]]] : []),
    [
      `The user’s id is taken from ${idAttribute}. Its value has to be that of “sub” in the ID token of the same user, exactly.`,
    ],
    ['Attributes we read:', ...wanted.map((one) => `- ${one}`)],
    [
      'The token comes by a one-time link or a shared vault, not by mail or chat. Do not put it in a ticket. Tell us when it is in place.',
    ],
  ]
  return `${message(blocks)}\n`
}
