import { type DirectLink, directLinkParts } from '#domain/destinations/auth0/links/direct-link.ts'
import styles from './direct-link.module.css'

/** The link as it is copied, with what the application must replace marked. Not clickable. */
export const LinkText = ({ link }: { readonly link: DirectLink }) => (
  <code className={styles.link}>
    {link.origin}/authorize
    {directLinkParts(link).map(({ name, value, replace }, index) => (
      <span key={name}>
        {index === 0 ? '?' : '&'}
        {name}=
        {replace ? <mark className={styles.replace}>{value}</mark> : encodeURIComponent(value)}
      </span>
    ))}
  </code>
)
