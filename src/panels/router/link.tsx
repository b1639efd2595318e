import type { ComponentProps, MouseEvent } from 'react'
import type { How } from './router.ts'
import { usePlace, useRouter } from './router-context.tsx'
import { type Path, type To, hrefOf } from './to.ts'

/** A click is followed here: what leads to another tab or to a file is no link of this kind. */
type OfBrowser = 'target' | 'download'

type LinkProps<P extends Path> = To<P> &
  How &
  Omit<ComponentProps<'a'>, 'href' | OfBrowser | 'onMouseEnter' | 'onFocus' | 'onTouchStart'> & {
    /** It is current at its own address alone, not below it. */
    readonly exact?: boolean
  }

/** A link within the dashboard. The one to where one is, or above it, has `aria-current`. */
export function Link<P extends Path>(props: LinkProps<P>) {
  const {
    to: _to,
    params: _params,
    search,
    hash: _hash,
    replace: _replace,
    state: _state,
    resetScroll: _resetScroll,
    exact = false,
    onClick,
    children,
    ...rest
  } = props
  const router = useRouter()
  const place = usePlace()
  const href = hrefOf<P>(props)
  const [path = ''] = href.split(/[?#]/)
  const isHere =
    (place.pathname === path || (!exact && place.pathname.startsWith(`${path}/`))) &&
    Object.entries<string | undefined>(search ?? {}).every(
      ([name, value]) => value === place.search[name],
    )
  const prepare = () => router.prepare(href)
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || event.button !== 0 || isForBrowser(event)) return
    event.preventDefault()
    router.go<P>(props)
  }
  return (
    <a
      aria-current={isHere ? 'page' : undefined}
      {...rest}
      href={href}
      onClick={follow}
      onMouseEnter={prepare}
      onFocus={prepare}
      onTouchStart={prepare}
    >
      {children}
    </a>
  )
}

/** A new tab or window, or a download. */
const isForBrowser = ({ metaKey, altKey, ctrlKey, shiftKey }: MouseEvent) =>
  metaKey || altKey || ctrlKey || shiftKey
