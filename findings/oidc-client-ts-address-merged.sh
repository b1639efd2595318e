#!/usr/bin/env bash
# Subject: a claim that the ID token and UserInfo both carry: oidc-client-ts 3.5.0, loadUserInfo on.
# A good guess: one of the two wins. So it is with texts and lists: UserInfo's.
# What happens: with an object both win. The address of a user who moved is {country, street_address}
#   in the ID token and {country, locality} in UserInfo; the profile has all three, the old street in
#   the new town, which neither of them said.
# Matters to: applications whose provider keeps ID tokens short and leaves members of address to
#   UserInfo, or lets either be configured: what was taken away in one place comes back from the other.
# Source: OpenID Connect Core 1.0 §5.1.1 (members of address are all optional) and §5.3.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts oidc-client-ts@3.5.0 jose@6.2.18
cat > run.mjs <<'JS'
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { SignJWT, exportJWK, generateKeyPair } from 'jose'
import { InMemoryWebStorage, OidcClient, WebStorageStateStore } from 'oidc-client-ts'

const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
const inToken = {
  nickname: 'annie',
  groups: ['old', 'both'],
  address: { country: 'NL', street_address: '1 Old Street' },
}
const inUserinfo = {
  sub: 'u1',
  nickname: 'ann',
  groups: ['both', 'new'],
  address: { country: 'NL', locality: 'Newtown' },
}
const answers = {
  '/.well-known/openid-configuration': () => ({
    issuer: origin,
    authorization_endpoint: `${origin}/authorize`,
    token_endpoint: `${origin}/token`,
    userinfo_endpoint: `${origin}/userinfo`,
    jwks_uri: `${origin}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
  }),
  '/jwks': async () => ({ keys: [{ ...(await exportJWK(publicKey)), kid: '1' }] }),
  '/userinfo': () => inUserinfo,
  '/token': async () => ({
    access_token: 'at',
    token_type: 'Bearer',
    expires_in: 300,
    id_token: await new SignJWT(inToken)
      .setProtectedHeader({ alg: 'RS256', kid: '1' })
      .setIssuer(origin)
      .setSubject('u1')
      .setAudience('acme')
      .setIssuedAt()
      .setExpirationTime('5 minutes')
      .sign(privateKey),
  }),
}
const http = createServer(async (request, response) => {
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(await answers[new URL(request.url, origin).pathname]()))
})
await new Promise((ready) => http.listen(0, '127.0.0.1', ready))
const origin = `http://127.0.0.1:${http.address().port}`

const client = new OidcClient({
  authority: origin,
  client_id: 'acme',
  redirect_uri: 'http://127.0.0.1/callback',
  loadUserInfo: true,
  stateStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
})
const { url } = await client.createSigninRequest({})
const state = new URL(url).searchParams.get('state')
const answer = new URLSearchParams({ code: 'c', state })
const { profile } = await client.processSigninResponse(`http://127.0.0.1/callback?${answer}`)
assert.equal(profile.nickname, 'ann')
assert.deepEqual(profile.groups, ['both', 'new'])
assert.deepEqual(profile.address, {
  country: 'NL',
  street_address: '1 Old Street',
  locality: 'Newtown',
})
http.close()
console.log('As described: texts and lists are replaced, the address is put together of both.')
JS
node run.mjs
