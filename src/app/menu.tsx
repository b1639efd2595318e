import { lazy } from 'react'
import { Icon } from '#ui/icon.tsx'
import { Popup } from './popup.tsx'
import styles from './top-bar.module.css'

const MenuItems = lazy(() =>
  import('./menu-items.tsx').then((items) => ({ default: items.MenuItems })),
)

/** What is wanted seldom. @param email of who is signed in, where somebody is */
export const Menu = ({ email }: { readonly email: string | undefined }) => (
  <Popup
    className={styles.menu}
    label={email === undefined ? 'Menu' : `${email}, menu`}
    summary={
      <>
        <span className={styles.who}>{email}</span>
        <Icon name="more" />
      </>
    }
  >
    {(close) => <MenuItems email={email} onClose={close} />}
  </Popup>
)
