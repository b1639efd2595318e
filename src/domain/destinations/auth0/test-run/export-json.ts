import { embeddableJson } from '#text/json.ts'
import { redactMembers, redactorOf, hideId } from './export-redact.ts'
import type { TestRun } from './run.ts'
import type { Step } from './timeline.ts'

export interface RunReport {
  /** Host of the tenant. */
  readonly domain: string
  readonly steps: readonly Step[]
}

/** A run for programs, without tokens and without what tells who logged in. */
export function toRunReport(run: TestRun, { domain, steps }: RunReport) {
  const plain = redactorOf(run)
  const { connection, way, startedAt, outcome, failure, claims, userinfo, events } = run
  const told = (members: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(redactMembers(members, connection, plain))
  return {
    tenant: plain(domain),
    connection: {
      id: plain(connection.id),
      name: plain(connection.name),
      strategy: plain(connection.strategy),
    },
    way,
    started: new Date(startedAt).toISOString(),
    ...(run.endedAt !== undefined && { milliseconds: run.endedAt - startedAt }),
    outcome,
    ...(failure && {
      failure: {
        source: failure.source,
        code: plain(failure.code),
        ...(failure.description !== undefined && { description: plain(failure.description) }),
      },
    }),
    steps: steps.map(({ says, ...step }) => ({ ...step, says: plain(says) })),
    ...(claims && { claims: told(claims) }),
    ...(userinfo && { userinfo: told(userinfo) }),
    ...(run.claimsLeftOut && { claims_left_out: true }),
    ...(events && {
      log: events.map((line) => ({
        log_id: plain(line.log_id),
        date: plain(line.date),
        type: plain(line.type),
        ...(line.description !== undefined && { description: plain(line.description) }),
        ...(line.user_id !== undefined && { user_id: hideId(line.user_id, connection) }),
        ...(line.error && {
          error: {
            ...(line.error.code !== undefined && { code: plain(line.error.code) }),
            ...(line.error.message !== undefined && { message: plain(line.error.message) }),
          },
        }),
      })),
    }),
    redacted: true,
  }
}

/** As JSON on indented lines. */
export const runAsJson = (run: TestRun, report: RunReport): string =>
  embeddableJson(toRunReport(run, report))
