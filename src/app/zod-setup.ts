import { z } from 'zod/mini'

// Must run before the first schema: otherwise zod compiles parsers with `Function()`, which the
// page's Content-Security-Policy refuses and reports.
z.config({ jitless: true })
