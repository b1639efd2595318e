#!/usr/bin/env bash
# Subject: a client id or secret that auth0-deploy-cli 8.44.0 puts in place of ##KEYWORD## in
#   tenant.yaml.
# A good guess: the keyword's value is a text, so it arrives at the connection as it was given.
# What happens: keywords are replaced in the file before it is read as YAML. Without quotes around the
#   keyword an id of digits becomes a number, "0123456789" loses its zero and 102938475610293847 its
#   last digits, "1e10" becomes 10000000000, and "s3cret #1" ends before the " #". The file passes the
#   tool's own validation each time. In quotes all of them arrive whole.
# Matters to: whoever keeps connections in files: numeric client ids are common among providers, and
#   the login then fails with an unknown client or a wrong secret that looks right in the environment.
# Source: auth0-deploy-cli, keyword replacement; YAML 1.2.2 §10.3.2 (core schema) and §6.6 (comments).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts auth0-deploy-cli@8.44.0
cat > run.cjs <<'JS'
const assert = require('node:assert/strict')
const { writeFileSync } = require('node:fs')
const { default: YAMLContext } = require('auth0-deploy-cli/lib/context/yaml')

// As the command "import" reads it; no tenant is asked.
const read = async (value, quote = '') => {
  const file = `${__dirname}/tenant.yaml`
  writeFileSync(
    file,
    `connections:
  - name: acme
    strategy: oidc
    options:
      type: back_channel
      client_id: ${quote}##ACME##${quote}
      discovery_url: https://sso.northwind.example/.well-known/openid-configuration
`,
  )
  const context = new YAMLContext(
    { AUTH0_INPUT_FILE: file, AUTH0_KEYWORD_REPLACE_MAPPINGS: { ACME: value } },
    {},
  )
  await context.loadAssetsFromLocal()
  return context.assets.connections[0].options.client_id
}
const changed = [
  ['0123456789', 123456789],
  ['102938475610293847', 102938475610293840],
  ['1e10', 10000000000],
  ['s3cret #1', 's3cret'],
]
const main = async () => {
  assert.equal(await read('northwind-acme'), 'northwind-acme')
  for (const [given, arrives] of changed) {
    assert.equal(await read(given), arrives)
    assert.equal(await read(given, "'"), given)
  }
  console.log('As described: without quotes around the keyword each of them arrives as another.')
}
main()
JS
node run.cjs
