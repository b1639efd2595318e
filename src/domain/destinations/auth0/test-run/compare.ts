import type { TestRun } from './run.ts'
import { stepTitles } from './timeline-words.ts'
import type { Step } from './timeline.ts'

/** What two runs do not have in common. Values are hostile text. */
export interface RunDifference {
  readonly name: string
  readonly one: string
  readonly other: string
}

/** A run and its steps. */
export interface Told {
  readonly run: TestRun
  readonly steps: readonly Step[]
}

/** They differ at every login, whoever logs in. */
const passing = ['iat', 'exp', 'auth_time', 'updated_at']

const nothing = 'not there'
const worded = (value: unknown) =>
  value === undefined ? nothing : typeof value === 'string' ? value : JSON.stringify(value)

/** Steps that stood otherwise, then claims that came otherwise. */
export function compareRuns(one: Told, other: Told): readonly RunDifference[] {
  const steps = one.steps.map((step, at) => ({
    name: stepTitles[step.id],
    one: stepWords(step),
    other: stepWords(other.steps[at]),
  }))
  const [claims, others] = [claimsOf(one.run), claimsOf(other.run)]
  const names = [...new Set([...Object.keys(claims), ...Object.keys(others)])]
  const members = names
    .filter((name) => !passing.includes(name))
    .map((name) => ({ name, one: worded(claims[name]), other: worded(others[name]) }))
  return [{ name: 'Settings', ...settingsWords(one.run, other.run) }, ...steps, ...members].filter(
    (row) => row.one !== row.other,
  )
}

/** Of a step that worked it does not matter how that is known. */
const stepWords = (step: Step | undefined): string =>
  step === undefined
    ? nothing
    : step.state === 'failed'
      ? step.says
      : step.state === 'passed' || step.state === 'inferred'
        ? 'worked'
        : step.state === 'not-reached'
          ? 'not reached'
          : 'could not be told'

const claimsOf = ({ claims, userinfo }: TestRun): Readonly<Record<string, unknown>> => ({
  ...claims,
  ...userinfo,
})

const settingsWords = (one: TestRun, other: TestRun) =>
  one.fingerprint === other.fingerprint
    ? { one: 'the same', other: 'the same' }
    : { one: 'of one version', other: 'of another' }
