import { join } from 'node:path'
import { z } from 'zod'
import { run } from '../lib/run.mjs'
import type { Endpoint } from './endpoint.ts'

export const version = '0.2.8'

const program = `
import json, sys
from httpx import Client
from scim2_client.engines.httpx import SyncSCIMClient
from scim2_tester import check_server
url, token = sys.argv[1:]
client = SyncSCIMClient(Client(base_url=url, headers={"Authorization": "Bearer " + token}, timeout=30))
client.discover()
print(json.dumps([
    {"status": one.status.name, "check": one.title, "resource": one.resource_type or "", "reason": one.reason or ""}
    for one in check_server(client)
]))
`

const verdicts = z.array(
  z.object({ status: z.string(), check: z.string(), resource: z.string(), reason: z.string() }),
)
export type Verdict = z.output<typeof verdicts>[number]

/** A Python that has the judge; made in the folder unless one is named. Undefined: there is none. */
export async function findJudge(folder: string): Promise<string | undefined> {
  const named = process.env['VERIFY_SCIM_PYTHON']
  if (named !== undefined) return named
  const home = join(folder, 'python')
  const python = join(home, 'bin', 'python')
  for (const [command, ...args] of [
    ['python3', '-m', 'venv', home],
    [python, '-m', 'pip', 'install', '--quiet', `scim2-tester[httpx]==${version}`],
  ] as const) {
    const { code, output } = await run(command, args, { quiet: true })
    if (code === 0) continue
    console.error(output)
    return undefined
  }
  return python
}

export async function judge(
  python: string,
  { url, token }: Endpoint,
  caPath: string,
): Promise<readonly Verdict[]> {
  const { code, output } = await run(python, ['-c', program, url, token], {
    quiet: true,
    env: { ...process.env, SSL_CERT_FILE: caPath },
  })
  const last = output.trim().split('\n').at(-1) ?? ''
  if (code !== 0) throw new Error(output)
  return verdicts.parse(JSON.parse(last))
}
