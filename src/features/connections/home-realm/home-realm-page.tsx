import { pages } from '#panels/screens/pages.ts'
import { PageHead } from '#ui/page-head.tsx'
import { Stack } from '#ui/stack.tsx'
import styles from './home-realm.module.css'
import { ReadingConnections } from './reading-connections.tsx'
import { RealmLint } from './realm-lint.tsx'
import { useEveryConnection } from './use-every-connection.ts'
import { WhoArrives } from './who-arrives.tsx'

/** /who-arrives-where: Home Realm Discovery of the whole tenant, tried and looked through. */
export function HomeRealmPage() {
  const every = useEveryConnection(true)
  return (
    <>
      <PageHead title={pages['home-realm'].title} about="Home Realm Discovery" />
      <div className={styles.page}>
        <ReadingConnections every={every} />
        <section aria-labelledby="try">
          <Stack>
            <h2 id="try">Try an address</h2>
            <WhoArrives every={every} />
          </Stack>
        </section>
        {every.query.data && (
          <section aria-labelledby="lint">
            <Stack>
              <h2 id="lint">Domains of all connections</h2>
              <RealmLint connections={every.connections} complete={every.complete} />
            </Stack>
          </section>
        )}
      </div>
    </>
  )
}
