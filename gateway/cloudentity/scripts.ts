import type { z } from 'zod/mini'
import { script } from '#domain/destinations/cloudentity/contract/workspace.ts'
import type {
  scriptResultView,
  scriptView,
} from '#domain/destinations/cloudentity/contract/views.ts'
import { isObject } from '#domain/wire/json.ts'
import { readAs } from './admin.ts'
import { listIn, shownResult } from './stored.ts'
import type { Uses } from './uses.ts'

const pageSize = 100
/** Pages: what a person chooses from ends somewhere. */
const maxPages = 10

/** Names and no bodies. */
export async function listScripts(
  { admin }: Pick<Uses, 'admin'>,
  signal: AbortSignal,
): Promise<{ id: string; name: string }[]> {
  const rows: { id: string; name: string }[] = []
  for (let page = 0; page < maxPages; page++) {
    const last = rows.at(-1)?.id
    const query = { limit: String(pageSize), ...(last !== undefined && { after_script_id: last }) }
    const list = listIn(await admin.call('listScripts', { query }, signal), 'scripts')
    const more = list
      .filter(isObject)
      .flatMap(({ id, name }) =>
        typeof id === 'string' && !rows.some((row) => row.id === id)
          ? [{ id, name: typeof name === 'string' ? name : id }]
          : [],
      )
    rows.push(...more)
    if (more.length < pageSize) break
  }
  return rows
}

export async function readScript(
  { admin }: Pick<Uses, 'admin'>,
  id: string,
  signal: AbortSignal,
): Promise<z.input<typeof scriptView>> {
  const found = readAs(script, await admin.call('getScript', { params: { script: id } }, signal))
  return { id: found.id, name: found.name ?? found.id, body: found.body ?? '' }
}

/** Characters of what a script wrote. */
const maxOutput = 20_000

/** Runs a stored script as the workspace would, on a context that the operator made up. */
export async function runScript(
  { admin }: Pick<Uses, 'admin'>,
  id: string,
  context: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
): Promise<z.input<typeof scriptResultView>> {
  const stored = readAs(script, await admin.call('getScript', { params: { script: id } }, signal))
  const { env_version } = stored
  const body = { body: stored.body ?? '', input: context, ...(env_version && { env_version }) }
  const answer = await admin.call('testScript', { body, hidden: [body.body] }, signal)
  const { output, stdout = '', stderr = '', caught_err, duration } = readAs(shownResult, answer)
  return {
    ...(output !== undefined && { output }),
    stdout: stdout.slice(0, maxOutput),
    stderr: stderr.slice(0, maxOutput),
    ...(caught_err && { error: caught_err }),
    ...(duration && { duration }),
  }
}
