#!/usr/bin/env bash
# Subject: a SCIM PATCH of the work address of a user who has none yet: scim-patch 0.8.3 and
#   scimmy 1.3.5.
# A good guess: "replace" of emails[type eq "work"].value is refused with noTarget, as nothing matches;
#   "add" of the same path makes the address.
# What happens: a library does for both operations what is right for one of them. scim-patch makes a
#   new entry {"type":"work","value":…} out of the filter for "replace" too; scimmy refuses "add" too
#   with noTarget, and the whole request with it.
# Matters to: whoever lets a directory provision users: Microsoft Entra ID's usual mapping sends such
#   paths. Against the one library the first synchronisation works and a mistyped filter goes unseen,
#   against the other it fails for each user who lacks the entry.
# Source: RFC 7644 §3.5.2.1 and §3.5.2.3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts scim-patch@0.8.3 scimmy@1.3.5
cat > run.mjs <<'JS'
import assert from 'node:assert/strict'
import { scimPatch } from 'scim-patch'
import SCIMMY from 'scimmy'

const home = { value: 'ann@home.example', type: 'home' }
const user = () => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
  id: '1',
  userName: 'ann',
  emails: [home],
})
const value = 'ann@acme.example'
for (const op of ['replace', 'add']) {
  const operation = { op, path: 'emails[type eq "work"].value', value }
  const { emails } = scimPatch(user(), [operation])
  assert.deepEqual(emails, [home, { type: 'work', value }], op)
  const message = new SCIMMY.Messages.PatchOp({
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations: [operation],
  })
  await assert.rejects(
    message.apply(new SCIMMY.Schemas.User(user()), (changed) => changed),
    (error) => error.scimType === 'noTarget',
    op,
  )
}
console.log('As described: the one makes the entry whatever the operation, the other never does.')
JS
node run.mjs
