/**
 * Who may import whom. The lint configuration is generated from this table
 * (`npm run lint:config`), so that a wrong import fails `npm test`.
 * A room that lists itself may import its own other parts by `#room/…`.
 */
export const rooms = {
  domain: ['domain'],
  api: ['api', 'domain'],
  ui: ['ui'],
  forms: ['forms', 'ui', 'domain', 'api'],
  panels: ['panels', 'forms', 'ui', 'api', 'domain'],
  features: ['features', 'panels', 'forms', 'ui', 'api', 'domain'],
  'test-run': ['app', 'panels', 'ui', 'domain'],
  app: ['app', 'features', 'panels', 'forms', 'ui', 'api', 'domain'],
  gateway: ['gateway', 'domain'],
  mocks: ['mocks', 'domain'],
}

/** Rooms below src/; the others stand at the top level. */
export const inSource = ['domain', 'api', 'ui', 'forms', 'panels', 'features', 'app', 'test-run']

/** The rooms others import from: what is entered by a page of its own is no source of anything. */
export const imported = Object.keys(rooms).filter((room) => room !== 'test-run')

/** Rooms whose parts must not meet: features/x may import only features/x. */
export const separated = ['features']
