import type { Json } from '../samples/seals.ts'

/** What even the barest reader must find. */
export interface PlainCredential {
  readonly title: string
  readonly issuer: string
  readonly issuedOn: string
}

/** One family of files with a sample, and the shortest code that reads the sample: no check, no origin, no second format. */
export interface Family {
  readonly name: string
  readonly sample: string
  readonly plainRead: (bytes: Uint8Array) => PlainCredential
}

export const families: readonly Family[] = [
  {
    name: 'Open Badge 3.0, JSON',
    sample: 'statistics-papadopoulou.json',
    plainRead: (bytes) => badgeOf(JSON.parse(textOf(bytes))),
  },
  {
    name: 'Open Badge 3.0, VC-JWT',
    sample: 'epidemiology-swiecicka.jwt',
    plainRead: (bytes) => badgeOf(JSON.parse(Buffer.from(textOf(bytes).split('.')[1] ?? '', 'base64url').toString())),
  },
  {
    name: 'Open Badge 3.0, baked PNG',
    sample: 'statistics-weekend-zhelev.png',
    plainRead: (bytes) => badgeOf(JSON.parse(textInPng(bytes))),
  },
  {
    name: 'European Digital Credential, JAdES',
    sample: 'databases-wojcik.jsonld',
    plainRead: (bytes) => {
      const { payload } = JSON.parse(textOf(bytes)) as { readonly payload: string }
      return europeanOf(JSON.parse(payload))
    },
  },
]

function badgeOf(json: unknown): PlainCredential {
  const badge = json as {
    readonly validFrom: string
    readonly issuer: { readonly name: string }
    readonly credentialSubject: { readonly achievement: { readonly name: string } }
  }
  return {
    title: badge.credentialSubject.achievement.name,
    issuer: badge.issuer.name,
    issuedOn: badge.validFrom.slice(0, 10),
  }
}

function europeanOf(json: unknown): PlainCredential {
  const credential = json as {
    readonly issuanceDate: string
    readonly issuer: { readonly legalName: { readonly en: string } }
    readonly displayParameter: { readonly title: { readonly en: string } }
  } & Json
  return {
    title: credential.displayParameter.title.en,
    issuer: credential.issuer.legalName.en,
    issuedOn: credential.issuanceDate.slice(0, 10),
  }
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** The text of the first `iTXt` chunk, which follows keyword, flags, language and translated keyword. */
function textInPng(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 8; at < bytes.length;) {
    const length = view.getUint32(at)
    const body = bytes.subarray(at + 8, at + 8 + length)
    if (textOf(bytes.subarray(at + 4, at + 8)) === 'iTXt') {
      const keyword = body.indexOf(0)
      const language = body.indexOf(0, keyword + 3)
      return textOf(body.subarray(body.indexOf(0, language + 1) + 1))
    }
    at += length + 12
  }
  throw new Error('The sample picture holds no credential')
}
