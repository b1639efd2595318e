import { runAsJson } from './export-json.ts'
import { runAsMarkdown } from './export-markdown.ts'
import type { TestRun } from './run.ts'
import { timelineOf } from './timeline.ts'

const start = Date.parse('2026-11-21T09:41:00Z')
/** For tests: who logged in. */
export const user = 'oidc|northwind|nw-1001'
/** For tests: a passed login. */
export const run = (more: Partial<TestRun> = {}): TestRun => ({
  id: '8e5b1d6c-2f0a-4a55-9d8e-6f2c1b7a9e10',
  connection: { id: 'con_hfE2p4W11AZ2Mejf', name: 'northwind', strategy: 'oidc' },
  way: 'popup',
  startedAt: start,
  returnedAt: start + 5000,
  verifiedAt: start + 6200,
  endedAt: start + 6200,
  outcome: 'passed',
  claims: {
    iss: 'https://acme.us.auth0.com/',
    sub: user,
    email: 'employee@northwind.example',
    email_verified: true,
    name: 'Emil Employee',
    phone_number: '+49 30 1234567',
    'https://northwind.example/salary': 'ninety thousand',
    groups: ['board', 'payroll'],
    exp: 1_795_000_000,
  },
  events: [
    {
      log_id: '90020261121094104100000000000001',
      date: '2026-11-21T09:41:04.100Z',
      type: 's',
      user_id: user,
    },
  ],
  ...more,
})
export const report = (of: TestRun) => ({
  domain: 'acme.us.auth0.com',
  steps: timelineOf(of, {
    events: of.events ?? [],
    strategy: 'oidc',
    channel: 'back_channel',
    now: 0,
  }),
})
export const markdown = (of: TestRun) => runAsMarkdown(of, report(of))
export const json = (of: TestRun) => runAsJson(of, report(of))
