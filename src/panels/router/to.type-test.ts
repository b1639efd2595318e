// Compiled, never run: what is wrong or left out in an address does not compile.
import { hrefOf } from './to.ts'

hrefOf({ to: '/cloudentity/idps/a/test' })
hrefOf({ to: '/connections/$id', params: { id: 'a' } })

// @ts-expect-error -- no such screen
hrefOf({ to: '/conections' })
// @ts-expect-error -- its parameter is missing
hrefOf({ to: '/connections/$id' })
// @ts-expect-error -- another parameter's name
hrefOf({ to: '/connections/$id', params: { step: 'a' } })
// @ts-expect-error -- it has none
hrefOf({ to: '/inspector', params: { id: 'a' } })
// @ts-expect-error -- not a search parameter of this screen
hrefOf({ to: '/connections', search: { draft: 'a' } })
// @ts-expect-error -- this screen has none
hrefOf({ to: '/inspector', search: { text: 'a' } })
// @ts-expect-error -- search parameters are texts
hrefOf({ to: '/connections', search: { text: 1 } })
