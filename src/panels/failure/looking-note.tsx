import { looks } from '#api/look-again.ts'
import type { Looking } from '#api/use-looking.ts'
import { LiveRegion } from '#ui/live-region.tsx'
import { Progress } from '#ui/progress.tsx'

/** While it is looked what became of a write. Keep it mounted: that it begins is announced. */
export const LookingNote = ({ looking }: { readonly looking: Looking | undefined }) => (
  <>
    <LiveRegion
      text={looking ? 'No usable answer came. Looking in the tenant what became of it.' : ''}
    />
    {looking && (
      <Progress
        label="It was sent, but no usable answer came. Looks in the tenant"
        done={looking.made}
        total={looks.length}
        onStop={looking.stop}
      />
    )}
  </>
)
