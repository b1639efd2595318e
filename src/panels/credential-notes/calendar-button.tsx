import { useSession } from '#api/context.tsx'
import { expiryIn, noteIn } from '#domain/destinations/auth0/credential/notes.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { Button } from '#ui/button.tsx'
import { download } from '#ui/download.ts'

interface Props {
  readonly connection: Pick<ConnectionView, 'id' | 'name' | 'metadata'>
}

/** The day as a file for any calendar, with its reminders. */
export function CalendarButton({ connection }: Props) {
  const { domain } = useSession().config
  const save = async () => {
    const { id, name, metadata } = connection
    const { calendarOf } = await import('#domain/destinations/auth0/credential/calendar.ts')
    const text = calendarOf({
      uid: `client-secret-${id}@${domain}`,
      day: expiryIn(metadata) ?? '',
      madeAt: Date.now(),
      summary: `Client Secret of ${name} expires`,
      description: [
        `Connection ${name} of the tenant ${domain}. Logins fail once its Client Secret has ended.`,
        noteIn(metadata, 'owner') && `Owner: ${noteIn(metadata, 'owner')}`,
        noteIn(metadata, 'place') && `Kept: ${noteIn(metadata, 'place')}`,
      ]
        .filter(Boolean)
        .join('\n'),
      url: `${location.origin}/connections/${encodeURIComponent(id)}/rotation`,
    })
    download(`client-secret-${name}.ics`, 'text/calendar', text)
  }
  return (
    <Button size="small" onClick={() => void save()}>
      Add to calendar (.ics)
    </Button>
  )
}
