import { useRunStore, useRuns } from '#kept/runs/use-runs.ts'
import { useNavigate, usePlace } from '#panels/router/router-context.tsx'
import { useConnection } from '../../page/connection-context.ts'
import { RunView } from './run-view.tsx'
import { RunsList } from './runs-list.tsx'
import { StartTest } from './start-test.tsx'
import styles from './test.module.css'

/** /connections/$id/test */
export function TestTab() {
  const connection = useConnection()
  const store = useRunStore()
  const list = useRuns(connection.id)
  const { run: wanted } = usePlace().search
  const navigate = useNavigate()
  const run = list.runs.find(({ id }) => id === wanted) ?? list.runs[0]
  return (
    <div className={styles.tab}>
      <StartTest
        connection={connection}
        onStarted={() => {
          // The newest is shown.
          const params = { id: connection.id }
          navigate({ to: '/connections/$id/test', params, search: {}, replace: true })
        }}
      />
      {run && <RunView key={run.id} run={run} connection={connection} store={store} />}
      <RunsList list={list} store={store} shown={run?.id} />
    </div>
  )
}
