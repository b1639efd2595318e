import { isObject } from '#domain/wire/json.ts'
import { Failure } from './failure.ts'
import { createRate } from './rate.ts'
import { readJson } from './read-json.ts'

/** Where browsers tell what the policy kept from loading (CSP3 §5, Reporting API). */
export const reportPath = '/csp-reports'

const kinds = /^application\/(csp-report|reports\+json)\s*(;|$)/i
const maxBytes = 16 * 1024
/** Lines of one request, which carries what a page saved up. */
const maxReports = 5
/** Requests of all browsers together that are read; nobody signs in to report. */
const perMinute = 30

interface Options {
  /** Origin of the dashboard: reports about other pages are none of ours. */
  readonly publicUrl: string
  readonly now: () => number
  readonly log: (line: object) => void
}

/**
 * Takes reports from anybody, and so believes nothing: so many are read and so long, a line has
 * known members alone, none of them what a page was asked with (a query may hold a login's code).
 * Each line counts: `seen` since the start, with those that left no line.
 */
export function createCspReports({ publicUrl, now, log }: Options) {
  const rate = createRate(perMinute, now)
  let seen = 0
  return async (request: Request): Promise<Response> => {
    seen++
    const retryAfter = rate.take('all')
    if (retryAfter > 0) {
      await request.body?.cancel()
      return answer(429, { 'retry-after': String(retryAfter) })
    }
    try {
      const body = await readJson(request, { kinds, maxBytes })
      const reports = reportsIn(body).filter(({ page }) => originOf(page) === publicUrl)
      for (const report of reports.slice(0, maxReports))
        log({
          type: 'csp-report',
          level: 'warn',
          at: new Date(now()).toISOString(),
          seen,
          page: pathOf(report.page),
          directive: nameOf(report.directive),
          blocked: blockedOf(report.blocked),
          source: `${pathOf(report.source)}:${Number(report.line) || 0}`,
        })
      return answer(204)
    } catch (error) {
      if (error instanceof Failure) return answer(error.http)
      if (request.signal.aborted) return answer(400)
      throw error
    }
  }
}

const answer = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers: { 'cache-control': 'no-store', ...headers } })

/** Both ways of writing it: one report of `report-uri`, or a list of `report-to`. */
function reportsIn(body: unknown) {
  const list: readonly unknown[] = Array.isArray(body) ? body : [body]
  return list.flatMap((one) => {
    if (!isObject(one)) return []
    const old = one['csp-report']
    if (isObject(old))
      return {
        page: old['document-uri'],
        directive: old['effective-directive'] ?? old['violated-directive'],
        blocked: old['blocked-uri'],
        source: old['source-file'],
        line: old['line-number'],
      }
    const { type, body: report } = one
    if (type !== 'csp-violation' || !isObject(report)) return []
    return {
      page: report['documentURL'],
      directive: report['effectiveDirective'],
      blocked: report['blockedURL'],
      source: report['sourceFile'],
      line: report['lineNumber'],
    }
  })
}

const urlOf = (value: unknown) =>
  typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined
const originOf = (value: unknown) => urlOf(value)?.origin

/** Characters of a path that is written down. */
const maxPath = 120
const pathOf = (value: unknown) => urlOf(value)?.pathname.slice(0, maxPath) ?? ''

/** `script-src-elem`, of an older browser with its sources behind it. */
const nameOf = (value: unknown) =>
  /^[a-z-]{1,40}(?=\s|$)/.exec(typeof value === 'string' ? value : '')?.[0] ?? ''

/** A word of the specification (`inline`, `eval`), a scheme, or the origin; never the whole address. */
function blockedOf(value: unknown): string {
  const url = urlOf(value)
  if (url === undefined) return nameOf(value)
  return url.origin === 'null' ? url.protocol : url.origin.slice(0, maxPath)
}
