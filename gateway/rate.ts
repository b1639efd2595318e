/** A token bucket per key: `perMinute` at once, refilled evenly. */
export interface Rate {
  /** 0 when the key may go on, else whole seconds to wait. */
  take(key: string): number
}

/** `now` answers milliseconds. */
export function createRate(perMinute: number, now: () => number): Rate {
  const buckets = new Map<string, { tokens: number; at: number }>()
  const refilled = (bucket: { tokens: number; at: number }) =>
    Math.min(perMinute, bucket.tokens + ((now() - bucket.at) * perMinute) / 60_000)
  return {
    take(key) {
      // A full bucket says no more than an absent one: memory stays bounded by who is active.
      if (buckets.size > 1000)
        for (const [other, bucket] of buckets)
          if (refilled(bucket) >= perMinute) buckets.delete(other)
      const bucket = buckets.get(key) ?? { tokens: perMinute, at: now() }
      const tokens = refilled(bucket)
      if (tokens < 1) return Math.ceil(((1 - tokens) * 60) / perMinute)
      buckets.set(key, { tokens: tokens - 1, at: now() })
      return 0
    },
  }
}
