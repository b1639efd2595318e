import type { FlowStep, Lane } from './flow.ts'

/** The picture's own units; it scales with its place. */
export const width = 360
export const laneX: Record<Lane, number> = { browser: 44, auth0: 180, idp: 316 }

const top = 44
const lineHeight = 14
const betweenSteps = 24
const betweenLegs = 18

export interface Leg {
  readonly x1: number
  readonly x2: number
  readonly y: number
}

export interface DrawnStep {
  readonly number: number
  readonly legs: readonly Leg[]
  /** Where each line of words stands, centred. */
  readonly lines: readonly { readonly text: string; readonly x: number; readonly y: number }[]
}

/** Steps below each other; what the browser carries turns at the browser's lane. */
export function layOut(steps: readonly FlowStep[]): { drawn: DrawnStep[]; height: number } {
  let y = top
  const drawn = steps.map((step, at): DrawnStep => {
    const stops = step.throughBrowser
      ? [laneX[step.from], laneX.browser, laneX[step.to]]
      : [laneX[step.from], laneX[step.to]]
    // The words stand over the longest leg.
    const lengths = stops.slice(1).map((x, leg) => Math.abs(x - (stops[leg] ?? x)))
    const worded = lengths.indexOf(Math.max(...lengths))
    y += betweenSteps
    const legs: Leg[] = []
    const lines: DrawnStep['lines'][number][] = []
    for (const [leg, x2] of stops.slice(1).entries()) {
      const x1 = stops[leg] ?? x2
      if (leg > 0) y += betweenLegs
      if (leg === worded) {
        if (leg > 0) y -= 4
        for (const text of step.labels) {
          y += lineHeight
          lines.push({ text, x: (x1 + x2) / 2, y: y - 5 })
        }
      }
      legs.push({ x1, x2, y })
    }
    return { number: at + 1, legs, lines }
  })
  return { drawn, height: y + betweenSteps }
}
