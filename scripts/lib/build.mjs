import { tool } from './run.mjs'
import { stop } from './say.mjs'

/** Builds the dashboard and the page of test logins into `<folder>/web` and the gateway into `<folder>/gateway`. */
export async function build(folder) {
  const vite = (args) =>
    tool('vite/bin/vite.js', ['build', '--logLevel', 'warn', ...args], { quiet: true })
  const web = await vite(['--outDir', `${folder}/web`, '--emptyOutDir'])
  if (web.code !== 0) stop(`The dashboard does not build:\n${web.output}`)
  const callback = await vite(['-c', 'vite.callback.config.ts', '--outDir', `${folder}/web`])
  if (callback.code !== 0) stop(`The page of test logins does not build:\n${callback.output}`)
  const gateway = await vite([
    '-c',
    'vite.gateway.config.ts',
    '--outDir',
    `${folder}/gateway`,
    '--emptyOutDir',
  ])
  if (gateway.code !== 0) stop(`The gateway does not build:\n${gateway.output}`)
}
