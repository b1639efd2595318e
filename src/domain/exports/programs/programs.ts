import { axios } from './axios.ts'
import { csharp } from './csharp.ts'
import { curl, curlFiles } from './curl.ts'
import { go } from './go.ts'
import { java } from './java.ts'
import { javascript, nodejs } from './javascript.ts'
import { objectiveC } from './objective-c.ts'
import { php } from './php.ts'
import type { Program } from './program.ts'
import { python } from './python.ts'
import { ruby } from './ruby.ts'
import { swift } from './swift.ts'

/** In the order of the documentation these calls come from, second forms behind their first. */
export const programs: readonly Program[] = [
  curl,
  curlFiles,
  csharp,
  go,
  java,
  nodejs,
  axios,
  javascript,
  objectiveC,
  php,
  python,
  ruby,
  swift,
]
