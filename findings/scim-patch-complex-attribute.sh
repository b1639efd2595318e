#!/usr/bin/env bash
# Subject: a SCIM PATCH that replaces one part of a name: scim-patch 0.8.3 and scimmy 1.3.5.
# A good guess: {"familyName":"Baker"} for "name" changes the family name and leaves the given name,
#   whether "name" stands in path or in value; and two libraries agree.
# What happens: each library keeps the given name in one of the two writings and deletes it in the
#   other, and not in the same one. With path "name" scim-patch keeps it and scimmy deletes it;
#   without a path scim-patch deletes it and scimmy keeps it.
# Matters to: whoever provisions users into a connection: which users lose their given name depends on
#   how the sender writes the operation, and senders use both.
# Source: RFC 7644 §3.5.2.3: of a complex attribute in path, what is not given stays as it is. For no
#   path it only says that the attributes in value are replaced.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts scim-patch@0.8.3 scimmy@1.3.5
cat > run.mjs <<'JS'
import assert from 'node:assert/strict'
import { scimPatch } from 'scim-patch'
import SCIMMY from 'scimmy'

const user = () => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
  id: '1',
  userName: 'ann',
  name: { givenName: 'Ann', familyName: 'Miller' },
})
const libraries = {
  'scim-patch': async (operation) => scimPatch(user(), [operation]).name,
  scimmy: async (operation) => {
    const message = new SCIMMY.Messages.PatchOp({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [operation],
    })
    return (await message.apply(new SCIMMY.Schemas.User(user()), (changed) => changed)).name
  },
}
const name = { familyName: 'Baker' }
const withPath = { op: 'replace', path: 'name', value: name }
const without = { op: 'replace', value: { name } }
const givenNames = async (operation) => {
  const found = {}
  for (const [library, apply] of Object.entries(libraries)) {
    const { familyName, givenName } = await apply(operation)
    assert.equal(familyName, 'Baker')
    found[library] = givenName
  }
  return found
}
assert.deepEqual(await givenNames(withPath), { 'scim-patch': 'Ann', scimmy: undefined })
assert.deepEqual(await givenNames(without), { 'scim-patch': undefined, scimmy: 'Ann' })
console.log('As described: each deletes the given name in one writing, and not in the same one.')
JS
node run.mjs
