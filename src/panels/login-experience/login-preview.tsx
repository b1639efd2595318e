import { useDebounced } from '#forms/use-debounced.ts'
import { LoginBox } from './box/login-box.tsx'
import { useLogo } from './box/use-logo.ts'
import { useLoginValues } from './login-values.ts'

/** The login page as the surrounding form would make it. */
export function LoginPreview({ connectionName }: { readonly connectionName: string }) {
  const { displayName, showAsButton, iconUrl } = useLoginValues()
  const logo = useLogo(useDebounced(iconUrl))
  return (
    <LoginBox
      connectionName={connectionName}
      displayName={displayName}
      showAsButton={showAsButton}
      logo={logo.state === 'found' ? logo.dataUrl : undefined}
    />
  )
}
