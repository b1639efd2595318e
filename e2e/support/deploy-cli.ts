import { readdir, readFile, rm } from 'node:fs/promises'
import { sandboxClients, sandboxSecrets } from '../../mocks/sentinels.ts'
import type { Stack } from './stack.ts'
import { domainOf, run } from './tools.ts'

/** The Deploy CLI, for connections and applications; what it printed. */
const deployCli = (stack: Stack, args: readonly string[], secrets: object = {}) =>
  run(stack, ['node_modules/auth0-deploy-cli/lib/index.js', ...args], '', {
    AUTH0_DOMAIN: domainOf(stack),
    AUTH0_CLIENT_ID: sandboxClients.automation,
    AUTH0_CLIENT_SECRET: sandboxSecrets.automation,
    AUTH0_INCLUDED_ONLY: '["connections","clients"]',
    AUTH0_KEYWORD_REPLACE_MAPPINGS: JSON.stringify(secrets),
  })

/** Exports a tenant into a folder that is emptied first. */
export async function deployExport(stack: Stack, folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true })
  return deployCli(stack, ['export', '--format=directory', `--output_folder=${folder}`])
}

/** @param secrets by the placeholder that stands for them in the files, without its `##` */
export const deployImport = (stack: Stack, folder: string, secrets: object) =>
  deployCli(stack, ['import', `--input_file=${folder}`], secrets)

/** What an export wrote: the content of each file by its path. */
export async function exported(folder: string): Promise<Readonly<Record<string, unknown>>> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  const read = files
    .filter((file) => file.name.endsWith('.json'))
    .map(async ({ parentPath, name }): Promise<[string, unknown]> => {
      const path = `${parentPath}/${name}`
      return [path.slice(folder.length), JSON.parse(await readFile(path, 'utf8'))]
    })
  return Object.fromEntries(await Promise.all(read))
}
