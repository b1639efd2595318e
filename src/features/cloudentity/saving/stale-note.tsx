import type { ApiError } from '#api/errors.ts'
import { visible } from '#text/visible.ts'
import { Callout } from '#ui/callout.tsx'

/** Somebody saved it in between. Nothing was written, and nothing that was entered is lost. */
export const StaleNote = ({ error: { changed = [] } }: { readonly error: ApiError }) => (
  <div role="alert">
    <Callout kind="warn" title="It changed since you opened it. Nothing was written.">
      {changed.length > 0 && (
        <p>Changed meanwhile: {changed.map(({ field }) => visible(field)).join(', ')}.</p>
      )}
      <p>
        It was read again. Below stand your changes on top of what is stored now; save them, or keep
        editing.
      </p>
    </Callout>
  </div>
)
