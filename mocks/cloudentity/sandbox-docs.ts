import {
  acmeUsers,
  cloudClients,
  cloudSecrets,
  extensions,
  idpNames,
  idpValues,
} from '../sentinels-cloudentity.ts'
import { code, switchTable, table } from '../tenant/docs-table.ts'
import { cloudSwitches } from './panel.ts'

/** The tables of docs/sandbox.md about the Cloudentity workspace, from the data itself. */
export const cloudTables: Readonly<Record<string, string>> = {
  cloudClients: table(
    ['Client id', 'Secret', 'Is'],
    [
      [code(cloudClients.machine), code(cloudSecrets.machine), 'the machine client of Greencheck'],
      [code(cloudClients.demo), code(cloudSecrets.demo), 'the demo application'],
      [
        code(cloudClients.sampleApp),
        code(cloudSecrets.sampleApp),
        'the sample Post Authentication application',
      ],
      [
        code(cloudClients.atAcme),
        code(cloudSecrets.atAcme),
        'at acme: the Regular Web Application "Cloudentity"',
      ],
    ],
  ),
  acmeUsers: table(
    ['Account', 'What is special'],
    acmeUsers.map(({ email, about }) => [code(email), about]),
  ),
  idpNames: table(
    ['Name of the identity provider', 'and this happens'],
    idpNames.map(({ id, what }) => [code(id), what]),
  ),
  idpValues: table(
    ['Field', 'Value', 'At the login'],
    idpValues.map(([field, value, what]) => [field, value, what]),
  ),
  extensions: table(
    ['Kind', 'Name', 'What it does'],
    extensions.map(({ kind, name, what }) => [kind, name, what]),
  ),
  cloudSwitches: switchTable(cloudSwitches),
}
