import type { cloudentityRoutes as contract } from '#domain/destinations/cloudentity/contract/routes.ts'
import { customApp } from '#domain/destinations/cloudentity/contract/workspace.ts'
import type { Handlers, Parts } from '../routes/route.ts'
import { orNone, readAs } from './admin.ts'
import { addAttribute, readContext } from './context.ts'
import { createIdp, lookUp } from './create-idp.ts'
import { deleteIdp } from './delete-idp.ts'
import { notConfigured } from './failures.ts'
import { handOver } from './hand-over.ts'
import { readPoint, setPoint } from './script-point.ts'
import { listScripts, readScript, runScript } from './scripts.ts'
import { listIn, storedIdp } from './stored.ts'
import { updateIdp } from './update-idp.ts'
import { untagged, type Uses } from './uses.ts'
import { listIdps, readDemoApp, readWorkspace } from './workspace.ts'

type Names = keyof typeof contract

/** @param given undefined: this gateway has no workspace */
export function cloudentityRoutes(
  given: Uses | undefined,
  { tenant, config }: Pick<Parts, 'tenant' | 'config'>,
): Pick<Handlers, Names> {
  const need = (): Uses => {
    if (given === undefined) throw notConfigured()
    return given
  }
  /** Writes of one whole wait for each other: not every answer has a tag. */
  const inTurn = async <T>(
    whole: 'workspace' | 'scripts' | `application ${string}`,
    signal: AbortSignal,
    work: (uses: Uses) => Promise<T>,
  ): Promise<T> => {
    const uses = need()
    return uses.turns.take(whole, signal, () => work(uses))
  }
  return {
    getWorkspace: async (_, { signal }) => readWorkspace(need(), signal),
    listIdps: async (_, { signal }) => listIdps(need(), signal),
    async getIdp({ params }, { signal }) {
      const uses = need()
      const answer = await uses.admin.call('getAuth0Idp', { params }, signal)
      return uses.tags.tagged(untagged(readAs(storedIdp, answer), uses))
    },
    createIdp: async ({ body }, { signal }) => createIdp(need(), body, signal),
    confirmIdp: async ({ body }, { signal }) => lookUp(need(), body, signal),
    updateIdp: async ({ params, body }, { signal }) => updateIdp(need(), params.iid, body, signal),
    async deleteIdp({ params }, { signal }) {
      await deleteIdp(need(), params.iid, signal)
      return undefined
    },
    getContext: async (_, { signal }) => readContext(need(), signal),
    addContextAttribute: async ({ body }, { signal }) =>
      inTurn('workspace', signal, (uses) => addAttribute(uses, body, signal)),
    listScripts: async (_, { signal }) => ({ scripts: await listScripts(need(), signal) }),
    getScript: async ({ params }, { signal }) => readScript(need(), params.script, signal),
    testScript: async ({ params, body }, { signal }) =>
      runScript(need(), params.script, body.context, signal),
    getPostAuthenticationScript: async ({ params }, { signal }) =>
      readPoint(need(), params.iid, signal),
    setPostAuthenticationScript: async ({ params, body }, { signal }) =>
      inTurn('scripts', signal, (uses) => setPoint(uses, params.iid, body.script_id, signal)),
    async listCustomApps(_, { signal }) {
      const answer = await orNone(need().admin.call('listCustomApps', {}, signal))
      if (answer === undefined) return {}
      const apps = listIn(answer, 'custom_apps').flatMap((one) => {
        const { data } = customApp.safeParse(one)
        return data ? [{ id: data.id, name: data.name ?? data.id, url: data.url ?? '' }] : []
      })
      return { apps }
    },
    getDemoApp: async (_, { signal }) => readDemoApp(need(), signal),
    handOverApplication: async ({ body }, { signal }) =>
      inTurn(`application ${body.applicationId}`, signal, (uses) =>
        handOver({ uses, tenant, config }, body, signal),
      ),
  }
}
