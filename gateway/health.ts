import type { Machine } from './machine.ts'

const keptMs = 10_000

/**
 * `/healthz`: the process answers. `/readyz`: the gateway has its own access to the tenant; the
 * finding is kept for ten seconds, so that a probing balancer costs the tenant nothing.
 */
export function createHealth(machine: Machine, now: () => number) {
  let kept: { ready: boolean; at: number } | undefined
  const ready = async () => {
    if (kept !== undefined && now() - kept.at < keptMs) return kept.ready
    const ready = await machine.get().then(
      () => true,
      () => false,
    )
    kept = { ready, at: now() }
    return ready
  }
  return {
    alive: () => Response.json({ alive: true }, noStore(200)),
    async readiness(): Promise<Response> {
      const is = await ready()
      return Response.json({ ready: is }, noStore(is ? 200 : 503))
    },
  }
}

const noStore = (status: number) => ({ status, headers: { 'cache-control': 'no-store' } })
