import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/**
 * Which addresses are no place for a probe: the IANA special-purpose registries for IPv4 and IPv6
 * (RFC 6890), multicast, and the addresses where cloud platforms hand out credentials. The first
 * row that contains an address names it, so narrow rows stand above wide ones.
 */
const special: readonly (readonly [cidr: string, kind: string])[] = [
  ['169.254.169.254/32', 'metadata'], // AWS, Azure, Google Cloud
  ['169.254.170.0/24', 'metadata'], // AWS container credentials
  ['100.100.100.200/32', 'metadata'], // Alibaba Cloud, inside the carrier-grade NAT range
  ['168.63.129.16/32', 'metadata'], // Azure's WireServer: a public number that is never public
  ['192.0.0.192/32', 'metadata'], // Oracle Cloud Classic
  ['0.0.0.0/8', 'unspecified'], // RFC 1122 §3.2.1.3; Linux dials loopback for 0.0.0.0
  ['10.0.0.0/8', 'private'], // RFC 1918
  ['100.64.0.0/10', 'carrier-grade NAT'], // RFC 6598
  ['127.0.0.0/8', 'loopback'],
  ['169.254.0.0/16', 'link-local'], // RFC 3927
  ['172.16.0.0/12', 'private'],
  ['192.0.2.0/24', 'documentation'], // RFC 5737
  ['192.0.0.0/24', 'reserved'], // RFC 6890, protocol assignments
  ['192.31.196.0/24', 'reserved'], // AS112, RFC 7535
  ['192.52.193.0/24', 'reserved'], // AMT, RFC 7450
  ['192.88.99.0/24', '6to4'], // relay anycast, RFC 7526
  ['192.168.0.0/16', 'private'],
  ['192.175.48.0/24', 'reserved'], // AS112, RFC 7534
  ['198.18.0.0/15', 'benchmarking'], // RFC 2544
  ['198.51.100.0/24', 'documentation'],
  ['203.0.113.0/24', 'documentation'],
  ['224.0.0.0/4', 'multicast'],
  ['255.255.255.255/32', 'broadcast'],
  ['240.0.0.0/4', 'reserved'],

  ['fd00:ec2::254/128', 'metadata'], // AWS
  ['fd20:ce::254/128', 'metadata'], // Google Cloud
  ['::/128', 'unspecified'],
  ['::1/128', 'loopback'],
  ['::ffff:0:0/96', 'IPv4-mapped'], // RFC 4291 §2.5.5.2
  ['::ffff:0:0:0/96', 'IPv4-translated'], // RFC 2765
  ['::/96', 'IPv4-compatible'], // RFC 4291 §2.5.5.1, deprecated
  ['64:ff9b::/96', 'NAT64'], // RFC 6052
  ['64:ff9b:1::/48', 'NAT64'], // RFC 8215
  ['100::/64', 'discard'], // RFC 6666
  ['2001::/32', 'Teredo'], // RFC 4380
  ['2001:2::/48', 'benchmarking'], // RFC 5180
  ['2001:db8::/32', 'documentation'], // RFC 3849
  ['2001::/23', 'reserved'], // protocol assignments
  ['2002::/16', '6to4'], // RFC 3056
  ['3fff::/20', 'documentation'], // RFC 9637
  ['fc00::/7', 'private'], // unique local, RFC 4193
  ['fe80::/10', 'link-local'],
  ['fec0::/10', 'site-local'], // RFC 3879
  ['ff00::/8', 'multicast'],
]

const ranges = special.map(([cidr, kind]) => ({ range: ipaddr.parseCIDR(cidr), kind }))
/** All that IANA has handed out as global unicast; the rest of IPv6 is refused unseen. */
const globalUnicast = ipaddr.parseCIDR('2000::/3')

/**
 * The kind of an IPv4 or IPv6 address, in a word: `public`, or why it is not (`private`,
 * `loopback`, `metadata`, `NAT64` …). Never throws: what is no address is `unknown`.
 */
export function kindOf(text: string): string {
  // ipaddr.js also reads 1.2.3 and 010.0.0.1, each parser differently: those are no addresses.
  if (isIP(text) === 0) return 'unknown'
  const address = ipaddr.parse(text)
  if (isIsatap(address)) return 'ISATAP'
  const row = ranges.find(({ range }) => inside(address, range))
  if (row) return row.kind
  if (address.kind() === 'ipv6' && !inside(address, globalUnicast)) return 'reserved'
  // A second opinion: the library's own table may be newer than the one above.
  return address.range() === 'unicast' ? 'public' : 'reserved'
}

type Address = ReturnType<typeof ipaddr.parse>
type Range = ReturnType<typeof ipaddr.parseCIDR>

/**
 * An IPv4 address behind any prefix: the second half of the address says so (RFC 5214 §6.1), with
 * or without the bit of a globally unique interface.
 */
function isIsatap(address: Address): boolean {
  if (!(address instanceof ipaddr.IPv6)) return false
  const [, , , , unique = 0, tunnel] = address.parts
  return (unique === 0 || unique === 0x200) && tunnel === 0x5efe
}

/** Matching across the two families throws in ipaddr.js. */
function inside(address: Address, range: Range): boolean {
  return address.kind() === range[0].kind() && address.match(range)
}
