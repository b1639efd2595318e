import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { type Offer, unnameable } from '#domain/destinations/auth0/mapping/completions.ts'
import type { Preview } from '#domain/destinations/auth0/mapping/preview.ts'
import {
  type ProfileSize,
  maxProfileBytes,
} from '#domain/destinations/auth0/mapping/profile-size.ts'
import type { MapRow } from '#domain/destinations/auth0/mapping/rows.ts'
import { visibleJson } from '#text/json.ts'
import { CopyButton } from '#ui/copy-button.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Verdict } from '#ui/verdict.tsx'
import styles from './claims.module.css'
import { PreviewLines } from './preview-lines.tsx'
import { Seg } from './seg.tsx'
import { SourcePanel } from './source-panel.tsx'
import { UnmappedClaims } from './unmapped-claims.tsx'
import { type ClaimsSource, sourceKinds } from './use-source.ts'

interface Props {
  readonly connection: ConnectionView
  readonly from: ClaimsSource
  readonly preview: Preview | undefined
  readonly offers: readonly Offer[]
  readonly rows: readonly MapRow[]
  readonly mapped: boolean
  readonly onMap: (attribute: string, expression: string) => void
}

/** The profile as it follows what is typed, and the claims it is made from. */
export function ResultingSide(props: Props) {
  const { connection, from, preview, offers, rows, mapped, onMap } = props
  return (
    <aside className={styles.near} aria-labelledby="resulting">
      <div className={styles.line}>
        <h2 id="resulting">Resulting profile</h2>
        <Seg label="Claims from" value={from.kind} options={sourceKinds} onChange={from.setKind} />
      </div>
      <SourcePanel connection={connection} from={from} />
      {preview && (
        <>
          <LiveRegion text={changesIn(preview)} settle={1500} />
          {preview.createsNoUser && (
            <Verdict kind="warn">
              A login of somebody new creates no user: attributes are synced at no login.
            </Verdict>
          )}
          <div className={styles.panel}>
            <PreviewLines preview={preview} />
          </div>
          <div className={styles.line}>
            {preview.size && <Size size={preview.size} />}
            <CopyButton what="the profile as JSON" value={() => visibleJson(profileOf(preview))} />
          </div>
          <UnmappedClaims
            offers={offers}
            unnamed={unnameable(from.source)}
            rows={rows}
            mapped={mapped}
            onMap={onMap}
          />
        </>
      )}
    </aside>
  )
}

const sizeKinds = { close: 'warn', over: 'bad' } as const

/** Words where there is something to do about it; else the number alone. */
const Size = ({ size: { bytes, level, words } }: { readonly size: ProfileSize }) =>
  level === 'fits' ? (
    <span className={styles.quiet}>
      {(bytes / 1024).toFixed(1)} of {maxProfileBytes / 1024} KB of a user’s profile
    </span>
  ) : (
    <Verdict kind={sizeKinds[level]}>{words}</Verdict>
  )

const profileOf = ({ userId, lines }: Preview) => ({
  ...(userId !== undefined && { user_id: userId }),
  ...Object.fromEntries(
    lines.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])),
  ),
})

/** For whoever does not look at it: how it stands against what is stored. */
function changesIn({ lines }: Preview): string {
  const count = (wanted: string) => lines.filter(({ change }) => change === wanted).length
  const parts = (['new', 'changed', 'gone'] as const).flatMap((one) =>
    count(one) > 0 ? [`${count(one)} ${one}`] : [],
  )
  return parts.length === 0 ? '' : `Resulting profile: ${parts.join(', ')}.`
}
