import type { BadgeIssuer } from './badge.ts'
import type { Organisation } from './certificates.ts'
import { country, type Body } from './europeanCredential.ts'

/** Invented, every one of them; so are their numbers and addresses (`.example` leads nowhere). */
export const hoyvik: Body = {
  id: 'urn:epass:org:hoyvik',
  legalName: { nb: 'Høyvik universitet', en: 'Høyvik University' },
  registration: 'NTRNO-000000041',
  country: country('NOR', { en: 'Norway', nb: 'Norge' }),
  homepage: 'https://hoyvik.example/',
}

export const nordlys: Body & { readonly seal: Organisation } = {
  id: 'urn:epass:org:nordlys',
  legalName: { en: 'Nordlys Credential Services AS' },
  registration: 'NTRNO-000000017',
  country: country('NOR', { en: 'Norway', nb: 'Norge' }),
  homepage: 'https://nordlys.example/',
  seal: { name: 'Nordlys Credential Services AS', country: 'NO', identifier: 'NTRNO-000000017' },
}

export const rabenfurt: Body & { readonly seal: Organisation } = {
  id: 'urn:epass:org:rabenfurt',
  legalName: { en: 'Rabenfurt University of Applied Sciences', de: 'Hochschule Rabenfurt' },
  registration: 'NTRAT-000023r',
  country: country('AUT', { en: 'Austria', de: 'Österreich' }),
  homepage: 'https://rabenfurt.example/',
  seal: { name: 'Hochschule Rabenfurt', country: 'AT', identifier: 'NTRAT-000023r' },
}

export const thalassina: BadgeIssuer = {
  id: 'did:web:thalassina.example',
  name: 'University of Thalassina',
  url: 'https://thalassina.example/',
  country: 'GR',
  countryName: 'Greece',
}
export const thalassinaKeyId = `${thalassina.id}#key-1`

export const srednaReka: BadgeIssuer = {
  id: 'https://srednareka.example/issuer',
  name: 'Sredna Reka Academy of Technology',
  url: 'https://srednareka.example/',
  country: 'BG',
  countryName: 'Bulgaria',
}
export const srednaRekaKeyId = 'https://srednareka.example/issuer#rsa-2025'

/** Issuers that a `did:key` names: what they are called, and the key's own name to come. */
const named =
  (name: string, url: string, country: string, countryName: string) =>
  (did: string): BadgeIssuer => ({
    id: did,
    name,
    url,
    country,
    countryName,
  })
export const brzegowa = named('Wszechnica Brzegowa', 'https://brzegowa.example/', 'PL', 'Poland')
export const skillspark = named('Skillspark Academy', 'https://skillspark.example/', 'IE', 'Ireland')
export const globalSkills = named('Institute for Global Skills', 'https://globalskills.example/', 'MT', 'Malta')
