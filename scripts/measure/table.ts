import { groups, type Line } from './lines.ts'

const cell = (text: string) => text.replaceAll('|', '\\|')
const right = (lines: readonly Line[]) => lines.filter(({ mark }) => mark?.right === true).length
const wrong = (lines: readonly Line[]) => lines.filter(({ mark }) => mark?.right === false).length

/** All cases as Markdown: how many are right, then each with its cause. */
export function measuredTable(lines: readonly Line[], day: string): string {
  const counted = Object.values(groups)
    .map((name) => [name, lines.filter(({ group }) => group === name)] as const)
    .filter(([, all]) => all.length > 0)
  return [
    `# Measured: verdicts on documents nobody here wrote

${day}, by \`npm run measure -- <folder>\`. Every fatal case must block with its cause
named, or say why it cannot be told or Auth0 can log in all the same; no real provider people log in at may be called
"will not work" unless the index of the collection, or the document itself, says why.

| Group | Cases | Right | Wrong |
| --- | ---: | ---: | ---: |
${counted.map(([name, all]) => `| ${name} | ${all.length} | ${right(all)} | ${wrong(all)} |`).join('\n')}`,
    ...counted.map(
      ([name, all]) => `## ${name}

| Case | Index says | Verdict | | Because |
| --- | --- | --- | --- | --- |
${all.map(rowOf).join('\n')}`,
    ),
  ].join('\n\n')
}

function rowOf({ name, index, judged, mark }: Line): string {
  const { verdict, findings } = judged.diagnosis
  const marked = mark ? (mark.right ? 'right' : '**wrong**') : ''
  const codes = findings.filter(({ severity }) => severity !== 'fine').map(({ code }) => code)
  const why = mark?.why ?? [...new Set(codes)].join(', ')
  return `| ${[name, index, verdict, marked, why].map(cell).join(' | ')} |`
}
