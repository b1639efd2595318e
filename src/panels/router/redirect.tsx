import { useEffect } from 'react'
import { useRouter } from './router-context.tsx'

/** In the place of what stands here: Back does not lead to it. */
export function Redirect({ href }: { readonly href: string }) {
  const { history } = useRouter()
  useEffect(() => history.replace(href, {}), [history, href])
  return null
}
