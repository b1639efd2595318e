import { channel } from './channel.ts'
import { credentials } from './credentials.ts'
import { delivery } from './delivery.ts'
import type { Catalogue } from './entry.ts'
import { fetching } from './fetching.ts'
import { identity } from './identity.ts'
import { issuerApart } from './issuer-apart.ts'
import { keySetWords } from './key-set.ts'
import { keyWords } from './keys.ts'
import { kinds } from './kinds.ts'
import { memberWords } from './members.ts'
import { scopeWords } from './scopes.ts'

/** All words. A code without an entry does not compile. */
export const catalogue = {
  ...fetching,
  ...delivery,
  ...kinds,
  ...identity,
  ...issuerApart,
  ...memberWords,
  ...channel,
  ...credentials,
  ...scopeWords,
  ...keySetWords,
  ...keyWords,
} satisfies Catalogue
