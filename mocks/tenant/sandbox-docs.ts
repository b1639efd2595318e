import { sandboxAccounts, sandboxClients, sandboxSecrets, sentinels } from '../sentinels.ts'
import { idpAccounts, idpClients, partnerAccounts, partnerClients } from '../sentinels-idp.ts'
import { type Saying, sayings } from '../sentinels-sayings.ts'
import { scimSentinels } from '../sentinels-scim.ts'
import { code, switchTable, table } from './docs-table.ts'
import { coverage, optionCoverage } from './evidence/table.ts'
import { switches } from './panel.ts'

const spokenBy = {
  page: 'a page',
  authorization: 'the authorization endpoint',
  token: 'the token endpoint',
} as const

const quoted = ({ error, description }: Saying) =>
  [error && code(error), description].filter(Boolean).join(', ')

/** The tables of docs/sandbox.md by the name of their section, from the data itself. */
export const sandboxTables: Readonly<Record<string, string>> = {
  sentinels: table(
    ['Type', 'into', 'and this happens'],
    sentinels.map(({ id, where, what }) => [
      where.path === 'options.discovery_url' ? code(`http://localhost:4500${id}`) : code(id),
      where.label,
      what,
    ]),
  ),
  scimSentinels: table(
    ['Send', 'as', 'and a SCIM endpoint answers'],
    scimSentinels.map(({ id, where, what }) => [code(id), where, what]),
  ),
  switches: switchTable(switches),
  coverage: table(['Call', 'Is', 'Members', 'Errors', 'Limits'], coverage),
  options: table(['Options of oidc', 'Which'], optionCoverage),
  accounts: table(
    ['Account', 'May'],
    [
      [code(sandboxAccounts.operator), 'do everything'],
      [code(sandboxAccounts.viewer), 'read, and check issuers'],
    ],
  ),
  clients: table(
    ['Client id', 'Secret', 'Is'],
    [
      [code(sandboxClients.dashboard), 'none', 'the dashboard'],
      [code(sandboxClients.tester), 'none', 'the connection tester'],
      [code(sandboxClients.gateway), code(sandboxSecrets.gateway), "the gateway's machine client"],
      [code(sandboxClients.automation), code(sandboxSecrets.automation), 'for scripts and tools'],
      [code(sandboxClients.shop), code(sandboxSecrets.shop), 'the sample application, "Web shop"'],
    ],
  ),
  idpAccounts: table(
    ['Account', 'What happens'],
    idpAccounts.map(({ email, about }) => [code(email), about]),
  ),
  idpClients: table(
    ['Client ID', 'Client Secret', 'Is'],
    idpClients.map(({ id, secret, about }) => [code(id), code(secret), about]),
  ),
  sayings: table(
    ['Client ID', 'By', 'Answers'],
    sayings.map((one) => [code(one.id), spokenBy[one.at], quoted(one)]),
  ),
  partnerClients: table(
    ['Client ID', 'Client Secret', 'Is'],
    partnerClients.map(({ id, secret, about }) => [code(id), code(secret), about]),
  ),
  partnerAccounts: table(
    ['Connection', 'Account', 'Password', 'user_id there'],
    [
      [
        code(partnerAccounts.database.connection),
        code(partnerAccounts.database.email),
        code(partnerAccounts.database.password),
        code(`auth0|${partnerAccounts.database.user_id}`),
      ],
      [
        code(partnerAccounts.social.connection),
        code(partnerAccounts.social.email),
        'none',
        code(`google-oauth2|${partnerAccounts.social.user_id}`),
      ],
    ],
  ),
}
