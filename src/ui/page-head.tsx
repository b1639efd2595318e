import type { ReactNode, Ref } from 'react'
import styles from './page-head.module.css'

export type PageHeadProps = {
  title: ReactNode
  /** Badges and a remark, beside the title. */
  about?: ReactNode
  actions?: ReactNode
  headingRef?: Ref<HTMLHeadingElement> | undefined
}

/** The page's h1. It takes focus by script when the page changes. */
export const PageHead = ({ title, about, actions, headingRef }: PageHeadProps) => (
  <div className={styles.head}>
    <h1 ref={headingRef} tabIndex={-1}>
      {title}
    </h1>
    {about && <div className={styles.about}>{about}</div>}
    {actions && <div className={styles.actions}>{actions}</div>}
  </div>
)
