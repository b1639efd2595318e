import { useState } from 'react'
import type { Logo } from './box/use-logo.ts'
import { LiveRegion } from '#ui/live-region.tsx'
import { Verdict, type VerdictKind } from '#ui/verdict.tsx'
import { visible } from '#text/visible.ts'
import styles from './logo-status.module.css'

type Decoded = { readonly width: number; readonly height: number } | 'damaged' | undefined

const shown = 20
/** More than this on a side is a photograph, not a button's logo. Pixels. */
const huge = 512

/** What became of the logo, in words; the browser is asked whether it can draw it. */
export function LogoStatus({ logo }: { logo: Logo }) {
  const [decoded, setDecoded] = useState<Decoded>()
  const line = inWords(logo, decoded)
  return (
    <>
      {line && (
        <span className={styles.status}>
          {logo.state === 'found' && decoded !== 'damaged' && (
            <img
              src={logo.dataUrl}
              alt=""
              width={shown}
              height={shown}
              className={styles.logo}
              onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
                setDecoded({ width: naturalWidth, height: naturalHeight })
              }
              onError={() => setDecoded('damaged')}
            />
          )}
          <Verdict kind={line.kind} calm={line.kind === 'good'}>
            {visible(line.words)}
          </Verdict>
        </span>
      )}
      <LiveRegion text={line && line.kind !== 'pending' ? visible(line.words) : ''} />
    </>
  )
}

type Line = { readonly kind: VerdictKind; readonly words: string }

function inWords(logo: Logo, decoded: Decoded): Line | undefined {
  if (logo.state === 'found') return pictureInWords(logo.bytes, decoded)
  if (logo.state === 'failed') {
    return { kind: 'warn', words: `${logo.words} Users may see the button without it.` }
  }
  if ('words' in logo) {
    return { kind: logo.state === 'invalid' ? 'warn' : 'unknown', words: logo.words }
  }
  return logo.state === 'none' ? undefined : { kind: 'pending', words: 'Fetching the logo…' }
}

function pictureInWords(bytes: number, decoded: Decoded): Line {
  if (decoded === 'damaged') {
    return { kind: 'warn', words: 'The file is damaged: this browser cannot draw it.' }
  }
  const size = `${Math.max(1, Math.round(bytes / 1024))} KB`
  if (decoded === undefined) return { kind: 'good', words: `Logo found, ${size}.` }
  const { width, height } = decoded
  const found = `Logo found, ${width} × ${height} pixels, ${size}.`
  if (Math.max(width, height) > huge) {
    return { kind: 'warn', words: `${found} Every login page loads it to show 20 × 20 pixels.` }
  }
  if (width !== height) {
    return { kind: 'warn', words: `${found} It is not square, and the button’s place for it is.` }
  }
  return { kind: 'good', words: `${found} Shown as ${shown} × ${shown}.` }
}
