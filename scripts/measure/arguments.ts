import { relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'

export const usage = `Usage: npm run measure -- <folder> [--keep <folder> | --compare <folder>]

Judges a folder of discovery documents, raw answers and key sets, and prints a Markdown table.
  --keep       writes the whole report of each case there, outside this project
  --compare    prints what the reports say otherwise than those kept there; exit 1 if any does`

export interface MeasureArguments {
  readonly folder: string
  readonly snapshots?: { readonly folder: string; readonly use: 'keep' | 'compare' }
}

const options = { keep: { type: 'string' }, compare: { type: 'string' } } as const

/**
 * Undefined: not understood. Paths are meant from the folder the command is typed in.
 * @throws Error that says what is not done
 */
export function readArguments(
  argv: readonly string[],
  { from, project }: { readonly from: string; readonly project: string },
): MeasureArguments | undefined {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options,
    allowPositionals: true,
  })
  const [folder, ...more] = positionals
  const { keep, compare } = values
  if (folder === undefined || more.length > 0 || (keep !== undefined && compare !== undefined)) {
    return undefined
  }
  const given = keep ?? compare
  const to = given === undefined ? undefined : resolve(from, given)
  // Real documents are not the project's, and neither is what is said of them.
  if (keep !== undefined && to !== undefined && isInside(to, project)) {
    throw new Error(`${keep} is inside the project: keep snapshots elsewhere.`)
  }
  return {
    folder: resolve(from, folder),
    ...(to !== undefined && {
      snapshots: { folder: to, use: keep === undefined ? 'compare' : 'keep' },
    }),
  }
}

const isInside = (path: string, folder: string) => !/^\.\.(?:[/\\]|$)/.test(relative(folder, path))
