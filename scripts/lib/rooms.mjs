/**
 * Who may import whom. The lint configuration is generated from this table
 * (`npm run lint:config`), so that a wrong import fails `npm test`. A name that is no room itself
 * stands for all rooms inside it: who may import `domain` may import `domain/oidc`. A room that
 * lists itself may import its own other parts by `#room/…`.
 *
 * Inside the domain the arrows point one way: what is protocol knows of no provider, what a
 * provider is knows of no judgement, and none of the three knows where a connection is set up.
 */
export const rooms = {
  // The ground: what is on every page. All may import it.
  text: [],
  // How long anything is waited for, in a browser and in Node. All may import it; no room of the
  // domain does, which has no clock.
  time: [],
  'domain/wire': [],
  'domain/oidc': ['domain/wire'],
  'domain/providers': ['domain/wire', 'domain/oidc'],
  'domain/doctor': ['domain/wire', 'domain/oidc'],
  'domain/exports': ['domain/wire'],
  // One room for each destination: two of them never meet.
  'domain/destinations/auth0': [
    'domain/wire',
    'domain/oidc',
    'domain/providers',
    'domain/doctor',
    'domain/exports',
  ],
  'domain/destinations/cloudentity': [
    'domain/wire',
    'domain/oidc',
    'domain/doctor',
    'domain/exports',
  ],
  'domain/gateway-api': [
    'domain/wire',
    'domain/oidc',
    'domain/destinations/auth0',
    'domain/destinations/cloudentity',
  ],
  api: ['domain'],
  kept: ['api', 'domain'],
  ui: [],
  forms: ['ui', 'domain', 'api'],
  panels: ['panels', 'forms', 'ui', 'kept', 'api', 'domain'],
  features: ['features', 'panels', 'forms', 'ui', 'kept', 'api', 'domain'],
  'test-run': ['app', 'kept', 'panels', 'ui', 'domain'],
  app: ['app', 'features', 'panels', 'forms', 'ui', 'kept', 'api', 'domain'],
  gateway: ['gateway', 'domain'],
  mocks: ['mocks', 'domain'],
  // For tests, which like it may import anything: no other room names it.
  testing: ['app', 'features', 'panels', 'forms', 'ui', 'kept', 'api', 'domain', 'mocks'],
}

const below = [
  'text',
  'time',
  'api',
  'kept',
  'ui',
  'forms',
  'panels',
  'features',
  'app',
  'test-run',
  'testing',
]

/** True of what runs in a browser, and of the domain, which runs everywhere. */
export const inSource = (room) => room.startsWith('domain/') || below.includes(room)

/** Rooms of plain TypeScript: they know no library. */
export const isPure = (room) => room === 'text' || room === 'time' || room.startsWith('domain/')

/** The folder of a room. */
export const folderOf = (room) => (inSource(room) ? `src/${room}` : room)

/** The rooms others import from: what is entered by a page of its own is no source of anything. */
export const imported = Object.keys(rooms).filter((room) => room !== 'test-run')

/** Whether the table lets a room import another. */
export const mayImport = (room, other) =>
  other === 'text' ||
  (other === 'time' && !room.startsWith('domain/') && room !== 'text') ||
  rooms[room].some((named) => named === other || (other.startsWith(`${named}/`) && !rooms[named]))

/** Rooms whose parts must not meet: features/x may import only features/x. */
export const separated = ['features']
