// Compiled, never run: what a click here would not do cannot be asked of a link.
import { createElement } from 'react'
import { Link } from './link.tsx'

const Inspector = Link<'/inspector'>

createElement(Inspector, { to: '/inspector', 'aria-label': 'Inspector' })
// @ts-expect-error -- a click is followed in this tab
createElement(Inspector, { to: '/inspector', target: '_blank' })
// @ts-expect-error -- a screen is no file
createElement(Inspector, { to: '/inspector', download: '' })
