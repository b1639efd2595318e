export interface Limit {
  /** Milliseconds over everything the work does. */
  readonly ms: number
  /** Whoever asked: gives up too, with its own reason. */
  readonly parent?: AbortSignal | undefined
  /** What is thrown when the time is up. */
  readonly late?: (ms: number) => unknown
}

/**
 * Does work under a signal that aborts when the time is up, when the parent gives up, and when the
 * work is over: nothing under it stays open. What does not listen to the signal is raced with it by
 * `within`.
 *
 * `AbortSignal.timeout` and `.any` are not used anywhere (lint): Node holds such a signal weakly,
 * and a garbage collection takes the time limit away (nodejs/node#57736). Here the timer holds the
 * controller until it is cleared.
 */
export async function withDeadline<T>(
  { ms, parent, late = timedOut }: Limit,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController()
  const { signal } = controller
  const timer = setTimeout(() => controller.abort(late(ms)), ms)
  const relay = () => controller.abort(parent?.reason)
  if (parent?.aborted) relay()
  parent?.addEventListener('abort', relay, { once: true })
  try {
    return await work(signal)
  } finally {
    clearTimeout(timer)
    parent?.removeEventListener('abort', relay)
    controller.abort()
  }
}

/** As the platform names it, so that whoever sorts errors needs no case of ours. */
const timedOut = (ms: number) => new DOMException(`No answer in ${ms} ms.`, 'TimeoutError')

/**
 * A request that ends with the signal of a deadline. Node hands an abort on to `fetch` through the
 * request, and holds that weakly (nodejs/undici#1926): here the signal holds it, as long as the
 * deadline lasts.
 */
export function requestUnder(signal: AbortSignal, url: string | URL, init: RequestInit): Request {
  const request = new Request(url, { ...init, signal })
  const others = held.get(signal) ?? []
  held.set(signal, [...others, request])
  return request
}
const held = new WeakMap<AbortSignal, readonly Request[]>()

/**
 * Waits for `work` no longer than the signal lives, even where what does the work does not listen
 * to it. Rejects with the signal's reason.
 */
export async function within<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let giveUp = () => {}
  const ended = new Promise<never>((_, reject) => {
    giveUp = () => reject(signal.reason)
    if (signal.aborted) giveUp()
    signal.addEventListener('abort', giveUp, { once: true })
  })
  try {
    return await Promise.race([work, ended])
  } finally {
    signal.removeEventListener('abort', giveUp)
  }
}
