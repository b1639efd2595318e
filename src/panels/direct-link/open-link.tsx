import { openableLink } from '#domain/destinations/auth0/links/openable-link.ts'
import { buttonClass } from '#ui/button-class.ts'
import { Icon } from '#ui/icon.tsx'

interface Props {
  /** What is opened, as it reads after "Open". */
  readonly what: string
  readonly link: string
  /** Where the tenant is known to answer. */
  readonly origins: readonly string[]
}

/** Opens a link to the tenant in a tab of its own. Of any other text there is no link. */
export function OpenLink({ what, link, origins }: Props) {
  const href = openableLink(link, origins)
  if (href === undefined) return null
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer"
      aria-label={`Open ${what} in a new tab`}
      className={buttonClass({ size: 'small' })}
    >
      Open <Icon name="external" size={16} />
    </a>
  )
}
