import { wordsOf } from '#domain/destinations/cloudentity/lineage/breaks.ts'
import type { Break } from '#domain/destinations/cloudentity/lineage/breaks.ts'
import type { Line } from '#domain/destinations/cloudentity/lineage/trace.ts'
import { cut } from '#text/cut.ts'
import { visible } from '#text/visible.ts'
import { arrivals, nameOf, sourceWord, tokenWords, typeWord } from './line-words.ts'

/** The picture's own units; it scales with its place. */
export const width = 1136
export const columns = { claim: 0, attribute: 252, mapping: 540, context: 700, app: 968 } as const
const top = 74
const pitch = 46

/** A name and what is said of it below. */
export interface Label {
  readonly name: string
  readonly about: string
}

/** How far the way of a line is drawn, and how. */
export type Stop = 'attribute' | 'mapping' | 'context' | 'whole'

export interface DrawnLine {
  readonly y: number
  readonly claim: Label
  readonly attribute?: Label
  readonly mapping?: string
  readonly stop: Stop
  readonly look: 'ink' | 'bad' | 'warn'
  /** At the place where it ends or may end. */
  readonly says: string
  /** Where its context attribute stands: that of an earlier line, if both lead there. */
  readonly contextY?: number
}

export interface DrawnTarget {
  readonly y: number
  readonly context: Label
  /** What the demo application receives; without a name nothing, and why. */
  readonly app: Label
  readonly reached: boolean
}

/** Longer names are whole in the table. */
const short = (text: string, max: number) => {
  const shown = visible(text)
  return shown.length <= max ? shown : `${cut(shown, max - 1)}…`
}

const stops: Readonly<Record<Break['kind'], Stop>> = {
  'no-attribute': 'attribute',
  'user-info-off': 'attribute',
  'not-escaped': 'attribute',
  'did-not-come': 'attribute',
  'no-mapping': 'mapping',
  'no-context': 'context',
  'copies-all': 'whole',
  'not-declared': 'whole',
  'target-type': 'whole',
  'claim-type': 'whole',
  'value-type': 'whole',
}

const order: readonly Stop[] = ['attribute', 'mapping', 'context', 'whole']

/** Lines below each other; two that lead to one context attribute meet at the first one's. */
export function layOut(
  lines: readonly Line[],
  contextTypes: ReadonlyMap<string, string | undefined>,
): { drawn: DrawnLine[]; targets: DrawnTarget[]; height: number } {
  const yOf = (at: number) => top + at * pitch
  const firstAt = (target: string) => lines.findIndex((line) => line.target === target)
  const drawn = lines.map((line, at): DrawnLine => {
    const { attribute, attributeType, mapping, target, verdict, breaks } = line
    const isBroken = verdict === 'broken'
    const ends = isBroken ? breaks.map(({ kind }) => stops[kind]) : []
    return {
      y: yOf(at),
      claim: { name: short(nameOf(line), 30), about: sourceWord(line) },
      ...(attribute !== undefined && {
        attribute: {
          name: short(attribute, 32),
          about: attributeType === undefined ? '' : short(typeWord(attributeType), 30),
        },
      }),
      ...(mapping && { mapping: short(typeWord(mapping.type), 16) }),
      stop: order.find((one) => ends.includes(one)) ?? 'whole',
      look: isBroken ? 'bad' : breaks.length > 0 ? 'warn' : 'ink',
      says: short(breaks[0] ? wordsOf(breaks[0]).short : '', 44),
      ...(target !== undefined && { contextY: yOf(firstAt(target)) }),
    }
  })
  const targets = lines.flatMap((line, at): DrawnTarget[] => {
    const { target } = line
    if (target === undefined || firstAt(target) !== at) return []
    const verdicts = lines.filter((one) => one.target === target).map(({ verdict }) => verdict)
    const type = contextTypes.get(target)
    return [
      {
        y: yOf(at),
        context: {
          name: short(target, 28),
          about: type === undefined ? '' : short(typeWord(type), 30),
        },
        app: appOf(line, verdicts),
        reached: verdicts.includes('arrives'),
      },
    ]
  })
  return { drawn, targets, height: yOf(lines.length) - 16 }
}

function appOf(line: Line, verdicts: readonly Line['verdict'][]): Label {
  const [first, ...more] = arrivals(line)
  const name = first === undefined ? '' : short(first.name, 20)
  const and = more.length === 0 ? '' : `, and ${more.length} more`
  if (verdicts.includes('arrives') && first !== undefined)
    return { name, about: `${first.tokens.map((one) => tokenWords[one]).join(', ')}${and}` }
  if (verdicts.includes('untold')) return { name, about: 'could not tell' }
  return { name, about: verdicts.includes('kept') ? 'not asked for' : 'never arrives' }
}
