import type { ReactNode } from 'react'
import { mailTo } from '#text/mail-to.ts'
import { sheetMarkdown } from '#text/sheet/sheet-markdown.ts'
import { sheetText } from '#text/sheet/sheet-text.ts'
import type { Sheet } from '#text/sheet/sheet.ts'
import { Button } from '../button.tsx'
import { CopyButton } from '../copy-button.tsx'
import { download } from '../download.ts'
import { Actions } from '../stack.tsx'
import { MailLink } from './mail-link.tsx'
import { PrintButton } from './print-button.tsx'
import { SheetView } from './sheet-view.tsx'
import styles from './sheet.module.css'

interface Props {
  readonly sheet: Sheet
  /** As it reads after "Copy": "hand-off sheet". */
  readonly what: string
  /** Of what is downloaded, without its ending. */
  readonly file: string
  /** What else can be taken away: rows of the list. */
  readonly children?: ReactNode
}

/** All the ways in which a sheet goes to others. */
export function SheetTools({ sheet, what, file, children }: Props) {
  const text = sheetText(sheet)
  return (
    <ul className={styles.tools} aria-label={`To take the ${what} away`}>
      <Tool name="Text">
        <CopyButton what={`${what} as text`} value={text} />
        <MailLink mail={mailTo(sheet.title.own, text)} />
      </Tool>
      <Tool name="Markdown">
        <CopyButton what={`${what} as Markdown`} value={() => sheetMarkdown(sheet)} />
        <Button
          size="small"
          aria-label={`Download ${what} as Markdown`}
          onClick={() => download(`${file}.md`, 'text/markdown', sheetMarkdown(sheet))}
        >
          Download
        </Button>
      </Tool>
      {children}
      <Tool name="Paper">
        <PrintButton what={what}>
          <SheetView sheet={sheet} level={1} />
        </PrintButton>
      </Tool>
    </ul>
  )
}

interface ToolProps {
  readonly name: string
  readonly children: ReactNode
}

/** One row: what it is taken away as, and how. */
export const Tool = ({ name, children }: ToolProps) => (
  <li>
    <span>{name}</span>
    <Actions>{children}</Actions>
  </li>
)
