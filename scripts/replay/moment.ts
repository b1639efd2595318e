import type { Interaction } from './recording.ts'

/** In the cassette. */
const numberOf = ({ at }: Interaction): number => Number(/#(\d+)$/.exec(at)?.[1] ?? Number.NaN)

/**
 * What the recording has of the time between a request and the latest one before it that tells of
 * the same: all of it, a part (the numbers have a gap), or there is none that tells.
 */
export function since(
  recording: readonly Interaction[],
  one: Interaction,
  tells: (earlier: Interaction) => boolean,
): 'all' | 'part' | 'nothing' {
  const at = recording.indexOf(one)
  const latest = recording.slice(0, at).findLastIndex(tells)
  if (latest < 0) return 'nothing'
  const numbers = recording.slice(latest, at + 1).map(numberOf)
  return numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
    ? 'all'
    : 'part'
}
