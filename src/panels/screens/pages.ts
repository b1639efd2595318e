interface Page {
  /** As the router takes it. */
  readonly path: `/${string}`
  /** Its heading, and its link in the navigation. */
  readonly title: string
  /** In the navigation of the dashboard; false for what is reached from another page. */
  readonly nav: boolean
}

/** The pages of the dashboard, in the order of its navigation. */
export const pages = {
  connections: { path: '/connections', title: 'Connections', nav: true },
  new: { path: '/connections/new/$step', title: 'New connection', nav: false },
  /** Its heading is the connection's name once that is known. */
  connection: { path: '/connections/$id', title: 'Connection', nav: false },
  'home-realm': { path: '/who-arrives-where', title: 'Who arrives where', nav: true },
  'issuer-check': { path: '/issuer-check', title: 'Issuer check', nav: true },
  inspector: { path: '/inspector', title: 'Inspector', nav: true },
  'link-check': { path: '/link-check', title: 'Explain a link', nav: true },
} as const satisfies Readonly<Record<string, Page>>
