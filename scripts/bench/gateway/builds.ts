import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run, tool } from '../../lib/run.mjs'

/** Below the repository, so that a build finds its dependencies: those installed now. */
export const folder = join(root, '.cache/bench')

export async function done(
  what: string,
  work: Promise<{ code: number; output: string }>,
): Promise<string> {
  const { code, output } = await work
  if (code !== 0) throw new Error(`${what} failed:\n${output}`)
  return output.trim()
}

const git = (...args: readonly string[]) =>
  done(`git ${args[0]}`, run('git', args, { quiet: true }))

async function buildGateway(source: string, out: string): Promise<string> {
  const config = join(source, 'vite.gateway.config.ts')
  const args = ['build', source, '-c', config, '--outDir', out, '--logLevel', 'warn']
  await done('The build', tool('vite/bin/vite.js', args, { quiet: true }))
  return join(out, 'main.js')
}

/** The gateway as it stands in the working tree. Answers its file. */
export const buildNow = () => buildGateway(root, join(folder, 'now'))

export const commitOf = (ref: string) => git('rev-parse', '--verify', '--quiet', `${ref}^{commit}`)

/** The files of a commit in a folder of their own, for as long as the work takes. */
export async function withSourceOf<T>(
  ref: string,
  work: (source: string) => Promise<T>,
): Promise<T> {
  const commit = await commitOf(ref)
  const source = join(folder, `${commit}-source`)
  mkdirSync(source, { recursive: true })
  try {
    await git('archive', '--output', `${source}.tar`, commit)
    await done('tar', run('tar', ['-xf', `${source}.tar`, '-C', source], { quiet: true }))
    return await work(source)
  } finally {
    for (const path of [source, `${source}.tar`]) rmSync(path, { recursive: true, force: true })
  }
}

/** The gateway as it was at a commit, built in a folder of its own; once, for a commit stays. */
export async function buildOf(ref: string): Promise<string> {
  const out = join(folder, await commitOf(ref))
  if (existsSync(join(out, 'main.js'))) return join(out, 'main.js')
  return withSourceOf(ref, (source) => buildGateway(source, out))
}

/** A page for the gateway to start with; nobody asks for it. */
export function webRoot(): string {
  const path = join(folder, 'web')
  mkdirSync(path, { recursive: true })
  writeFileSync(join(path, 'index.html'), '<!doctype html><title>bench</title>')
  return path
}
