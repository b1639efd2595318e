#!/usr/bin/env bash
# Subject: the JWK of one RSA key, made by rsa-pem-to-jwk 1.1.3, pem-jwk 2.0.0 and jose 6.2.18.
# A good guess: one public key has one thumbprint (RFC 7638), whoever makes the JWK.
# What happens: rsa-pem-to-jwk takes the modulus as it stands in the PEM, where a leading zero byte
#   says "positive": n is 257 bytes long and begins with "A". The thumbprint of that JWK is another one
#   than that of the other two. A signature verifies with either, so nothing shows it but a comparison
#   of kid.
# Matters to: whoever names keys by their thumbprint: the kid in the token is the one of one tool, the
#   kid in the key set that of the other, and readers find no key although it is there.
# Source: RFC 7518 §6.3.1.1 and §2 (Base64urlUInt has no extra zero octets); RFC 7638 §3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts \
  rsa-pem-to-jwk@1.1.3 pem-jwk@2.0.0 jose@6.2.18
cat > run.mjs <<'JS'
import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { SignJWT, calculateJwkThumbprint, exportJWK, importJWK, jwtVerify } from 'jose'
import pemJwk from 'pem-jwk'
import rsaPemToJwk from 'rsa-pem-to-jwk'

// Its first bit is one, as of every modulus of that length: the PEM needs the zero byte.
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const made = {
  'rsa-pem-to-jwk': rsaPemToJwk(privateKey.export({ type: 'pkcs1', format: 'pem' }), {}, 'public'),
  'pem-jwk': pemJwk.pem2jwk(publicKey.export({ type: 'spki', format: 'pem' })),
  jose: await exportJWK(publicKey),
}
const token = await new SignJWT({ sub: 'ann' })
  .setProtectedHeader({ alg: 'RS256' })
  .sign(privateKey)
const bytes = {}
const thumbprints = {}
for (const [tool, { kty, n, e }] of Object.entries(made)) {
  bytes[tool] = Buffer.from(n, 'base64url').length
  thumbprints[tool] = await calculateJwkThumbprint({ kty, n, e })
  await jwtVerify(token, await importJWK({ kty, n, e }, 'RS256'))
}
assert.deepEqual(bytes, { 'rsa-pem-to-jwk': 257, 'pem-jwk': 256, jose: 256 })
assert.equal(thumbprints['pem-jwk'], thumbprints.jose)
assert.notEqual(thumbprints['rsa-pem-to-jwk'], thumbprints.jose)
console.log('As described: all three verify the signature, and one has another thumbprint.')
JS
node run.mjs
