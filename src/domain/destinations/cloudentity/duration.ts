/**
 * A duration as the Admin API writes it, `1h15m30s`: hours, minutes and seconds in that order
 * (specification, "format: duration"). Whole seconds here.
 */
const written = /^(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,8})s)?$/

/** Seconds, or undefined where the text is no duration: `1h15m30s` → 4530, `90m` → 5400. */
export function readDuration(text: string): number | undefined {
  const found = written.exec(text.trim())
  if (!found || found[0] === '') return undefined
  const [, hours = '0', minutes = '0', seconds = '0'] = found
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}

const partsOf = (seconds: number) =>
  [
    ['h', 'hour', Math.floor(seconds / 3600)],
    ['m', 'minute', Math.floor(seconds / 60) % 60],
    ['s', 'second', seconds % 60],
  ] as const

/** 4530 → `1h15m30s`, 3600 → `1h0m0s`, 0 → `0s`: as the specification's examples are written. */
export function writeDuration(seconds: number): string {
  const parts = partsOf(seconds)
  const first = parts.findIndex(([, , count]) => count > 0)
  if (first === -1) return '0s'
  return parts
    .slice(first)
    .map(([unit, , count]) => `${count}${unit}`)
    .join('')
}

/** 4530 → `1 hour 15 minutes 30 seconds`. */
export const durationWords = (seconds: number): string =>
  partsOf(seconds)
    .filter(([, , count]) => count > 0)
    .map(([, word, count]) => `${count} ${word}${count === 1 ? '' : 's'}`)
    .join(' ') || 'no time'
