import {
  type Arrow,
  type Condition,
  type Party,
  whenWords,
} from '#domain/destinations/cloudentity/sequence.ts'
import type { Step } from './steps.ts'

/** The picture's own units; it scales with its place. */
export const width = 820
export const partyX: Readonly<Record<Party, number>> = { app: 96, cloudentity: 344, auth0: 592 }
const top = 44
const pitch = 40
const lineHeight = 17

export interface DrawnArrow {
  readonly x1: number
  readonly x2: number
  readonly y: number
  /** A party's own doing has its words beside it. */
  readonly own: boolean
  readonly words: readonly string[]
}

export interface DrawnStep {
  readonly number: number
  readonly y: number
  readonly arrows: readonly DrawnArrow[]
  readonly dim: boolean
  /** Around an optional step. */
  readonly frame?: {
    readonly y: number
    readonly height: number
    readonly words: readonly string[]
  }
}

/** Words on lines of so many letters. */
export function wrap(text: string, max: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= max)
      lines.splice(-1, 1, `${last} ${word}`)
    else lines.push(word)
  }
  return lines
}

/** Steps below each other. */
export function layOut(steps: readonly Step[]): { drawn: DrawnStep[]; height: number } {
  let y = top
  const drawn = steps.map(({ arrows, optional, happens }, at): DrawnStep => {
    const frameTop = y + 8
    if (optional) y += 12
    const placed = arrows.map((arrow) => {
      const one = placeArrow(arrow, y + pitch)
      y = one.bottom
      return one.drawn
    })
    if (optional) y += 14
    return {
      number: at + 1,
      y: placed[0]?.y ?? y,
      arrows: placed,
      dim: happens === false,
      ...(optional && { frame: frameOf(optional, frameTop, y) }),
    }
  })
  return { drawn, height: y + 20 }
}

const frameOf = (optional: Condition, y: number, bottom: number) => ({
  y,
  height: bottom - y,
  words: wrap(whenWords[optional], 26),
})

function placeArrow({ from, to, label }: Arrow, y: number) {
  const own = from === to
  const words = own ? wrap(label, 30) : [label]
  const drawn: DrawnArrow = { x1: partyX[from], x2: partyX[to], y, own, words }
  return { drawn, bottom: own ? y + Math.max(16, words.length * lineHeight - 12) : y }
}
