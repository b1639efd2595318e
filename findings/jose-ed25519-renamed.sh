#!/usr/bin/env bash
# Subject: the two registered names of one signature, "EdDSA" and "Ed25519", in token and key:
#   jose 6.2.18 and aws-jwt-verify 5.2.1.
# A good guess: over an Ed25519 key both names mean the same signature, so a reader who knows both
#   verifies a token under the new name with a key that is still published under the old one.
# What happens: jose signs and verifies under either name, and yet finds no key in the set where the
#   token says "Ed25519" and the key "EdDSA", or the other way round: it compares the two as text.
#   A key without alg serves both names. aws-jwt-verify knows "EdDSA" alone.
# Matters to: an issuer that takes up the new name: it has to leave alg out of the published key first,
#   or publish the key twice; renaming only the token, or token and key at one moment, ends logins at
#   readers with a cached set.
# Source: RFC 9864, which deprecates "EdDSA" for names like "Ed25519"; RFC 8037 §3.1; RFC 7517 §4.4.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts jose@6.2.18 aws-jwt-verify@5.2.1
cat > run.mjs <<'JS'
import assert from 'node:assert/strict'
import { JwtVerifier } from 'aws-jwt-verify'
import { SignJWT, createLocalJWKSet, exportJWK, generateKeyPair, jwtVerify } from 'jose'

const issuer = 'https://sso.northwind.example'
const audience = 'acme'
const { privateKey, publicKey } = await generateKeyPair('Ed25519', { extractable: true })
const jwk = { ...(await exportJWK(publicKey)), kid: '1', use: 'sig' }
const tokenAs = (alg) =>
  new SignJWT({ sub: 'ann' })
    .setProtectedHeader({ alg, kid: '1' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setExpirationTime('5 minutes')
    .sign(privateKey)
const keysAs = (alg) => ({ keys: [{ ...jwk, ...(alg && { alg }) }] })

const ofJose = async (token, keys) => {
  try {
    await jwtVerify(token, createLocalJWKSet(keys), { issuer, audience })
    return 'verified'
  } catch ({ code }) {
    return code
  }
}
const ofAws = (token, keys) => {
  const verifier = JwtVerifier.create({ issuer, audience, jwksUri: `${issuer}/jwks` })
  // Given the set: it is fetched from nowhere.
  verifier.cacheJwks(keys)
  try {
    verifier.verifySync(token)
    return 'verified'
  } catch ({ message }) {
    return message.split(':')[0]
  }
}
const none = 'ERR_JWKS_NO_MATCHING_KEY'
const refused = 'JWT signature algorithm not allowed'
const expected = [
  ['EdDSA', 'EdDSA', 'verified', 'verified'],
  ['EdDSA', 'Ed25519', none, refused],
  ['EdDSA', undefined, 'verified', 'verified'],
  ['Ed25519', 'EdDSA', none, refused],
  ['Ed25519', 'Ed25519', 'verified', refused],
  ['Ed25519', undefined, 'verified', refused],
]
for (const [inToken, inKey, jose, aws] of expected) {
  const token = await tokenAs(inToken)
  const keys = keysAs(inKey)
  const found = [inToken, inKey, await ofJose(token, keys), ofAws(token, keys)]
  assert.deepEqual(found, [inToken, inKey, jose, aws])
}
console.log('As described: only a key without alg serves both names, and only at jose.')
JS
node run.mjs
