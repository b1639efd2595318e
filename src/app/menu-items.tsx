import { HelpItem } from './help/help-item.tsx'
import { PopupPanel } from './popup-panel.tsx'
import styles from './popup.module.css'
import { SignOut } from './sign-out.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

interface MenuItemsProps {
  readonly email: string | undefined
  readonly onClose: () => void
}

/** Theme, and for who is signed in, who that is, Help and Sign out. */
export const MenuItems = ({ email, onClose }: MenuItemsProps) => (
  <PopupPanel onClose={onClose}>
    <div className={styles.items}>
      {email !== undefined && <span className={styles.who}>{email}</span>}
      <ThemeSwitch />
      {email !== undefined && <HelpItem />}
      {email !== undefined && <SignOut />}
    </div>
  </PopupPanel>
)
