import { channel } from './channel.ts'
import type { Catalogue } from './entry.ts'
import { fetching } from './fetching.ts'
import { identity } from './identity.ts'
import { keyWords } from './keys.ts'
import { memberWords } from './members.ts'

/** All words. A code without an entry does not compile. */
export const catalogue = {
  ...fetching,
  ...identity,
  ...memberWords,
  ...channel,
  ...keyWords,
} satisfies Catalogue
