import { Agent, get } from 'node:http'

export interface Load {
  readonly origin: string
  readonly tokens: readonly string[]
  readonly queries: readonly string[]
}

export interface Round {
  readonly perSecond: number
  /** Milliseconds that half, and 99 in 100, of the requests took at most. */
  readonly p50: number
  readonly p99: number
  readonly requests: number
}

/** Requests under way at any time. */
export const concurrency = 50

/**
 * Lists page after page of the whole tenant, as many operators at once, for so long. Bodies are
 * read and dropped: the generator shares the machine. Rejects at the first answer that is no 200.
 */
export async function runRound({ origin, tokens, queries }: Load, ms: number): Promise<Round> {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency })
  const times: number[] = []
  const start = performance.now()
  let sent = 0
  const worker = async () => {
    while (performance.now() - start < ms) {
      const turn = sent++
      const began = performance.now()
      const authorization = `Bearer ${tokens[turn % tokens.length]}`
      await ask(`${origin}/api/connections${queries[turn % queries.length]}`, authorization, agent)
      times.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: concurrency }, worker))
  const seconds = (performance.now() - start) / 1000
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0
  return {
    perSecond: times.length / seconds,
    p50: at(0.5),
    p99: at(0.99),
    requests: times.length,
  }
}

const ask = (url: string, authorization: string, agent: Agent) =>
  new Promise<void>((resolve, reject) => {
    get(url, { agent, headers: { authorization } }, (response) => {
      response.resume()
      response.once('error', reject)
      response.once('end', () =>
        response.statusCode === 200
          ? resolve()
          : reject(new Error(`the gateway answered ${response.statusCode}`)),
      )
    }).once('error', reject)
  })
