import { classes } from '#ui/classes.ts'
import { visible } from '#text/visible.ts'
import styles from './login-box.module.css'

export interface LoginSketchProps {
  readonly kind: 'universal' | 'classic'
  readonly theme: 'light' | 'dark'
  readonly connectionName: string
  /** Empty: the connection's name. */
  readonly displayName: string
  readonly showAsButton: boolean
  /** A `data:` URL; absent where there is none, or none that can be shown. */
  readonly logo?: string | undefined
}

/** One login page in miniature; its words are the picture's name. */
export function LoginSketch(props: LoginSketchProps) {
  const { kind, theme, logo, showAsButton } = props
  const button = buttonWords(props)
  const withButton = kind === 'classic' || showAsButton
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn with elements, no file
    <div role="img" aria-label={describe(props)} className={classes(styles.page, styles[theme])}>
      <div className={styles.box}>
        <span className={styles.mark} />
        <span className={styles.title}>{kind === 'universal' ? 'Welcome' : 'Log in'}</span>
        <span className={styles.input}>Email address</span>
        <span className={styles.main}>{kind === 'universal' ? 'Continue' : 'Log in'}</span>
        {withButton && (
          <>
            <span className={styles.or}>or</span>
            <span className={styles.button}>
              {kind === 'universal' && logo !== undefined ? (
                <img src={logo} alt="" width={20} height={20} className={styles.logo} />
              ) : (
                <DefaultIcon />
              )}
              <span className={styles.words}>{button}</span>
            </span>
          </>
        )}
      </div>
    </div>
  )
}

const buttonWords = ({ kind, displayName, connectionName }: LoginSketchProps): string => {
  const name = connectionName === '' ? 'connection name' : connectionName
  return kind === 'classic' ? name : `Continue with ${visible(displayName || name)}`
}

function describe(props: LoginSketchProps): string {
  const page = props.kind === 'universal' ? 'Universal Login' : 'Classic Login'
  const place = `${page}, ${props.theme}`
  if (props.kind === 'universal' && !props.showAsButton) {
    return `${place}: an email field and no button for this connection.`
  }
  const icon =
    props.kind === 'universal' && props.logo !== undefined ? 'its logo' : 'a default icon'
  return `${place}: a button “${buttonWords(props)}” with ${icon}.`
}

const DefaultIcon = () => (
  <svg viewBox="0 0 20 20" width="20" height="20" className={styles.icon} aria-hidden="true">
    <rect x="2.5" y="4.5" width="15" height="11" rx="2" />
    <path d="M6 8.5h3M6 11.5h8" />
  </svg>
)
