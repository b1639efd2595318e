import { extensions } from '../../sentinels-cloudentity.ts'
import type { Script } from '../state.ts'

type ScriptId = Extract<(typeof extensions)[number], { kind: 'Script' }>['id']

/** Post Authentication scripts, as the product's page on script extensions has their form. */
const bodies: Readonly<Record<ScriptId, string>> = {
  'script-department': `module.exports = async function (context) {
  const { email = '' } = context.authn_ctx
  console.log('domain', email.split('@')[1])
  return { authn_ctx: { department: 'MOCK department of ' + email } }
}
`,
  'script-throws': `module.exports = async function () {
  throw new Error('MOCK_refused_by_script')
}
`,
  'script-loops': `module.exports = async function () {
  for (;;) {}
}
`,
  'script-hoards': `module.exports = async function () {
  const all = []
  for (;;) all.push(new Uint8Array(1000000))
}
`,
}

const isScript = (id: string): id is ScriptId => id in bodies

export const seedScripts: readonly Script[] = extensions.flatMap(({ id, name }) =>
  isScript(id) ? [{ id, name, body: bodies[id] }] : [],
)
