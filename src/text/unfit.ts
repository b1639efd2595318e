import { controls, honest, invisible, lineEnds, unassigned } from './unseen.ts'

/** Unassigned characters aside: a newer emoji is one to an older engine. */
const unfit = new RegExp(
  `(?![${honest}])(?:[${lineEnds}${controls}]|(?![${unassigned}])[${invisible}])`,
  'u',
)

/** The first character that a name for people has no use for; blanks of every width are fine. */
export const unfitIn = (name: string): string | undefined => unfit.exec(name)?.[0]
