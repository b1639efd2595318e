import type { ReactNode } from 'react'
import type { IdpView, WorkspaceView } from '#domain/destinations/cloudentity/contract/views.ts'
import { buttonClass } from '#ui/button-class.ts'
import { Card } from '#ui/card.tsx'
import { Icon } from '#ui/icon.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import styles from './test.module.css'

interface Props {
  readonly idp: Pick<IdpView, 'name'>
  readonly workspace: WorkspaceView
  /** Nobody is asked for consent. */
  readonly trusted: boolean
}

const NewTab = ({
  to,
  look,
  children,
}: {
  to: string
  look: 'main' | 'plain'
  children: ReactNode
}) => (
  <a className={buttonClass({ variant: look })} href={to} target="_blank" rel="noreferrer">
    {children}
    <Icon name="external" size={16} label="(opens a new tab)" />
  </a>
)

/** How a login is tried, by the product's own labels. */
export function LoginSteps({ idp, workspace, trusted }: Props) {
  const { userPortal, demoApp } = workspace
  return (
    <Card title="Log in to the demo app">
      <Stack>
        <ol className={styles.steps}>
          <li>Open the user portal.</li>
          <li>
            Select <strong>LOGIN TO DEMO APP</strong>.
          </li>
          <li>
            Select{' '}
            <strong>
              <VisibleText value={idp.name} />
            </strong>
            , then authenticate at Auth0.
          </li>
          <li>
            Cloudentity lists the scopes it will share with the app: select{' '}
            <strong>ALLOW ACCESS</strong>.
            {trusted
              ? ' The demo app is trusted: this page does not come.'
              : ' Scopes that were granted already are not asked for again.'}
          </li>
          <li>The demo app shows the access token and the ID token. Paste them below.</li>
        </ol>
        {userPortal === undefined ? (
          <p>
            On a vanity domain the address of the user portal is not known to Greencheck. In
            Cloudentity, View All Workspaces, then Demo application in the menu of workspace{' '}
            <VisibleText value={workspace.workspaceId} />, leads to the demo app.
          </p>
        ) : (
          <>
            <Actions>
              <NewTab to={userPortal} look="main">
                Open the user portal
              </NewTab>
              {demoApp !== undefined && (
                <NewTab to={demoApp} look="plain">
                  Open the demo app
                </NewTab>
              )}
            </Actions>
            <p className={styles.about}>
              The form of both addresses is taken from public configurations. If one does not open,
              Demo application in the workspace’s menu in Cloudentity leads there.
            </p>
          </>
        )}
      </Stack>
    </Card>
  )
}
