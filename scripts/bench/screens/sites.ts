import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run, tool } from '../../lib/run.mjs'
import { commitOf, done, folder, withSourceOf } from '../gateway/builds.ts'

/** The dashboard and gateway of a folder with the project's source, as that source builds them. */
async function buildSite(source: string, out: string): Promise<string> {
  const args = [join(source, 'scripts/build.mjs'), out]
  await done('The build', run(process.execPath, args, { quiet: true }))
  return out
}

export const siteNow = () => buildSite(root, join(folder, 'site-now'))

/** Of a commit; built once, for a commit stays. */
export async function siteOf(ref: string): Promise<string> {
  const out = join(folder, `site-${await commitOf(ref)}`)
  if (existsSync(join(out, 'gateway/main.js'))) return out
  return withSourceOf(ref, async (source) => {
    const lock = (folder: string) => readFileSync(join(folder, 'package-lock.json'), 'utf8')
    // A commit with other dependencies is built with its own.
    if (lock(source) === lock(root))
      symlinkSync(join(root, 'node_modules'), join(source, 'node_modules'))
    else {
      const install = ['ci', '--prefix', source, '--no-audit', '--no-fund']
      await done('npm ci', run('npm', install, { quiet: true }))
    }
    return buildSite(source, out)
  })
}

const page = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>React alone</title></head>
  <body><div id="app"></div><script type="module" src="/main.js"></script></body>
</html>
`
const script = `import { createElement, useState } from 'react'
import { createRoot } from 'react-dom/client'

function Alone() {
  const [issuer, setIssuer] = useState('')
  const input = createElement('input', {
    'aria-label': 'Issuer',
    value: issuer,
    onChange: (event) => setIssuer(event.target.value),
  })
  return createElement('form', null, input, createElement('button', null, 'Continue'))
}
createRoot(document.getElementById('app')).render(createElement(Alone))
`

/** One field and React, which nothing that is made with React can be faster than. */
export async function reactAlone(): Promise<string> {
  const source = join(folder, 'alone')
  const out = join(folder, 'alone-site')
  rmSync(source, { recursive: true, force: true })
  mkdirSync(source, { recursive: true })
  writeFileSync(join(source, 'index.html'), page)
  writeFileSync(join(source, 'main.js'), script)
  const config = `import { precompress } from ${JSON.stringify(join(root, 'scripts/lib/precompress.ts'))}
export default { plugins: [precompress()] }
`
  writeFileSync(join(source, 'vite.config.ts'), config)
  const args = ['build', source, '--outDir', out, '--emptyOutDir', '--logLevel', 'warn']
  await done('The build of React alone', tool('vite/bin/vite.js', args, { quiet: true }))
  return out
}
