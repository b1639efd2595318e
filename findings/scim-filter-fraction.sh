#!/usr/bin/env bash
# Subject: "changed since" in a SCIM filter, meta.lastModified gt "…Z": scim2-parse-filter 0.2.10 and
#   scimmy 1.3.5.
# A good guess: a user who was changed at 05:00:00.500Z was changed after 05:00:00Z.
# What happens: scim2-parse-filter compares the two as text. "." sorts before "Z", so whoever was
#   changed within the second is not found; and 06:00 at +02:00, which is 04:00Z, is "after" 05:00Z.
#   scimmy reads both as times and answers rightly.
# Matters to: whoever fetches the users that changed since the last run: with fractions in the stored
#   times and none in the filter, users are missed only where a run falls into their second.
# Source: RFC 7644 §3.4.2.2 (dates are compared chronologically); RFC 7643 §2.3.5.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts scim2-parse-filter@0.2.10 scimmy@1.3.5
cat > run.mjs <<'JS'
import assert from 'node:assert/strict'
import SCIMMY from 'scimmy'
import { filter, parse } from 'scim2-parse-filter'

const since = 'meta.lastModified gt "2026-03-01T05:00:00Z"'
const changed = (lastModified) => ({ userName: 'ann', meta: { lastModified } })
const found = (user) => ({
  text: filter(parse(since))(user),
  time: new SCIMMY.Types.Filter(since).match([user]).length > 0,
})
const cases = [
  ['2026-03-01T05:00:01Z', { text: true, time: true }],
  ['2026-03-01T05:00:01.500Z', { text: true, time: true }],
  ['2026-03-01T05:00:00.500Z', { text: false, time: true }],
  ['2026-03-01T06:00:00+02:00', { text: true, time: false }],
]
for (const [at, expected] of cases) assert.deepEqual(found(changed(at)), expected, at)
console.log('As described: by the text half a second is missed and 04:00 comes after 05:00.')
JS
node run.mjs
