import './zod-setup.ts'
import '#ui/tokens.css'
import '#ui/base.css'
import { StrictMode, Suspense, lazy } from 'react'
import { createRoot } from 'react-dom/client'
import { isApiError } from '#api/errors.ts'
import { AuthProvider } from './auth.tsx'
import { readPublicConfig } from './public-config.ts'
import { SignInGate } from './sign-in-gate.tsx'

const Unconfigured = lazy(() =>
  import('./unconfigured.tsx').then((page) => ({ default: page.Unconfigured })),
)

const config = readPublicConfig(document)
const place = document.getElementById('app')
if (!place) throw new Error('index.html has no element with the id "app".')

// A failure of the API has a page of its own (route-error.tsx): nothing for the console.
const onCaughtError = (error: unknown) => {
  if (!isApiError(error)) console.error(error)
}

createRoot(place, { onCaughtError }).render(
  <StrictMode>
    {config ? (
      <AuthProvider config={config}>
        <SignInGate config={config} />
      </AuthProvider>
    ) : (
      <Suspense>
        <Unconfigured />
      </Suspense>
    )}
  </StrictMode>,
)
