import './zod-setup.ts'
import '#ui/tokens.css'
import '#ui/base.css'
import { Auth0Provider } from '@auth0/auth0-react'
import { type ReactNode, StrictMode, Suspense, lazy } from 'react'
import { createRoot } from 'react-dom/client'
import { isApiError } from '#api/errors.ts'
import { Placeholder } from '#ui/placeholder.tsx'
import type { Arrival } from './arrival.ts'
import { type Begun, patience } from './begin.ts'
import { Frame } from './frame.tsx'
import { fetchScreens } from './routes.ts'
import { SignInGate } from './sign-in-gate.tsx'
import { letIn } from './signed-in.ts'
import { SignedInApp } from './signed-in-app.tsx'

const Unconfigured = lazy(() =>
  import('./unconfigured.tsx').then((page) => ({ default: page.Unconfigured })),
)

/** @param begun absent where the page does not say which tenant it is for */
export async function show(begun: Begun | undefined): Promise<void> {
  const root = createPage()
  if (!begun) {
    return root.render(
      <Suspense>
        <Unconfigured />
      </Suspense>,
    )
  }
  const { config, client, wanted } = begun
  void fetchScreens(wanted)
  const waiting = setTimeout(() => {
    root.render(
      <Frame config={config}>
        <Placeholder label="Loading" />
      </Frame>,
    )
  }, patience)
  const arrival = await begun.arrival
  const page = await pageOf(begun, arrival)
  clearTimeout(waiting)
  root.render(
    // What the tenant answered was taken before this ran.
    <Auth0Provider client={client} skipRedirectCallback>
      {page}
    </Auth0Provider>,
  )
}

async function pageOf({ client, config }: Begun, arrival: Arrival) {
  if (arrival.is !== 'signed-in') return <SignInGate config={config} arrival={arrival} />
  // Asked before its code runs and it is drawn, which takes about as long as an answer.
  const signedIn = letIn(() => client.getTokenSilently(), arrival, location.pathname)
  // The first paint is the page: not what stands in for it while its code comes.
  await fetchScreens(location.pathname)
  // Stays when the library forgets them (a refused renewal, another account): what is on screen then
  // ends with words, not by vanishing.
  return <SignedInApp config={config} signedIn={signedIn} />
}

function createPage() {
  const place = document.getElementById('app')
  if (!place) throw new Error('index.html has no element with the id "app".')
  const root = createRoot(place, { onCaughtError })
  return { render: (page: ReactNode) => root.render(<StrictMode>{page}</StrictMode>) }
}

// A failure of the API has a page of its own (route-error.tsx): nothing for the console.
const onCaughtError = (error: unknown) => {
  if (!isApiError(error)) console.error(error)
}
