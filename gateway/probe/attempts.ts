import type { RefusalReason } from '#domain/wire/evidence.ts'
import { visible } from '#text/visible.ts'

/** One way to make the gateway dial what it must not; docs/ssrf.md shows them all. */
export interface Attempt {
  readonly url: string
  /** What its name resolves to; a name without is never looked up. */
  readonly resolves?: readonly string[]
  readonly danger: string
  readonly reason: RefusalReason
  readonly kind?: string
}

const typed = (reason: RefusalReason, rows: readonly (readonly [string, string, string?])[]) =>
  rows.map(([url, danger, kind]): Attempt => ({ url, danger, reason, kind }))

/** A name that resolves to these addresses. */
const named = (rows: readonly (readonly [string, string, string])[]) =>
  rows.map(([addresses, danger, kind]): Attempt => ({
    url: 'https://idp.example/',
    resolves: addresses.split(' '),
    danger,
    reason: 'address',
    kind,
  }))

export const attempts: readonly Attempt[] = [
  ...typed('not-a-url', [
    ['', 'nothing to ask'],
    ['idp.example/path', 'a relative reference has no scheme to check'],
    ['https://', 'no host'],
    ['https://[fe80::1%25eth0]/', 'zone id: an interface of the gateway itself'],
    ['https://1.2.3.4.5/', 'a number that parsers read differently'],
    ['https://256.256.256.256/', 'a number that wraps round in some parsers'],
    ['https://idp.example:99999/', 'a port that wraps round in some parsers'],
  ]),
  ...typed('scheme', [
    ['http://idp.example/', 'plain text: anyone on the way writes the answer', 'http'],
    ['http://localhost:4500/', 'loopback over http, unless the sandbox lists it', 'http'],
    ['file:///etc/passwd', 'local files', 'file'],
    ['ftp://idp.example/', 'another protocol', 'ftp'],
    ['gopher://127.0.0.1:6379/_FLUSHALL', 'speaks any text protocol', 'gopher'],
    ['javascript:alert(1)', 'script, where it is shown as a link', 'javascript'],
    ['java\tscript:alert(1)', 'the same, past a search for the word', 'javascript'],
    [
      ' \u0001javascript:alert(1)',
      'the same, behind a blank and a control character',
      'javascript',
    ],
    ['vbscript:msgbox', 'script', 'vbscript'],
    ['data:application/json,{}', 'an answer without a host', 'data'],
    ['blob:http://localhost:4500/x', 'has the origin of the URL inside it', 'blob'],
    ['ws://idp.example/', 'another protocol', 'ws'],
  ]),
  ...typed('userinfo', [
    ['https://user:secret@idp.example/', 'credentials leave with the request'],
    ['https://idp.example@127.0.0.1/', 'reads like idp.example'],
    ['https://idp.example%2F@127.0.0.1/', 'reads like idp.example, encoded'],
    ['https://:secret@idp.example/', 'a password alone'],
  ]),
  ...typed('port', [
    ['https://idp.example:22/', 'ssh; also a port scan', '22'],
    ['https://idp.example:25/', 'mail: header lines read as commands', '25'],
    ['https://idp.example:80/', 'an http port', '80'],
    ['https://idp.example:6379/', 'Redis', '6379'],
    ['https://idp.example:0/', 'no port at all', '0'],
    ['https://127.0.0.1:2375/', 'Docker, on the gateway itself', '2375'],
  ]),
  ...typed('address', [
    ['https://127.0.0.1/', 'the gateway itself', 'loopback'],
    ['https://127.255.255.254:8443/', 'the whole /8 is loopback', 'loopback'],
    ['https://2130706433/', 'decimal 127.0.0.1', 'loopback'],
    ['https://0177.0.0.1/', 'octal 127.0.0.1', 'loopback'],
    ['https://0x7f000001/', 'hexadecimal 127.0.0.1', 'loopback'],
    ['https://127.1/', 'short 127.0.0.1', 'loopback'],
    ['https://0x7f.1/', 'short and mixed 127.0.0.1', 'loopback'],
    ['https://127.0.0.1./', 'final dot', 'loopback'],
    ['https://１２７。０。０。１/', 'full-width digits and ideographic stops', 'loopback'],
    ['https://%31%32%37.0.0.1/', 'percent-encoded digits', 'loopback'],
    ['https:\\\\127.0.0.1\\', 'backslashes', 'loopback'],
    ['https:127.0.0.1', 'no slashes', 'loopback'],
    ['https://0/', 'Linux dials loopback for 0.0.0.0', 'unspecified'],
    ['https://0.1.2.3/', 'this network', 'unspecified'],
    ['https://10.0.0.1/', 'inside the network', 'private'],
    ['https://172.31.255.255/', 'inside the network', 'private'],
    ['https://192.168.0.1/', 'inside the network', 'private'],
    ['https://100.64.0.1/', 'inside the provider or the cluster', 'carrier-grade NAT'],
    ['https://169.254.1.1/', 'the same link', 'link-local'],
    ['https://169.254.169.254/', 'hands out cloud credentials', 'metadata'],
    ['https://2852039166/', 'the same, decimal', 'metadata'],
    ['https://168.63.129.16/', 'Azure, under a public number', 'metadata'],
    ['https://100.100.100.200/', 'Alibaba Cloud', 'metadata'],
    ['https://198.18.0.1/', 'laboratories, proxies of VPNs', 'benchmarking'],
    ['https://192.0.2.1/', 'nobody’s', 'documentation'],
    ['https://198.51.100.1/', 'nobody’s', 'documentation'],
    ['https://203.0.113.1/', 'nobody’s', 'documentation'],
    ['https://192.88.99.1/', 'a relay', '6to4'],
    ['https://192.0.0.8/', 'protocol assignments', 'reserved'],
    ['https://240.0.0.1/', 'class E is used inside some clouds', 'reserved'],
    ['https://224.0.0.1/', 'many hosts at once', 'multicast'],
    ['https://255.255.255.255/', 'every host of the link', 'broadcast'],
    ['https://[::1]/', 'the gateway itself', 'loopback'],
    ['https://[0:0:0:0:0:0:0:1]/', 'the same, written out', 'loopback'],
    ['https://[::]/', 'Linux dials loopback for it', 'unspecified'],
    ['https://[::ffff:127.0.0.1]/', 'IPv4 inside IPv6', 'IPv4-mapped'],
    ['https://[::ffff:a9fe:a9fe]/', 'metadata inside IPv6', 'IPv4-mapped'],
    ['https://[::ffff:0:7f00:1]/', 'IPv4 inside IPv6', 'IPv4-translated'],
    ['https://[::127.0.0.1]/', 'IPv4 inside IPv6', 'IPv4-compatible'],
    ['https://[64:ff9b::7f00:1]/', 'a translator reaches IPv4 for it', 'NAT64'],
    ['https://[64:ff9b:1::a00:1]/', 'the same, local prefix', 'NAT64'],
    ['https://[2002:7f00:1::]/', 'a tunnel to IPv4', '6to4'],
    ['https://[2001:0:7f00:1::]/', 'a tunnel to IPv4', 'Teredo'],
    ['https://[2600::5efe:a9fe:a9fe]/', 'a tunnel to IPv4, behind any prefix', 'ISATAP'],
    ['https://[2600::200:5efe:10.0.0.1]/', 'the same, of a unique interface', 'ISATAP'],
    ['https://[fc00::1]/', 'inside the network', 'private'],
    ['https://[fd00:ec2::254]/', 'AWS credentials', 'metadata'],
    ['https://[fe80::1]/', 'the same link', 'link-local'],
    ['https://[fec0::1]/', 'inside the network, old form', 'site-local'],
    ['https://[2001:db8::1]/', 'nobody’s', 'documentation'],
    ['https://[3fff::1]/', 'nobody’s', 'documentation'],
    ['https://[2001:2::1]/', 'laboratories', 'benchmarking'],
    ['https://[100::1]/', 'swallowed', 'discard'],
    ['https://[ff02::1]/', 'every host of the link', 'multicast'],
    ['https://[4000::1]/', 'not handed out', 'reserved'],
  ]),
  ...named([
    ['127.0.0.1', 'a public name for the gateway itself', 'loopback'],
    ['::1', 'the same, IPv6', 'loopback'],
    ['10.1.2.3', 'a public name for an inside host', 'private'],
    ['169.254.169.254', 'a public name for cloud credentials', 'metadata'],
    ['93.184.216.34 127.0.0.1', 'one good address, one bad', 'loopback'],
    ['93.184.216.34 ::ffff:10.0.0.1', 'one good address, one bad', 'IPv4-mapped'],
    ['fe80::1%eth0', 'zone id in an answer', 'link-local'],
    ['not-an-address', 'a resolver’s nonsense', 'unknown'],
  ]),
  {
    url: 'https://localhost./',
    resolves: ['127.0.0.1'],
    danger: 'a final dot escapes a search for localhost',
    reason: 'address',
    kind: 'loopback',
  },
  {
    url: 'https://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/',
    resolves: ['127.0.0.1'],
    danger: 'circled letters become localhost',
    reason: 'address',
    kind: 'loopback',
  },
]

/** The table of docs/ssrf.md. */
export function attemptsTable(): string {
  const rows = attempts.map(({ url, resolves, danger, reason, kind }) => {
    const form = `\`${visible(url)}\`${resolves ? ` → ${resolves.join(', ')}` : ''}`
    return `| ${url === '' ? '(nothing)' : form} | ${danger} | ${[reason, kind].filter(Boolean).join(': ')} |`
  })
  return ['| attempt | why it is dangerous | refused as |', '| --- | --- | --- |', ...rows].join(
    '\n',
  )
}
