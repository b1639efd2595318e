#!/usr/bin/env bash
# Subject: a SCIM PATCH that replaces all addresses of a user: scim-patch 0.8.3 and scimmy 1.3.5.
# A good guess: "replace" with {"emails":[…]} leaves the given addresses and no other, whether "emails"
#   stands in path or in value; and two libraries agree.
# What happens: scim-patch replaces in both writings. scimmy replaces with path "emails", and without a
#   path it adds: the old address stays beside the new one. Its "replace" and its "add" without a path
#   do the same.
# Matters to: whoever lets a directory correct an address or take one away: with the one writing the
#   former address of a user lives on, and may still be the one that logins are matched by.
# Source: RFC 7644 §3.5.2.3: without a path the attributes in value are replaced; a list that is named
#   without a filter is replaced with all its values.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts scimmy@1.3.5 scim-patch@0.8.3
cat > run.mjs <<'JS'
import assert from 'node:assert/strict'
import { scimPatch } from 'scim-patch'
import SCIMMY from 'scimmy'

const schemas = ['urn:ietf:params:scim:schemas:core:2.0:User']
const old = { value: 'ann@old.example', type: 'work' }
const emails = [{ value: 'ann@new.example', type: 'home' }]
const user = () => ({ schemas, id: '1', userName: 'ann', meta: {}, emails: [{ ...old }] })
const addresses = (list) => list.map(({ value }) => value)

async function byScimmy(operation) {
  const patch = new SCIMMY.Messages.PatchOp({
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations: [operation],
  })
  const resource = new SCIMMY.Schemas.User({ id: '1', userName: 'ann', emails: [{ ...old }] })
  return addresses((await patch.apply(resource, (changed) => changed)).emails)
}
const byScimPatch = (operation) => addresses(scimPatch(user(), [operation]).emails)

const inPath = { op: 'replace', path: 'emails', value: emails }
const inValue = { op: 'replace', value: { emails } }
const both = ['ann@old.example', 'ann@new.example']
assert.deepEqual(byScimPatch(inPath), ['ann@new.example'])
assert.deepEqual(byScimPatch(inValue), ['ann@new.example'])
assert.deepEqual(await byScimmy(inPath), ['ann@new.example'])
assert.deepEqual(await byScimmy(inValue), both)
assert.deepEqual(await byScimmy({ ...inValue, op: 'add' }), both)
console.log('As described: without a path scimmy adds where it should replace.')
JS
node run.mjs
