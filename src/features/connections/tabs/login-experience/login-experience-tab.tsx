import { useConnection } from '../../connection-context.ts'
import { Summary } from '../settings/summary.tsx'

/** /connections/$id/login-experience */
export const LoginExperienceTab = () => <Summary connection={useConnection()} />
