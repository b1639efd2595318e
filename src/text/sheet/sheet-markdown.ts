import { markdownText, ownMarkdown } from '../markdown.ts'
import type { Block, Row, Sheet, Words } from './sheet.ts'

/** CommonMark that no text from outside can add to: headings and list marks are ours. */
export const sheetMarkdown = ({ title, blocks }: Sheet): string =>
  `${[`# ${words(title)}`, ...blocks.map(written)].join('\n\n')}\n`

const words = (one: Words) => (typeof one === 'string' ? markdownText(one) : ownMarkdown(one.own))

function written(block: Block): string {
  switch (block.is) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${words(block.words)}`
    case 'text':
      return words(block.words)
    case 'steps':
      return block.items.map((item, at) => `${at + 1}. ${words(item)}`).join('\n')
    case 'points':
      return block.items.map((item) => `- ${words(item)}`).join('\n')
    case 'values':
      return block.rows.map((row) => `- ${rowText(row)}`).join('\n')
  }
}

const rowText = ({ name, value }: Row) => (name ? `${words(name)}: ${words(value)}` : words(value))
