import { message } from '../message.ts'
import { visibleLine } from '../visible-line.ts'
import { type Block, type Row, type Sheet, type Words, wordsOf } from './sheet.ts'

/** Plain text, for a mail or a chat. */
export function sheetText({ title, blocks }: Sheet): string {
  const groups: string[][] = [[title.own]]
  let open: string[] | undefined
  for (const block of blocks) {
    const lines = linesOf(block)
    // What a heading is about follows it at once.
    if (open) open.push(...lines)
    else groups.push(lines)
    open = block.is === 'heading' ? (open ?? lines) : undefined
  }
  return `${message(groups)}\n`
}

const line = (words: Words) => (typeof words === 'string' ? visibleLine(words) : words.own)

function linesOf(block: Block): string[] {
  switch (block.is) {
    case 'heading':
      return [block.level === 2 ? `${line(block.words)}:` : line(block.words)]
    case 'text':
      return [line(block.words)]
    case 'steps':
      return block.items.map((item, at) => `${at + 1}. ${line(item)}`)
    case 'points':
      return block.items.map((item) => `- ${line(item)}`)
    case 'values':
      return block.rows.map((row) => `- ${rowText(row)}`)
  }
}

const rowText = ({ name, value }: Row) => (name ? `${wordsOf(name)}: ${line(value)}` : line(value))
