import type { z } from 'zod/mini'
import {
  gatewayContract,
  type GatewayContract,
  type RouteName,
} from '#domain/gateway-api/gateway.ts'
import type { GatewayRow } from '#domain/wire/route.ts'
import { type Stamp, failed, failureOf, success } from './answer.ts'
import { auditSubject, isAudited, outcomeOf } from './audit.ts'
import type { AuditLine, Written } from './audit-line.ts'
import { type Failure, ownFailure } from './failure.ts'
import { readAs } from './fits.ts'
import { createFrame, defect } from './frame.ts'
import { isCompressed } from './compressed.ts'
import { createLimits } from './limits.ts'
import { type Operator, bearer } from './operator.ts'
import { partsOf, type Sent } from './parts-of.ts'
import { readJson } from './read-json.ts'
import type { Context, Handlers } from './routes/route.ts'
import { createScrub, secretsIn } from './scrub.ts'
import { createTurns, turnOf } from './turns.ts'

interface Options {
  readonly handlers: Handlers
  readonly operatorOf: (authorization: string | null) => Promise<Operator>
  readonly now: () => number
  readonly log: (line: object) => void
  /** Never in an answer or a line, whatever the request. */
  readonly secrets: readonly string[]
}

/** One request to one row: who, may they, what was sent, do it, answer, and write it down. */
export function createServe({ handlers, operatorOf, now, log, secrets }: Options) {
  const limits = createLimits(now)
  const turns = createTurns()
  /** Requests of strangers over the limit: nobody who is not signed in can fill the log. */
  let unlogged = 0
  const run = <K extends RouteName>(
    name: K,
    sent: Sent,
    context: Context,
  ): Promise<z.input<GatewayContract[K]['response']>> => {
    const row: GatewayContract[K] = gatewayContract[name]
    return handlers[name](partsOf(row, sent), context)
  }

  return async (
    name: RouteName,
    request: Request,
    { params, query }: Pick<Sent, 'params' | 'query'>,
  ): Promise<Response> => {
    const started = now()
    const row: GatewayRow = gatewayContract[name]
    const requestId = crypto.randomUUID()
    const frame = createFrame(requestId, log, now)
    let stamp: Stamp = { requestId }
    let scrub = createScrub(secrets)
    let written: Written = { params, body: undefined }
    let begun = false
    let failure: Failure | undefined
    let response: Response
    try {
      const authorization = request.headers.get('authorization')
      const held = [...secrets, bearer(authorization) ?? '']
      scrub = createScrub(held)
      const operator = await operatorOf(authorization).catch((error: unknown) => {
        throw limits.refused(error)
      })
      stamp = { requestId, operator: operator.sub }
      permit(row.scopes, operator)
      limits.asks(name, operator.sub)
      const body = row.body === undefined ? undefined : await readJson(request)
      const sentSecrets = secretsIn(body, row.method === 'GET' ? [] : row.secrets)
      scrub = createScrub([...held, ...sentSecrets.all])
      written = { params, body }
      limits.sends(name, operator.sub, sentSecrets.given)
      begun = true
      const result = await turns.take(turnOf(row, params), request.signal, (signal) =>
        run(name, { params, query, body }, { operator, signal }),
      )
      // The projection's second lock: a row answers with what its schema names, and no more.
      const shown = createScrub([...held, ...sentSecrets.hidden])
      const accepts = isCompressed(row) ? request.headers.get('accept-encoding') : undefined
      response = success(readAs(row.response, result), stamp, shown, accepts)
    } catch (error) {
      failure = failureOf(error, request.signal, begun && isAudited(name))
      const ended = failure
      if (ended.http === 500) frame.tell(() => scrub(defect(error, requestId, now())))
      response = frame.answer(() => failed(ended, stamp, scrub))
    }
    const { status } = response
    const at = new Date(now()).toISOString()
    const ms = now() - started
    const code = failure?.details.code
    const { operator } = stamp
    if (isAudited(name) && operator !== undefined)
      frame.tell(() => scrub(audited(name, written, { requestId, operator, at, status, failure })))
    if (operator === undefined && status === 429) {
      unlogged++
      return response
    }
    const { method } = row
    frame.tell(() => ({
      type: 'request',
      at,
      requestId,
      method,
      route: name,
      status,
      ms,
      code,
      // Reading leaves no audit line: who was refused stands here.
      ...(failure !== undefined && { operator }),
      ...(unlogged > 0 && { unlogged }),
    }))
    unlogged = 0
    return response
  }
}

function permit(scopes: readonly string[], operator: Operator): void {
  const missing = scopes.find((scope) => !operator.permissions.includes(scope))
  if (missing === undefined) return
  const message = `Your account lacks the permission ${missing}.`
  throw ownFailure(403, 'permission_missing', message, { missing })
}

interface Ended extends Pick<AuditLine, 'requestId' | 'operator' | 'at' | 'status'> {
  readonly failure: Failure | undefined
}

function audited(name: RouteName, written: Written, { failure, ...ended }: Ended): AuditLine {
  const subject = auditSubject(name, written) ?? { fields: [] }
  const permission = gatewayContract[name].scopes.join(' ')
  const outcome = outcomeOf(ended.status, failure)
  return { type: 'audit', ...ended, permission, action: name, ...subject, outcome }
}
