#!/usr/bin/env bash
# Subject: a SCIM filter that names a group "Sales (EMEA)": scimmy 1.3.5 and scim2-parse-filter 0.2.10.
# A good guess: a parenthesis or a bracket inside a quoted value is a character of that value, also when
#   the comparison itself stands in parentheses or brackets; and parentheses may stand in parentheses.
# What happens: scim2-parse-filter reads all of it so. scimmy reads displayName eq "Sales (EMEA)", and
#   refuses the same comparison in parentheses, as in (…) and active eq true; it refuses a bracket in a
#   value inside brackets, and an "or" whose two sides are in parentheses of their own.
# Matters to: whoever lets a directory look groups and users up by name: one that groups its comparisons
#   is answered 400 for those names alone, and each synchronisation fails at the same few groups.
# Source: RFC 7644 §3.4.2.2 (compValue is a JSON string; "(" FILTER ")" and valuePath hold any filter).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts scimmy@1.3.5 scim2-parse-filter@0.2.10
cat > run.mjs <<'JS'
import assert from 'node:assert/strict'
import { parse } from 'scim2-parse-filter'
import SCIMMY from 'scimmy'

const read = (filter) => [...new SCIMMY.Types.Filter(filter)]
const plain = 'displayName eq "Sales (EMEA)"'
assert.deepEqual(read(plain), [{ displayName: ['eq', 'Sales (EMEA)'] }])
assert.equal(parse(plain).compValue, 'Sales (EMEA)')

for (const filter of [
  `(${plain})`,
  `(${plain}) and active eq true`,
  'groups[display eq "Sales [EMEA]"]',
  '((userName eq "ann") or (userName eq "bob")) and active eq true',
]) {
  assert.throws(() => read(filter), /Unexpected token/)
  assert.doesNotThrow(() => parse(filter))
}
assert.equal(parse(`(${plain})`).compValue, 'Sales (EMEA)')
console.log('As described: the text in quotes ends the group in scimmy, and in the other it does not.')
JS
node run.mjs
