import { PageHead } from '#ui/page-head.tsx'
import styles from './layout.module.css'

/** The page was not served by Greencheck's own server, which would have said which tenant it is. */
export const Unconfigured = () => (
  <main className={styles.page}>
    <PageHead title="Greencheck is not configured" />
    <p>
      This page does not say which tenant it is for. It has to be opened through Greencheck’s
      server, which writes that into it. An administrator can check the address.
    </p>
  </main>
)
