import type { HandOff } from '#domain/destinations/auth0/connection/hand-off/asked-of-it.ts'
import { handOffSheet } from '#domain/destinations/auth0/connection/hand-off/hand-off-sheet.ts'
import type { KnownCallbackUrls } from '#panels/callback-urls/use-callback-urls.ts'
import { Hint } from '#ui/hint.tsx'
import { Placeholder } from '#ui/placeholder.tsx'
import { SheetTools } from '#ui/sheet/sheet-tools.tsx'
import { SheetView } from '#ui/sheet/sheet-view.tsx'
import { Stack } from '#ui/stack.tsx'

interface Props {
  readonly asked: HandOff
  readonly callbacks: KnownCallbackUrls
  readonly level: 3 | 4
}

/** What goes to the customer's IT: to read, to copy, to print, to mail. */
export function HandOffSheet({ asked, callbacks: { reading, unread }, level }: Props) {
  if (reading) return <Placeholder lines={6} label="Reading the custom domains" />
  const sheet = handOffSheet(asked)
  return (
    <Stack>
      {unread && (
        <Hint>
          The custom domains of the tenant are not known here: their callback URLs are missing
          below.
        </Hint>
      )}
      <SheetTools sheet={sheet} what="hand-off sheet" file="hand-off-sheet" />
      <SheetView sheet={sheet} level={level} />
    </Stack>
  )
}
