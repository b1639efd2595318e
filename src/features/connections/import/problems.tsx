import type { Problem } from '#domain/destinations/auth0/imports/imported.ts'
import { VisibleText } from '#ui/visible-text.tsx'
import { Points } from '../page/points.tsx'
import styles from './import.module.css'

/** More than these are a list to scroll past. */
const shown = 50

/** What was not understood, quoted with its place. */
export const Problems = ({ problems }: { readonly problems: readonly Problem[] }) =>
  problems.length > 0 && (
    <Points>
      {problems.slice(0, shown).map(({ words, quoted, line }, at) => (
        <li key={at}>
          <VisibleText value={words} />{' '}
          <span className={styles.quoted}>
            {line !== undefined && `Line ${line}: `}
            <code>
              <VisibleText value={quoted} />
            </code>
          </span>
        </li>
      ))}
      {problems.length > shown && <li>and {problems.length - shown} more</li>}
    </Points>
  )
