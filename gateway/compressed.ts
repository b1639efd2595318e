import type { GatewayRow, RateClass } from '#domain/wire/route.ts'

/**
 * Whose answers are compressed. The length of a compressed answer tells somebody on the line how
 * much of it repeats itself: where text that an attacker chose stands beside what he wants to know,
 * and is asked for again and again, that is a way to guess it (BREACH, breachattack.com). So not
 * what is known of a person or of a login, which a provider writes a part of, and nothing that a
 * secret was sent with (docs/decisions/0024).
 */
const compresses: Readonly<Record<RateClass, boolean>> = {
  general: true,
  probe: true,
  'test-events': false,
  personal: false,
  'test-record': false,
  confirm: false,
  preflight: false,
  secrets: false,
}

export const isCompressed = ({ rate = 'general' }: GatewayRow): boolean => compresses[rate]
