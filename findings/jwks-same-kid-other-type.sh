#!/usr/bin/env bash
# Subject: a key set with an EC and an RSA key of the same kid: jose 6.2.18, jwks-rsa 4.1.0 with
#   jsonwebtoken 9.0.3, and aws-jwt-verify 5.2.1.
# A good guess: the token's alg tells which of the two is meant, so every reader verifies it.
# What happens: only jose does. The other two take the first key of that kid: jwks-rsa hands out the EC
#   key for an RS256 token, which jsonwebtoken refuses as "invalid algorithm", and aws-jwt-verify says
#   that RS256 is not allowed. With the RSA key in front all three verify it, so it works until the
#   issuer writes its set in another order.
# Matters to: whoever publishes RS256 and ES256 keys under one name, as some issuers do, or looks for
#   the reason why a good token is refused by one application alone.
# Source: RFC 7517 §4.5, which names exactly this use of equal kids.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts \
  jose@6.2.18 jwks-rsa@4.1.0 jsonwebtoken@9.0.3 aws-jwt-verify@5.2.1
cat > run.mjs <<'JS'
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { JwtVerifier } from 'aws-jwt-verify'
import { SignJWT, createLocalJWKSet, exportJWK, generateKeyPair, jwtVerify } from 'jose'
import jsonwebtoken from 'jsonwebtoken'
import jwksRsa from 'jwks-rsa'

const rsa = await generateKeyPair('RS256', { extractable: true })
const ec = await generateKeyPair('ES256', { extractable: true })
const published = async ({ publicKey }, alg) => ({
  ...(await exportJWK(publicKey)),
  kid: '2026-03',
  use: 'sig',
  alg,
})
const both = [await published(ec, 'ES256'), await published(rsa, 'RS256')]

let keys = []
const http = createServer((_, response) => {
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ keys }))
})
await new Promise((ready) => http.listen(0, '127.0.0.1', ready))
const issuer = `http://127.0.0.1:${http.address().port}`
const audience = 'acme'
const token = await new SignJWT({ sub: 'ann' })
  .setProtectedHeader({ alg: 'RS256', kid: '2026-03' })
  .setIssuer(issuer)
  .setAudience(audience)
  .setIssuedAt()
  .setExpirationTime('5 minutes')
  .sign(rsa.privateKey)

const readers = {
  jose: () => jwtVerify(token, createLocalJWKSet({ keys }), { issuer, audience }),
  'jwks-rsa': async () => {
    const key = await jwksRsa({ jwksUri: issuer, cache: false }).getSigningKey('2026-03')
    return jsonwebtoken.verify(token, key.getPublicKey(), { issuer, audience })
  },
  'aws-jwt-verify': async () => {
    const verifier = JwtVerifier.create({ issuer, audience, jwksUri: 'https://idp.example/jwks' })
    // Given the set: it is fetched from nowhere.
    verifier.cacheJwks({ keys })
    return verifier.verifySync(token)
  },
}
const outcomes = async (set) => {
  keys = set
  const said = {}
  for (const [reader, verify] of Object.entries(readers))
    said[reader] = await verify().then(
      () => 'verified',
      ({ message }) => message,
    )
  return said
}
assert.deepEqual(await outcomes(both), {
  jose: 'verified',
  'jwks-rsa': 'invalid algorithm',
  'aws-jwt-verify': 'JWT signature algorithm not allowed: RS256. Expected: ES256',
})
assert.deepEqual(await outcomes(both.toReversed()), {
  jose: 'verified',
  'jwks-rsa': 'verified',
  'aws-jwt-verify': 'verified',
})
http.close()
console.log('As described: the order of the two keys decides for all but jose.')
JS
node run.mjs
