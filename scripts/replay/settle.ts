import { readsWhileDeleting } from '#mocks/tenant/state.ts'
import type { Stage } from './stage.ts'
import { partsOf, target, type Interaction } from './recording.ts'

/**
 * A deleted connection is still found by two reads in the sandbox, on purpose; recorded tenants
 * were done by the next request, unless that was answered 202 again.
 */
export async function settleDeletion(stage: Stage, one: Interaction): Promise<void> {
  const { path } = target(one)
  const [kind, id = '', ...rest] = partsOf(path)
  const isDeletion = one.request.method === 'DELETE' && one.response.status === 202
  if (!isDeletion || kind !== 'connections' || rest.length > 0) return
  const later = stage.recording.slice(stage.recording.indexOf(one) + 1)
  const next = later.find(({ request }) => request.path === one.request.path)
  if (next?.response.status === 202) return
  for (let read = 0; read < readsWhileDeleting; read += 1)
    await stage.sandbox.send('GET', `/connections/${stage.ids.of(id)}`, undefined)
}
