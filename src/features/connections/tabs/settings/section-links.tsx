import { Link } from '#panels/router/link.tsx'
import styles from './settings.module.css'

interface Props {
  readonly connection: string
  readonly sections: readonly { readonly id: string; readonly title: string }[]
}

/** What the address calls a section: a field may have the same name. */
export const anchorOf = (id: string) => `section-${id}`

/** To the headings of the page. */
export const SectionLinks = ({ connection, sections }: Props) => (
  <nav aria-label="Sections" className={styles.links}>
    {sections.map(({ id, title }) => (
      <Link
        key={id}
        to="/connections/$id/settings"
        params={{ id: connection }}
        hash={anchorOf(id)}
        aria-current={undefined}
      >
        {title}
      </Link>
    ))}
  </nav>
)
