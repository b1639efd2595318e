import type { ComponentPropsWithRef } from 'react'
import styles from './file-input.module.css'

type Props = Omit<ComponentPropsWithRef<'input'>, 'type' | 'className' | 'style'>

/** The browser's own control, with a button that looks like ours. */
export const FileInput = (props: Props) => <input {...props} type="file" className={styles.file} />
