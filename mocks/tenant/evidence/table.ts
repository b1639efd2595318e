import type { Row } from '#domain/wire/endpoint.ts'
import { rows } from '../handlers.ts'
import { evidence, ofEveryCall, optionEvidence } from './evidence.ts'
import { grades, type Evidence, type Grade } from './grade.ts'
import { contractMembers } from './members.ts'

const code = (text: string) => `\`${text}\``

/** `recorded: a, b; documented: c` */
const graded = (of: (grade: Grade) => readonly string[]) =>
  grades
    .map((grade) => [grade, of(grade)] as const)
    .filter(([, items]) => items.length > 0)
    .map(([grade, items]) => `${grade}: ${items.join(', ')}`)
    .join('; ')

function gradeOf({ recorded = [], assumed = [] }: Evidence, member: string): Grade {
  if (assumed.includes(member)) return 'assumed'
  return recorded === 'all' || recorded.includes(member) ? 'recorded' : 'documented'
}

const line = (what: string, one: Evidence, members: readonly string[]) => [
  what,
  one.call,
  graded((grade) => members.filter((name) => gradeOf(one, name) === grade).map(code)),
  graded((grade) => one.errors?.[grade] ?? []),
  graded((grade) => one.limits?.[grade] ?? []),
]

const names = Object.entries(rows)

/** Every call that the tenant answers: its members, errors and limits, and how each is known. */
export const coverage: readonly (readonly string[])[] = [
  line('every call', ofEveryCall, []),
  ...names.map(([name, row]: readonly [string, Row]) => {
    const one = new Map(Object.entries(evidence)).get(name) ?? ofEveryCall
    return line(code(`${row.method} ${row.path}`), one, contractMembers(row))
  }),
]

/** The options of `oidc`, by how each is known. */
export const optionCoverage: readonly (readonly string[])[] = grades
  .map((grade) => [
    grade,
    Object.entries(optionEvidence)
      .filter(([, of]) => of === grade)
      .map(([name]) => code(name))
      .join(', '),
  ])
  .filter(([, members]) => members !== '')
