import {
  BasicConstraintsExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  type X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const day = 24 * 60 * 60 * 1000

export interface TestCertificate {
  readonly cert: string
  readonly key: string
}

/** A CA of our own, to issue what a server shows. */
export async function createAuthority() {
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const authority = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=Test authority',
    keys,
    signingAlgorithm: algorithm,
    notBefore: new Date(Date.now() - day),
    notAfter: new Date(Date.now() + day),
    extensions: [new BasicConstraintsExtension(true, undefined, true)],
  })
  return {
    ca: authority.toString('pem'),
    issue: async (name: string, from = -day, until = day): Promise<TestCertificate> => {
      const own = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
      const certificate = await X509CertificateGenerator.create({
        ...subject(name, from, until),
        issuer: authority.subject,
        publicKey: own.publicKey,
        signingKey: keys.privateKey,
      })
      return pem(certificate, own.privateKey)
    },
  }
}

export async function selfSigned(name: string): Promise<TestCertificate> {
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const options = { ...subject(name, -day, day), name: `CN=${name}`, keys }
  return pem(await X509CertificateGenerator.createSelfSigned(options), keys.privateKey)
}

/** `from` and `until` are milliseconds from now. */
const subject = (name: string, from: number, until: number) => ({
  subject: `CN=${name}`,
  signingAlgorithm: algorithm,
  notBefore: new Date(Date.now() + from),
  notAfter: new Date(Date.now() + until),
  extensions: [
    new SubjectAlternativeNameExtension([
      { type: /^[\d.]+$/.test(name) ? 'ip' : 'dns', value: name },
    ]),
  ],
})

async function pem(certificate: X509Certificate, key: CryptoKey): Promise<TestCertificate> {
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', key)
  return {
    cert: certificate.toString('pem'),
    key: PemConverter.encode(pkcs8, PemConverter.PrivateKeyTag),
  }
}
