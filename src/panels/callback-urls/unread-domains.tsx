import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import type { UnreadDomains as Unread } from './use-callback-urls.ts'

const consequence =
  'If the tenant has custom domains, their callback URLs are to be registered as well.'

/** What could not be read, who can mend it, and what that means for the list above. */
export function UnreadDomains({ unread }: { unread: Unread }) {
  const title = 'Custom domains could not be read'
  if (unread.why === 'permission') {
    return (
      <Callout title={title}>
        <p>
          It needs the permission <code>{unread.missing}</code>, which an administrator grants in
          the roles of the Greencheck API. {consequence}
        </p>
      </Callout>
    )
  }
  const { error, again } = unread
  return (
    <Callout
      title={title}
      actions={
        <Button size="small" onClick={again}>
          Read them again
        </Button>
      }
    >
      {error?.kind === 'machine' ? (
        <p>
          Greencheck’s own application lacks the scope{' '}
          <code>{error.missing ?? 'read:custom_domains'}</code>; whoever runs Greencheck grants it.{' '}
          {consequence}
        </p>
      ) : (
        <p>
          {error && <VisibleText value={error.message} />} {consequence}
        </p>
      )}
    </Callout>
  )
}
