import { maxDocumentBytes } from '#domain/wire/evidence.ts'
import { Failure } from '../failure.ts'
import { rasterType } from '../raster.ts'
import type { Handlers, Parts } from './route.ts'

type Names = 'probeDocument' | 'probeKeys' | 'probeLogo'

const maxLogoBytes = 100 * 1024

export function probeRoutes({ probe }: Parts): Pick<Handlers, Names> {
  const json: Handlers['probeDocument'] = async ({ body }, { signal }) => {
    const options = { accept: 'application/json', maxBytes: maxDocumentBytes, signal }
    return (await probe.get(body.url, options)).evidence
  }
  return {
    probeDocument: json,
    probeKeys: json,
    async probeLogo({ body }, { signal }) {
      const accept = 'image/png, image/jpeg, image/webp, image/gif'
      const { evidence, raw } = await probe.get(body.url, {
        accept,
        maxBytes: maxLogoBytes,
        signal,
      })
      if (evidence.refused !== undefined)
        throw noLogo('logo_refused', 'Greencheck does not fetch from this address.')
      if (evidence.failure?.class === 'too-large')
        throw noLogo('logo_too_large', 'The logo is larger than 100 KB.')
      if (evidence.failure !== undefined || raw === undefined)
        throw noLogo('logo_unreachable', 'The logo could not be fetched.')
      if (evidence.status !== 200)
        throw noLogo('logo_status', `The logo’s server answered ${evidence.status}.`)
      if (raw.byteLength > maxLogoBytes)
        throw noLogo('logo_too_large', 'The logo is larger than 100 KB.')
      const contentType = rasterType(raw)
      if (contentType === undefined)
        throw noLogo('logo_not_raster', 'The logo is no PNG, JPEG, GIF or WebP picture.')
      const dataUrl = `data:${contentType};base64,${Buffer.from(raw).toString('base64')}`
      return { dataUrl, contentType, bytes: raw.byteLength }
    },
  }
}

const noLogo = (code: string, message: string) =>
  new Failure({ source: 'issuer', status: 422, code, message, property: 'url' })
