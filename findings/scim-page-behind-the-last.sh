#!/usr/bin/env bash
# Subject: the page behind the last of a list of SCIM users, made by scimmy 1.3.5.
# A good guess: of three users, startIndex 4 answers none of them, with totalResults 3.
# What happens: ListResponse answers the first page again, from the first user on, and calls it
#   startIndex 4. Within the list it is right: startIndex 3 answers the third user alone.
# Matters to: whoever reads all users page by page until a page is empty: it never is, so the reading
#   goes on for ever, or takes the first users for new ones and counts them twice.
# Source: RFC 7644 §3.4.2.4 (startIndex is the index of the first result of the page).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts scimmy@1.3.5
cat > run.mjs <<'JS'
import assert from 'node:assert/strict'
import SCIMMY from 'scimmy'

const users = ['ann', 'bob', 'cem'].map((userName, at) => ({ id: `${at + 1}`, userName }))
const page = (startIndex) => {
  const answer = new SCIMMY.Messages.ListResponse(users, { startIndex, count: 2 })
  assert.equal(answer.totalResults, 3)
  assert.equal(answer.startIndex, startIndex)
  return answer.Resources.map(({ userName }) => userName)
}
assert.deepEqual(page(1), ['ann', 'bob'])
assert.deepEqual(page(3), ['cem'])
assert.deepEqual(page(4), ['ann', 'bob'])
assert.deepEqual(page(100), ['ann', 'bob'])
console.log('As described: behind the last page stands the first one again.')
JS
node run.mjs
