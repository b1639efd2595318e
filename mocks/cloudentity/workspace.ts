import { AdminError, unauthorized } from './admin/errors.ts'
import { answerAdmin } from './admin/api.ts'
import type { Cloud } from './admin/handler.ts'
import { createIdempotency } from './admin/idempotency.ts'
import { createIdpNameRules } from './admin/idp-name-rules.ts'
import { AnswerLost } from '../tenant/errors.ts'
import { answerSandboxPage } from '../tenant/sandbox-page.ts'
import { cloudClients } from '../sentinels-cloudentity.ts'
import { cloudKeys, type CloudKeys } from './oauth/keys.ts'
import { createMachineTokens, type MachineTokens } from './oauth/machine-tokens.ts'
import { createCloudPanel, generationOn } from './panel.ts'
import { paths } from './places.ts'
import { seedCloud } from './seed/seed.ts'

export interface WorkspaceOptions {
  /** Every origin it answers at; the first is canonical. */
  readonly origins: readonly [string, ...string[]]
  /** Milliseconds since the epoch. */
  readonly now?: () => number
  /** Waits, for the switch "slow". Milliseconds. */
  readonly delay?: (ms: number) => Promise<void>
}

export interface Workspace extends Cloud {
  /** Rejects with AnswerLost where the connection shall break before the answer. */
  fetch(request: Request): Promise<Response>
  readonly keys: CloudKeys
  readonly tokens: MachineTokens
}

const slowMs = 3000
const wait = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms))

/** The sandbox's Cloudentity without its login: machine tokens, the Admin API, the switches. */
export async function createWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const { origins, now = () => Date.now(), delay = wait } = options
  const keys = await cloudKeys()
  const state = seedCloud(origins[0])
  const panel = createCloudPanel()
  const cloud: Cloud = { state, panel, names: createIdpNameRules(), now }
  const refused = (id: string) => panel.isOn('machine-refused') && id === cloudClients.machine
  const tokens = createMachineTokens({ keys, origins, state, now, refused })
  const once = createIdempotency(panel, now)

  async function api(request: Request, path: string): Promise<Response> {
    if (panel.isOn('slow')) await delay(slowMs)
    try {
      if ((await tokens.clientOf('admin', request)) === undefined) throw unauthorized()
      const { response, lost } = await once(request, () => answerAdmin(cloud, request, path))
      if (lost) throw new AnswerLost()
      return response
    } catch (error) {
      if (error instanceof AdminError) return error.toResponse(generationOn(panel))
      throw error
    }
  }

  return {
    ...cloud,
    keys,
    tokens,
    async fetch(request) {
      const { pathname } = new URL(request.url)
      if (pathname.startsWith(paths.adminApi))
        return api(request, pathname.slice(paths.adminApi.length - 1))
      for (const workspace of ['admin', 'system'] as const)
        if (pathname === paths.token[workspace] && request.method === 'POST')
          return tokens.answer(workspace, request)
      if (pathname === '/sandbox' || pathname.startsWith('/sandbox/'))
        return answerSandboxPage({ panel, issued: [] }, request)
      return new AdminError({ status: 404, error: 'path not found' }).toResponse(
        generationOn(panel),
      )
    },
  }
}
