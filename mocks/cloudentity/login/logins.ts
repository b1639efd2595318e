import { randomUUID } from 'node:crypto'
import type { Auth0Idp } from '#domain/destinations/cloudentity/contract/identity-provider.ts'
import { readDuration } from '#domain/destinations/cloudentity/duration.ts'
import type { OriginRules } from '#domain/wire/origin-rules.ts'
import { asLoginFailed, LoginFailed } from '../../federation/login-failed.ts'
import type { Cloud } from '../admin/handler.ts'
import { generationOn } from '../panel.ts'
import { paths } from '../places.ts'
import type { Arrived } from '../context/mapped.ts'
import type { Members } from '../state.ts'
import { arrive, depart, type Transaction } from './arrive.ts'
import { makeContext, withKnown } from './make-context.ts'

/** Waiting for a Post Authentication application. */
export interface AppSession {
  readonly id: string
  readonly loginState: string
  readonly uid: string
  readonly idp: Auth0Idp
  readonly server: Members
  context: Members
  outcome?: 'completed' | LoginFailed
}

interface Pending {
  readonly idp: Auth0Idp
  readonly transaction: Transaction
  answer?: URLSearchParams
}

/** Where the browser goes next, who came, or why nobody did. */
export type Next = URL | { readonly sub: string } | LoginFailed

export interface LoginsOptions {
  readonly origin: string
  readonly cloud: Cloud
  readonly originRules: OriginRules
}

/** A user of the static identity provider: there is one. */
const staticUser: Arrived = {
  idToken: { sub: 'user', name: 'Sandbox User', email: 'user@sandbox.example' },
}

/** Logins under way, by the interaction of the workspace's own provider. */
export function createLogins({ origin, cloud, originRules }: LoginsOptions) {
  const { state, panel, now } = cloud
  const pending = new Map<string, Pending>()
  const apps = new Map<string, AppSession>()
  const redirectUri = `${origin}${paths.callback}`

  /** How long nobody is asked again; in a generation without caching never. */
  function cachedUntil({ config }: Auth0Idp): number | undefined {
    if (generationOn(panel) !== '2023-07' || config?.enable_stateful_ctx !== true) return undefined
    return now() + 1000 * (readDuration(config.stateful_ctx_duration ?? '') ?? 0)
  }

  function finished(idp: Auth0Idp, context: Members): Next {
    const sub = String(context['sub'])
    const until = cachedUntil(idp)
    state.logins.set(sub, {
      idpId: idp.id ?? '',
      context,
      ...(until !== undefined && { cachedUntil: until }),
    })
    return { sub }
  }

  async function arrived(uid: string, idp: Auth0Idp, data: Arrived): Promise<Next> {
    const { context, server } = await makeContext(state, idp, data)
    const app = state.customApps.find(({ id }) => id === idp.post_authn_app_id)
    if (app === undefined || panel.isOn('no-custom-apps')) return finished(idp, context)
    const [id, loginState] = [randomUUID(), randomUUID()]
    apps.set(id, { id, loginState, uid, idp, server, context })
    const url = new URL(app.url)
    url.search = String(new URLSearchParams({ login_id: id, login_state: loginState }))
    return url
  }

  const guarded = async (act: () => Promise<Next>): Promise<Next> => {
    try {
      return await act()
    } catch (error) {
      return asLoginFailed(error)
    }
  }

  return {
    begin: (uid: string, idp: Auth0Idp, loginHint: string): Promise<Next> =>
      guarded(async () => {
        if (idp.method === 'static') return arrived(uid, idp, staticUser)
        if (idp.method !== 'auth0')
          throw new LoginFailed('server_error', 'the sandbox has nothing behind this provider')
        const { url, transaction } = await depart(idp, originRules, redirectUri, loginHint)
        pending.set(uid, { idp, transaction })
        return url
      }),

    /** Keeps what came to the callback; answers the interaction it belongs to. */
    receive(answer: URLSearchParams): string | undefined {
      const found = [...pending].find(
        ([, { transaction }]) => transaction.state === answer.get('state'),
      )
      if (found === undefined) return undefined
      found[1].answer = answer
      return found[0]
    },

    /** Goes on after the callback or the application; undefined when nothing waits. */
    async resume(uid: string): Promise<Next | undefined> {
      const app = [...apps.values()].find((one) => one.uid === uid && one.outcome !== undefined)
      if (app !== undefined) {
        apps.delete(app.id)
        return app.outcome instanceof LoginFailed ? app.outcome : finished(app.idp, app.context)
      }
      const waiting = pending.get(uid)
      const answer = waiting?.answer
      if (waiting === undefined || answer === undefined) return undefined
      pending.delete(uid)
      return guarded(async () =>
        arrived(uid, waiting.idp, await arrive(waiting.transaction, answer)),
      )
    },

    /** Of the System API: the login an application asks about. */
    appSession: (id: string): AppSession | undefined => apps.get(id),
    completeApp(session: AppSession, context: Members): void {
      session.context = withKnown(state, { ...session.context, ...context }, session.server)
      session.outcome = 'completed'
    },
  }
}
export type Logins = ReturnType<typeof createLogins>
