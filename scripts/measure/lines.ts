import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { judge, type Judged, type Kind, kindOf, readIndex } from './cases.ts'
import { markBroken, markKeySet, markMinimal, markReal, type Mark } from './expected.ts'

export interface Line {
  /** The heading of the table it stands in. */
  readonly group: string
  /** The part of the folder it lies in, and its name there: they tell it from all others. */
  readonly part: string
  readonly name: string
  /** What the index says of it. */
  readonly index: string
  /** Absent: nobody has said what would be right. */
  readonly mark?: Mark
  readonly judged: Judged
}

/** The tables, in their order. */
export const groups = {
  blocks: 'Broken: fatal, blocks',
  open: 'Broken: fatal, could not tell',
  loginAllTheSame: 'Broken: fatal, yet Auth0 can log in',
  less: 'Broken: error, warning, note, control',
  unaltered: 'Real: login, unaltered (A)',
  altered: 'Real: login, altered or sample (B, C, D)',
  notForLogin: 'Real: not for login',
  keySets: 'Real: key sets',
  minimal: 'Minimal: good but for one thing',
  unmarked: 'Documents without an index',
} as const

/** Every case of a folder, judged as at that moment. */
export function linesOf(folder: string, now: number): readonly Line[] {
  const lines = [
    ...broken(join(folder, 'broken'), now),
    ...real(join(folder, 'real'), now),
    ...keySets(join(folder, 'real', 'jwks'), now),
    ...minimal(join(folder, 'minimal'), now),
  ]
  return lines.length > 0 ? lines : unmarked(folder, now)
}

const broken = (folder: string, now: number): readonly Line[] =>
  readIndex(folder).map((row) => {
    const name = row['file'] ?? ''
    const index = row['severity'] ?? ''
    const asked = row['requested_issuer'] ?? ''
    const judged = judge(row, join(folder, name), kindOf(row['kind']), asked, now)
    const fatal = index.startsWith('fatal')
    const group = fatal ? ofFatal(judged) : groups.less
    return { group, part: 'broken', name, index, judged, mark: markBroken(judged) }
  })

function ofFatal({ diagnosis: { verdict } }: Judged): string {
  if (verdict === 'will-not-work') return groups.blocks
  return verdict === 'could-not-tell' ? groups.open : groups.loginAllTheSame
}

const real = (folder: string, now: number): readonly Line[] =>
  readIndex(folder).map((row) => {
    const name = row['slug'] ?? ''
    const asked = (row['served_from'] ?? '').replace(/openid-federation$/, 'openid-configuration')
    const judged = judge(row, join(folder, `${name}.json`), 'disc', asked, now)
    const { class: kind = '', authenticity = '' } = row
    const index = `${kind} ${authenticity}`
    return {
      group: groupOf(kind, authenticity),
      part: 'real',
      name,
      index,
      judged,
      mark: markReal(judged),
    }
  })

function groupOf(kind: string, authenticity: string): string {
  if (kind !== 'login') return groups.notForLogin
  return authenticity === 'A' ? groups.unaltered : groups.altered
}

const keySets = (folder: string, now: number): readonly Line[] =>
  jsonFiles(folder).map((name) => {
    const judged = judge({}, join(folder, name), 'jwks', '', now)
    const mark = markKeySet(judged)
    return { group: groups.keySets, part: 'real/jwks', name, index: 'key set', judged, mark }
  })

/** Asked for at the host they log in at: they name nothing else wrong. */
const minimal = (folder: string, now: number): readonly Line[] =>
  jsonFiles(folder).map((file) => {
    const name = basename(file, '.json')
    const judged = judge({}, join(folder, file), 'disc', originOf(join(folder, file), now), now)
    const mark = markMinimal(judged, name)
    return { group: groups.minimal, part: 'minimal', name, index: '', judged, mark }
  })

/** Documents somebody has saved, each judged as a file that was given. */
const unmarked = (folder: string, now: number): readonly Line[] =>
  jsonFiles(folder).map((name) => {
    const kind: Kind = /jwks/.test(name) ? 'jwks' : 'disc'
    const judged = judge({}, join(folder, name), kind, '', now)
    return { group: groups.unmarked, part: '.', name, index: '', judged }
  })

function originOf(file: string, now: number): string {
  const { metadata } = judge({}, file, 'disc', '', now).diagnosis
  const page = metadata?.['authorization_endpoint']
  return typeof page === 'string' && URL.canParse(page) ? new URL(page).origin : ''
}

const jsonFiles = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort()
    : []
