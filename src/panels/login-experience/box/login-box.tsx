import { Side } from '#ui/side.tsx'
import { LoginSketch, type LoginSketchProps } from './login-sketch.tsx'
import styles from './login-box.module.css'

export type LoginBoxProps = Pick<
  LoginSketchProps,
  'connectionName' | 'displayName' | 'showAsButton' | 'logo'
>

const experiences = [
  { kind: 'universal', theme: 'light', caption: 'Universal Login, light' },
  { kind: 'universal', theme: 'dark', caption: 'Universal Login, dark' },
  { kind: 'classic', theme: 'light', caption: 'Classic Login, light' },
  { kind: 'classic', theme: 'dark', caption: 'Classic Login, dark' },
] as const

/** What users will see, as pictures: nothing in them can be pressed. */
export function LoginBox(props: LoginBoxProps) {
  return (
    <Side label="Login page" title="What users see">
      <div className={styles.pictures}>
        {experiences.map(({ kind, theme, caption }) => (
          <figure key={caption} className={styles.figure}>
            <LoginSketch {...props} kind={kind} theme={theme} />
            <figcaption className={styles.caption}>{caption}</figcaption>
          </figure>
        ))}
      </div>
      <p className={styles.note}>
        A sketch: the tenant’s branding decides colours and words. Classic Login knows the
        connection’s name and a default icon, not the button’s display name and logo.
      </p>
    </Side>
  )
}
