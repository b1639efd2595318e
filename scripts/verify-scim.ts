/**
 * The sandbox's SCIM endpoint before an outside judge: scim2-tester, from the Python Package Index.
 * `npm run verify:scim` prints a Markdown table, which docs/sandbox.md holds. Needs Python 3.10, and
 * a network once; or a Python that has scim2-tester with httpx already, named by VERIFY_SCIM_PYTHON.
 */
import '#mocks/runtime-warning.ts' // has to run before oidc-provider loads
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSandbox } from '#mocks/start.ts'
import { openEndpoint } from './verify-scim/endpoint.ts'
import { findJudge, judge, version, type Verdict } from './verify-scim/judge.ts'

const cell = (text: string) => text.replaceAll('|', '\\|')
const row = (...cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`

/** What a reason is about: the attribute it quotes first, or its first line. */
const aboutOf = ({ reason }: Verdict) =>
  /'([\w:.$]+)'/.exec(reason)?.[1] ?? reason.split('\n')[0] ?? ''

/** One line for each check and resource: how often it passed, and what the rest is about. */
function table(verdicts: readonly Verdict[]): readonly string[] {
  const groups = new Map<string, Verdict[]>()
  for (const one of verdicts) {
    const key = `${one.check} ${one.resource}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups].map(([key, same]) => {
    const [check = '', resource = ''] = key.split(' ')
    const others = same.filter(({ status }) => status !== 'SUCCESS')
    const passed = `${same.length - others.length} of ${same.length}`
    return row(check, resource, passed, others.map(aboutOf).join(', '))
  })
}

const folder = await mkdtemp(join(tmpdir(), 'scim-'))
const sandbox = await startSandbox({
  ports: { http: 0, https: 0, idp: 0 },
  publicUrls: [],
  caPath: join(folder, 'ca.pem'),
})
try {
  const python = await findJudge(folder)
  if (python === undefined) {
    console.log(
      `Not run. It needs scim2-tester ${version} with httpx: from the Python Package Index, or in the\nPython that VERIFY_SCIM_PYTHON names.`,
    )
    process.exitCode = 1
  } else {
    const verdicts = await judge(python, await openEndpoint(sandbox), sandbox.caPath)
    console.log(row('Check', 'Resource', 'Passed', 'Not passed'))
    console.log(row('---', '---', '---', '---'))
    for (const line of table(verdicts)) console.log(line)
  }
} finally {
  await sandbox.close()
  await rm(folder, { recursive: true })
}
