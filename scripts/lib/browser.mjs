import { existsSync } from 'node:fs'
import { run } from './run.mjs'
import { stop } from './say.mjs'

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const starts = async (path) =>
  existsSync(path) && (await run(path, ['--version'], { quiet: true })).code === 0

/**
 * The path of a Chromium that starts: CHROMIUM_PATH, an installed one, Playwright's own (which is
 * downloaded if it can be), and last Debian's package, as root in CI only.
 */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH
  if (named) return (await starts(named)) ? named : stop(`CHROMIUM_PATH does not start: ${named}`)
  for (const path of usual) if (await starts(path)) return path

  const { chromium } = await import('@playwright/test')
  if (await starts(chromium.executablePath())) return chromium.executablePath()
  process.stdout.write('No Chromium found: downloading the one Playwright names …\n')
  await run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
    quiet: true,
  })
  if (await starts(chromium.executablePath())) return chromium.executablePath()

  const command =
    'apt-get update && apt-get install -y --no-install-recommends chromium fonts-liberation'
  if (process.getuid?.() === 0 && process.env.CI) {
    process.stdout.write('Installing the system package chromium …\n')
    await run(
      'sh',
      [
        '-c',
        `DEBIAN_FRONTEND=noninteractive; export DEBIAN_FRONTEND; apt-get update -qq && apt-get -o DPkg::Lock::Timeout=600 install -y --no-install-recommends chromium fonts-liberation`,
      ],
      { quiet: true },
    )
    for (const path of usual) if (await starts(path)) return path
  }
  return stop(
    `The end-to-end tests need Chromium. Run this once, then npm test again:\n  ${command}`,
  )
}
