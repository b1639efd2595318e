import type { SwitchData } from './switch.ts'

export const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

/** A table ends its cell at every other `|`, in code too (GitHub Flavored Markdown §4.10). */
export const code = (text: string) => `\`${text.replaceAll('|', '\\|')}\``

export const switchTable = (switches: readonly SwitchData[]) =>
  table(
    ['Switch', 'Id', 'Acts', 'What happens'],
    switches.map(({ id, label, what, mode }) => [
      label,
      code(id),
      mode === 'next' ? 'as often as armed' : 'until reset',
      what,
    ]),
  )
