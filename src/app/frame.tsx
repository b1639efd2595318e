import type { ReactNode } from 'react'
import type { PublicConfig } from '#domain/wire/public-config.ts'
import styles from './layout.module.css'
import { TopBar } from './top-bar.tsx'

interface FrameProps {
  readonly config: PublicConfig
  readonly children: ReactNode
}

/** The page around what is shown when nobody, or nobody any more, is signed in. */
export const Frame = ({ config, children }: FrameProps) => (
  <>
    <TopBar config={config} />
    <main className={styles.page}>{children}</main>
  </>
)
