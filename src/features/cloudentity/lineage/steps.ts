import {
  type Arrow,
  arrows,
  type Condition,
  happens,
  type Known,
  whenWords,
} from '#domain/destinations/cloudentity/sequence.ts'

/** A step of the list: an optional one may be two arrows, a question and its answer. */
export interface Step {
  readonly arrows: readonly Arrow[]
  readonly optional: Condition | undefined
  /** Of a login as it is configured; undefined: it depends on more, or cannot be told. */
  readonly happens: boolean | undefined
}

export function stepsOf(known: Known): Step[] {
  const steps: Step[] = []
  for (const arrow of arrows) {
    const last = steps.at(-1)
    const { optional } = arrow
    if (last && optional !== undefined && last.optional === optional)
      steps.splice(-1, 1, { ...last, arrows: [...last.arrows, arrow] })
    else steps.push({ arrows: [arrow], optional, happens: happens(arrow, known) })
  }
  return steps
}

/** Why an optional step is part of a login here, or is not. */
export function conditionWords(condition: Condition, { userInfo, trusted }: Known): string {
  if (condition === 'user-info')
    return userInfo
      ? 'Part of it here: “Get user info” is on.'
      : 'Left out here: “Get user info” is off.'
  if (trusted === true) return 'Left out here: the demo app is trusted.'
  return trusted === false
    ? 'The demo app is not trusted: part of it unless the scopes were granted already.'
    : `Whether it is part of it here could not be told: ${whenWords.consent}.`
}
