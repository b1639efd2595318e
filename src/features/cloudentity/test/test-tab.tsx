import { compare } from '#domain/destinations/cloudentity/lineage/compare.ts'
import type { IdpView, WorkspaceView } from '#domain/destinations/cloudentity/contract/views.ts'
import { Card } from '#ui/card.tsx'
import { Stack } from '#ui/stack.tsx'
import { LineageReads } from '../lineage/lineage-reads.tsx'
import { useLineage } from '../lineage/use-lineage.ts'
import loginStyles from '../login/login.module.css'
import { SentFields, ShownFields } from '../login/pasted-login-fields.tsx'
import { usePastedLogin } from '../login/use-pasted-login.ts'
import { ComparisonTable } from './comparison.tsx'
import { LoginSteps } from './login-steps.tsx'
import { PreconditionList } from './precondition-list.tsx'

interface Props {
  readonly idp: IdpView
  readonly workspace: WorkspaceView
}

/** A login of the demo app by hand, and whether it came out as predicted. */
export function TestTab({ idp, workspace }: Props) {
  const login = usePastedLogin(idp)
  const lineage = useLineage(idp, login.data)
  const { demoApp, extended, told } = lineage
  return (
    <Stack gap="wide">
      <PreconditionList idp={idp} workspace={workspace} demoApp={demoApp} />
      <LoginSteps
        idp={idp}
        workspace={workspace}
        trusted={demoApp.data?.client?.trusted === true}
      />
      <Card title="What came out">
        <Stack gap="wide">
          <div className={loginStyles.pair}>
            <ShownFields login={login} workspace={workspace} />
            <SentFields idp={idp} login={login} />
          </div>
          <LineageReads idp={idp} workspace={workspace} lineage={lineage} />
          {told && (
            <ComparisonTable comparisons={compare(told.predictions, login.received, extended)} />
          )}
        </Stack>
      </Card>
    </Stack>
  )
}
