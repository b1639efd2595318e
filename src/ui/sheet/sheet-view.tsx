import { type Block, type Row, type Sheet, type Words, wordsOf } from '#text/sheet/sheet.ts'
import { classes } from '../classes.ts'
import { CopyButton } from '../copy-button.tsx'
import { VisibleText } from '../visible-text.tsx'
import styles from './sheet.module.css'

interface Props {
  readonly sheet: Sheet
  /** Level of its title among the headings of the page it stands on. */
  readonly level: 1 | 3 | 4
}

const tags = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const

/** A sheet on a screen or on paper, with what is to be typed in to be copied. */
export const SheetView = ({ sheet: { title, blocks }, level }: Props) => {
  const Title = tags[level - 1] ?? 'h6'
  return (
    <article aria-label={title.own} className={classes(styles.sheet, level > 1 && styles.framed)}>
      <Title className={styles.title}>{title.own}</Title>
      {blocks.map((block, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- blocks of one text
        <BlockView key={at} block={block} level={level} />
      ))}
    </article>
  )
}

const Said = ({ words }: { words: Words }) =>
  typeof words === 'string' ? <VisibleText value={words} /> : words.own

function BlockView({ block, level }: { block: Block; level: number }) {
  switch (block.is) {
    case 'heading': {
      const Heading = tags[level + block.level - 2] ?? 'h6'
      return (
        <Heading className={block.level === 2 ? styles.heading : styles.part}>
          <Said words={block.words} />
        </Heading>
      )
    }
    case 'text':
      return (
        <p>
          <Said words={block.words} />
        </p>
      )
    case 'steps':
    case 'points': {
      const List = block.is === 'steps' ? 'ol' : 'ul'
      return (
        <List className={styles.list}>
          {block.items.map((item) => (
            <li key={wordsOf(item)}>
              <Said words={item} />
            </li>
          ))}
        </List>
      )
    }
    case 'values':
      return (
        <ul className={styles.values}>
          {block.rows.map((row) => (
            <li key={`${row.name?.own} ${wordsOf(row.value)}`}>
              <Value row={row} />
            </li>
          ))}
        </ul>
      )
  }
}

const Value = ({ row: { name, value, copy } }: { row: Row }) => (
  <>
    {name && <span className={styles.name}>{name.own}: </span>}
    {copy === undefined ? (
      <Said words={value} />
    ) : (
      <>
        <code>
          <Said words={value} />
        </code>{' '}
        <CopyButton what={copy} value={wordsOf(value)} />
      </>
    )}
  </>
)
