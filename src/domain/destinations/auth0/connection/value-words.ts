/** What values of an option are called, on every screen. */
export const channelWords = {
  front_channel: 'Front Channel',
  back_channel: 'Back Channel',
} as const
export const pkceWords = {
  auto: 'Auto',
  S256: 'S256',
  plain: 'Plain',
  disabled: 'Disabled',
} as const
export const syncWords = {
  on_each_login: 'At each login',
  on_first_login: 'At the first login only',
  never_on_login: 'Never',
} as const
