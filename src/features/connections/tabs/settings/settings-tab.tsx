import { useConnection } from '../../connection-context.ts'
import { Summary } from './summary.tsx'

/** /connections/$id/settings */
export const SettingsTab = () => <Summary connection={useConnection()} />
