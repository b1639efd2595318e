import type { IdpView, WorkspaceView } from '#domain/destinations/cloudentity/contract/views.ts'
import { CheckFailure } from '#panels/issuer-check/check-failure.tsx'
import { Card } from '#ui/card.tsx'
import { Stack } from '#ui/stack.tsx'
import { Verdict, type VerdictKind } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { Link } from '#panels/router/link.tsx'
import { idpPath } from '../data/paths.ts'
import type { useLineage } from '../lineage/use-lineage.ts'
import { demoClient, demoWorkspace, listed, type Precondition } from './preconditions.ts'
import { useProviderCheck } from './provider-check.ts'
import styles from './test.module.css'

interface Props {
  readonly idp: IdpView
  readonly workspace: WorkspaceView
  readonly demoApp: ReturnType<typeof useLineage>['demoApp']
}

const kindWords: Readonly<Partial<Record<VerdictKind, string>>> = {
  good: 'Yes',
  bad: 'No',
  unknown: 'Could not tell',
  pending: 'Asking',
}

/** What has to be so before a login through this identity provider can be tried. */
export function PreconditionList({ idp, workspace, demoApp }: Props) {
  const { check, seen } = useProviderCheck(idp)
  const registered = demoClient(workspace, demoApp.data)
  const rows: readonly (Omit<Precondition, 'kind'> & { readonly kind: VerdictKind })[] = [
    demoWorkspace(workspace),
    demoApp.isFetching && demoApp.data === undefined
      ? { ...registered, kind: 'pending', seen: 'Asking the workspace…' }
      : registered,
    listed(idp),
    seen,
  ]
  return (
    <Card title="Before you begin">
      <Stack>
        <ul className={styles.list}>
          {rows.map(({ kind, title, seen: words, mend }) => (
            <li key={title}>
              <Verdict kind={kind} calm>
                <strong>{title}</strong>: {kindWords[kind]?.toLowerCase()}
                <span className={styles.about}>
                  <VisibleText value={words} />{' '}
                  {mend && kind === 'bad' && <Link to={idpPath(idp.id, mend)}>Change it</Link>}
                </span>
              </Verdict>
            </li>
          ))}
        </ul>
        <CheckFailure check={check} />
        {workspace.idpDiscovery === true && (
          <p className={styles.about}>
            The workspace suggests identity providers by the domain of an email address: the login
            page may ask for one first.
          </p>
        )}
      </Stack>
    </Card>
  )
}
