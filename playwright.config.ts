import { defineConfig, devices } from '@playwright/test'

const report = process.env.PLAYWRIGHT_JSON_OUTPUT_NAME

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: false,
  // Two workers, each with a tenant, an IdP and a gateway of its own on free ports.
  workers: 2,
  // What passes at the second attempt only is named by `npm test`: it is a defect, seldom of the kind
  // that the change in hand has made.
  retries: 1,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: report ? [['dot'], ['json', { outputFile: report }]] : [['list']],
  outputDir: '.cache/e2e',
  use: {
    actionTimeout: 20_000,
    ...devices['Desktop Chrome'],
    viewport: { width: 1280, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        // The way to the tenant and back is of one site: a process for each document of it took as long
        // to start as the document to show. Contexts and browsing context groups stay apart.
        '--renderer-process-limit=1',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
