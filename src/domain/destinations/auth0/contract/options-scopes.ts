// Apart from the rows: a page that names one needs none of them.

/** Needed beside a row's own scopes to see `options` in any answer that holds a connection. */
export const readOptionsScope = 'read:connections_options'
/** Needed beside `update:connections` when the body of an update has `options`. */
export const updateOptionsScope = 'update:connections_options'
