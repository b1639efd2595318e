import { BlockList } from 'node:net'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { kindOf } from './addresses.ts'

/** An oracle that shares no code with what it judges: IANA's registry for IPv4, in Node's matcher. */
const notPublic = new BlockList()
for (const cidr of [
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24',
  '192.0.2.0/24 192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24',
  '198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/3 168.63.129.16/32',
].flatMap((line) => line.split(' '))) {
  const [network = '', prefix] = cidr.split('/')
  notPublic.addSubnet(network, Number(prefix))
}

test('IPv4 is public exactly where the registry leaves it', () => {
  // Near the edges of the ranges, where a wrong prefix shows, and anywhere.
  const octet = fc.constantFrom(
    0,
    1,
    2,
    9,
    10,
    15,
    16,
    18,
    19,
    20,
    31,
    32,
    63,
    64,
    88,
    99,
    100,
    127,
    128,
  )
  const edge = fc.tuple(
    fc.constantFrom(0, 10, 100, 127, 168, 169, 172, 192, 198, 203, 223, 224, 239, 240, 255),
    octet,
    octet,
    octet,
  )
  fc.assert(
    fc.property(
      fc.oneof(
        edge.map((parts) => parts.join('.')),
        fc.ipV4(),
      ),
      (address) => {
        expect(kindOf(address) === 'public').toBe(!notPublic.check(address))
      },
    ),
    { numRuns: 2000 },
  )
})

test('no IPv6 form that carries an IPv4 address is public, and nothing outside 2000::/3', () => {
  const carriers = ['::ffff:', '::', '::ffff:0:', '64:ff9b::', '64:ff9b:1::']
  fc.assert(
    fc.property(fc.constantFrom(...carriers), fc.ipV4(), (prefix, v4) => {
      expect(kindOf(`${prefix}${v4}`)).not.toBe('public')
    }),
  )
  // ISATAP carries one behind any prefix (RFC 5214 §6.1).
  const hextet = fc.integer({ min: 0, max: 0xffff }).map((part) => part.toString(16))
  const prefix = fc.array(hextet, { minLength: 4, maxLength: 4 }).map((parts) => parts.join(':'))
  fc.assert(
    fc.property(prefix, fc.constantFrom('0', '200'), fc.ipV4(), (network, unique, v4) => {
      expect(kindOf(`${network}:${unique}:5efe:${v4}`)).not.toBe('public')
    }),
  )
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 8, maxLength: 8 }),
      (parts) => {
        const kind = kindOf(parts.map((part) => part.toString(16)).join(':'))
        const [first = 0] = parts
        if (first < 0x2000 || first > 0x3fff) expect(kind).not.toBe('public')
      },
    ),
  )
})

test.each([
  '1.1.1.1',
  '93.184.216.34',
  '2606:4700::1111',
  '2a00:1450:4001::200e',
  '2001:4860::8888',
])('%s is public', (address) => expect(kindOf(address)).toBe('public'))

test.each(['', 'localhost', '1.2.3', '010.8.8.8', '::g', '8.8.8.8:80'])(
  '%j is no address we know',
  (text) => {
    expect(kindOf(text)).toBe('unknown')
  },
)
