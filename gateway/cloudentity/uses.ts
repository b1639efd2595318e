import { type Generation, generationOf } from '#domain/destinations/cloudentity/generation.ts'
import type { IdpView } from '#domain/destinations/cloudentity/contract/views.ts'
import { isObject } from '#domain/wire/json.ts'
import type { OriginRules } from '#domain/wire/origin-rules.ts'
import type { CloudentityConfig } from '../config/cloudentity.ts'
import type { GatewayConfig } from '../config.ts'
import { createTurns } from '../turns.ts'
import { type Admin, createAdmin } from './admin.ts'
import { unreachable } from './failures.ts'
import { projectIdp, textsIn } from './project-idp.ts'
import { createIdpTags, type IdpTags } from './tag.ts'

/** What the handlers of a workspace work with. */
export interface Uses {
  readonly admin: Admin
  readonly config: CloudentityConfig
  readonly originRules: OriginRules
  readonly tags: IdpTags
  /** Of what is read and written whole, and that no path names. */
  readonly turns: Pick<ReturnType<typeof createTurns>, 'take'>
}

/** The configured workspace; undefined where there is none. */
export function workspaceOf(
  { cloudentity: config, originRules }: GatewayConfig,
  workspaceFetch: (request: Request) => Promise<Response>,
  now: () => number,
): Uses | undefined {
  if (config === undefined) return undefined
  return {
    admin: createAdmin({ config, originRules, workspaceFetch, now }),
    config,
    originRules,
    tags: createIdpTags(config.clientSecret),
    turns: createTurns(),
  }
}

/** Where nothing tells: what every generation from then on has, so nothing is sent that one refuses. */
export const assumedGeneration: Generation = '2023-10'

/** Of one identity provider as it was read. */
export const generationFor = (source: unknown, { config }: Pick<Uses, 'config'>): Generation =>
  config.generation ?? seenIn(source) ?? assumedGeneration

export const seenIn = (source: unknown): Generation | undefined =>
  isObject(source) && isObject(source['config']) ? generationOf(source['config']) : undefined

/** Of the workspace: as it is set, else as the first identity provider that tells. */
export async function generationNow(
  { admin, config }: Pick<Uses, 'admin' | 'config'>,
  signal: AbortSignal,
): Promise<Generation> {
  if (config.generation) return config.generation
  return seenAmong((await admin.call('listIdps', {}, signal)).body) ?? assumedGeneration
}

const idpsOf = (body: unknown): readonly unknown[] =>
  isObject(body) && Array.isArray(body['idps']) ? body['idps'] : []

export const seenAmong = (body: unknown): Generation | undefined =>
  idpsOf(body)
    .map(seenIn)
    .find((one) => one !== undefined)

/** An answer as a browser may see it. */
export function untagged(source: unknown, uses: Pick<Uses, 'config'>): Omit<IdpView, 'tag'> {
  const view = projectIdp(source, generationFor(source, uses))
  if (view === undefined)
    throw unreachable('The workspace answered with something that is no identity provider.')
  return view
}

/** Texts of what is stored that are not shown: a complaint about a write may quote them. */
export function hiddenIn(
  stored: unknown,
  shown: unknown,
  { config }: Pick<Uses, 'config'>,
): string[] {
  const open = new Set([...textsIn(shown), config.tenantId, config.workspaceId])
  return textsIn(stored).filter((text) => !open.has(text))
}
