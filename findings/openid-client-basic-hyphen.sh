#!/usr/bin/env bash
# Subject: the Basic header of a client whose id has a hyphen: openid-client 5.7.1 and 6.9.0
#   towards @node-oauth/oauth2-server 5.3.0.
# A good guess: letters, digits, "-", "_" and "." need no encoding, so both versions send
#   base64("northwind-acme:s3cret_key.1"), and every server knows the client.
# What happens: version 6 sends base64("northwind%2Dacme:s3cret%5Fkey%2E1"), version 5 does not. The
#   server takes what it decodes from base64 as it stands, finds no client "northwind%2Dacme" and
#   answers 401. The same id and secret in the body (client_secret_post) are accepted.
#   Both sides can say why: RFC 6749 encodes id and secret as HTML 4.01 encodes a form, where all that
#   is not alphanumeric becomes %HH, and later forms leave "-", "_" and "." as they are.
# Matters to: whoever moves from version 5 to 6, or runs a token endpoint that does not decode: only
#   clients with a hyphen, an underscore or a dot in id or secret fail, and the secret is right.
# Source: RFC 6749 §2.3.1 and Appendix B; HTML 4.01 §17.13.4.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts \
  openid-client@6.9.0 openid-client-5@npm:openid-client@5.7.1 @node-oauth/oauth2-server@5.3.0
cat > run.mjs <<'JS'
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import OAuth2Server from '@node-oauth/oauth2-server'
import * as six from 'openid-client'
import { Issuer } from 'openid-client-5'

const id = 'northwind-acme'
const secret = 's3cret_key.1'
const server = new OAuth2Server({
  model: {
    getClient: async (given, proof) =>
      given === id && proof === secret && { id, grants: ['client_credentials'] },
    getUserFromClient: async () => ({ id }),
    saveToken: async (token, client, user) => ({ ...token, client, user }),
    validateScope: async () => [],
  },
})
const headers = []
const http = createServer(async (request, response) => {
  let text = ''
  for await (const chunk of request) text += chunk
  if (request.url.startsWith('/.well-known/')) {
    response.setHeader('content-type', 'application/json')
    return response.end(
      JSON.stringify({
        issuer: origin,
        authorization_endpoint: `${origin}/authorize`,
        token_endpoint: `${origin}/token`,
        jwks_uri: `${origin}/jwks`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
      }),
    )
  }
  const { authorization = '' } = request.headers
  headers.push(Buffer.from(authorization.slice(6), 'base64').toString())
  const asked = new OAuth2Server.Request({
    method: 'POST',
    query: {},
    headers: { ...request.headers, 'content-length': String(text.length) },
    body: Object.fromEntries(new URLSearchParams(text)),
  })
  const answer = new OAuth2Server.Response({})
  // What it refuses it also throws; the answer is written either way.
  await server.token(asked, answer).catch(() => undefined)
  response.writeHead(answer.status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(answer.body))
})
await new Promise((ready) => http.listen(0, '127.0.0.1', ready))
const origin = `http://127.0.0.1:${http.address().port}`

const asSix = async (how) => {
  const execute = [six.allowInsecureRequests]
  const config = await six.discovery(new URL(origin), id, undefined, how, { execute })
  return six.clientCredentialsGrant(config)
}
const five = new (await Issuer.discover(origin)).Client({ client_id: id, client_secret: secret })

assert.ok((await five.grant({ grant_type: 'client_credentials' })).access_token)
assert.equal(headers.at(-1), 'northwind-acme:s3cret_key.1')
await assert.rejects(asSix(six.ClientSecretBasic(secret)), (error) => error.status === 401)
assert.equal(headers.at(-1), 'northwind%2Dacme:s3cret%5Fkey%2E1')
assert.ok((await asSix(six.ClientSecretPost(secret))).access_token)
http.close()
console.log('As described: version 5 is let in, version 6 is not, unless it posts the secret.')
JS
node run.mjs
