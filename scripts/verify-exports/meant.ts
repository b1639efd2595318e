import type { CreateConnectionBody } from '#domain/destinations/auth0/contract/connection.ts'
import type { ExportedScim } from '#domain/destinations/auth0/exports/scim.ts'
import { secretPlaceholder } from '#domain/exports/exported-call.ts'

/** What a language, a shell or a format reads as its own, and what no ASCII has. */
const awkward = [
  `quotes ' " \` '' "" ''' """ ""`,
  String.raw`back \ slashes \\ \n \u0041 \( \#( \x41 ends \\`,
  'dollar $x ${x} $${x} $$${x} %{x} %%{x} $(id) $$ #{x} #$x #@x @x %s %d %n ! !! ~',
  '</script><!-- &amp; ]]> */ // -- ; | & > <',
  '??= ??/ trigraphs, ##hash, END_OF_BODY',
  'line\nbreak\r\nand\ttab, \u0000 \u0001 \u007f \u0085',
  'ü Łódź 日本 \u2028 \u2029 \u{1F600} \u{1F468}\u200D\u{1F469} \u202Ertl עברית \u{10FFFF}',
  '\nEND_OF_BODY\n',
]

/** Of a secret: what an environment and an upper layer can carry; no environment has a U+0000. */
export const hostileSecret = awkward.join('').replaceAll('\u0000', '')

/** SCIM of awkward rows: the API takes any text on either side. */
export const hostileScim: ExportedScim = {
  user_id_attribute: 'externalId',
  mapping: awkward.map((text, at) => ({ auth0: `user_${at}.${text}`, scim: `${text}.${at}` })),
}

/** A connection of awkward values in every place that takes a text. */
export const hostileBody = (name: string, discovery: string): CreateConnectionBody => ({
  strategy: 'oidc',
  name,
  display_name: 'Łódź \u{1F600} "it\'s" $x #{x} \\ %s',
  options: {
    type: 'back_channel',
    discovery_url: discovery,
    // The placeholder's own text, in another place.
    client_id: secretPlaceholder,
    client_secret: secretPlaceholder,
    scope: `openid ${'$x #{x} %s ü'.replaceAll('"', '')}`,
    attribute_map: {
      mapping_mode: 'use_map',
      attributes: Object.fromEntries(awkward.map((text, at) => [`member_${at}`, text])),
    },
    // A member no form knows: it is kept and sent as it is.
    greencheck_verify: {
      [awkward[2] ?? '']: awkward[6],
      empty: {},
      list: [],
      number: 1.5,
      zero: 0,
      none: null,
      ['__proto__']: { polluted: true },
      client_secret: secretPlaceholder,
    },
  },
})
