import { compare } from '#domain/destinations/cloudentity/lineage/compare.ts'
import type { IdpView, WorkspaceView } from '#domain/destinations/cloudentity/contract/views.ts'
import { Card } from '#ui/card.tsx'
import { Stack } from '#ui/stack.tsx'
import { SentFields, ShownFields } from '../login/pasted-login-fields.tsx'
import loginStyles from '../login/login.module.css'
import { usePastedLogin } from '../login/use-pasted-login.ts'
import { LineageReads } from './lineage-reads.tsx'
import { Lineage } from './lineage.tsx'
import { Sequence } from './sequence.tsx'
import { useLineage } from './use-lineage.ts'

interface Props {
  readonly idp: IdpView
  readonly workspace: WorkspaceView
}

/** Each claim's way from Auth0 to the demo application, and what happens at a login. */
export function LineageTab({ idp, workspace }: Props) {
  const login = usePastedLogin(idp)
  const lineage = useLineage(idp, login.data)
  const { context, demoApp, extended, told } = lineage
  const trusted = demoApp.data?.client?.trusted
  return (
    <Stack gap="wide">
      <LineageReads idp={idp} workspace={workspace} lineage={lineage} />
      {told && context.data && (
        <Lineage
          idp={idp}
          workspace={workspace}
          lines={told.lines}
          context={context.data.attributes}
          comparisons={compare(told.predictions, login.received, extended)}
        />
      )}
      <div className={loginStyles.unprinted}>
        <Card title="Values of a login">
          <div className={loginStyles.pair}>
            <ShownFields login={login} workspace={workspace} />
            <SentFields idp={idp} login={login} sample />
          </div>
        </Card>
      </div>
      <Sequence
        iid={idp.id}
        known={{
          userInfo: idp.settings.get_user_info,
          ...(trusted !== undefined && { trusted }),
        }}
      />
    </Stack>
  )
}
