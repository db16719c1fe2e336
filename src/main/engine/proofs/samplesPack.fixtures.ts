import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { calculateJwkThumbprint, decodeProtectedHeader } from 'jose'
import { outerOf } from '#core/importing/verifiableCredential.ts'
import { at, every, textOf } from '#core/importing/json/node.ts'
import { readFile } from '#core/importing/registry.ts'
import { openDocument } from '#core/importing/open.ts'
import { trustPackWith } from '#core/verification/trustPack.fixtures.ts'
import type { TrustPackContent } from '#core/verification/trustPack.ts'

/** A file of the samples, opened; `read` is null where no importer made a credential of it. */
export interface Sample {
  readonly path: string
  readonly document: NonNullable<ReturnType<typeof documentOf>>
  readonly read: ReturnType<typeof readOf>
}

/** Every file under a folder of the samples that opens as a document. */
export function samplesIn(shared: string, ...folders: readonly string[]): Sample[] {
  return folders
    .flatMap((folder) => readdirSync(join(shared, 'samples', folder)).map((name) => `${folder}/${name}`))
    .flatMap((path) => {
      const file = { name: path, bytes: new Uint8Array(readFileSync(join(shared, 'samples', path))) }
      const document = documentOf(file)
      return document === null ? [] : [{ path, document, read: readOf(file) }]
    })
}

function documentOf(file: { readonly name: string; readonly bytes: Uint8Array }) {
  const opened = openDocument(file)
  return opened.ok ? opened.value : null
}

function readOf(file: { readonly name: string; readonly bytes: Uint8Array }) {
  const read = readFile(file)
  return read.ok ? (read.value.credentials[0] ?? null) : null
}

/**
 * The pack that the samples' own README describes: DID documents and status lists from `w3c`, and the keys that the
 * samples name. The author of the pack says that each key is the issuer's who is named beside it.
 */
export async function packOfSamples(shared: string, samples: readonly Sample[]): Promise<TrustPackContent> {
  const documents = ['dcc__legacy__did.json', 'dcc__oidf__did.json'].map((name) =>
    objectIn(join(shared, 'samples/w3c/did', name)),
  )
  const keys = (await Promise.all(samples.map(({ document }) => keysOf(document)))).flat()
  return trustPackWith({
    didDocuments: Object.fromEntries(documents.map((document) => [String(document['id']), document])),
    keys: keys.flatMap(({ method }) => {
      const multibase = /^https:[^#]*#(z6Mk\w+)$/.exec(method)?.[1]
      return multibase === undefined
        ? []
        : [{ id: method, controller: method.split('#')[0] ?? '', publicKeyMultibase: multibase }]
    }),
    issuers: issuersOf(keys),
    statusLists: statusListsOf(shared),
  })
}

interface NamedKey {
  readonly issuer: string
  readonly issuerName: string
  readonly method: string
  readonly name: string
}

/** The keys of linked data proofs by the method that names them, and those in the header of a JWT. */
async function keysOf(document: Sample['document']): Promise<NamedKey[]> {
  const credential = outerOf(document)
  const issuer = at(credential, 'issuer')
  const id = textOf(issuer) ?? textOf(at(issuer, 'id'))
  if (id === null) return []
  const issuerName = textOf(at(issuer, 'name')) ?? id
  const methods = every(credential, 'proof', 'verificationMethod').flatMap((node) => textOf(node) ?? [])
  const named = methods.flatMap((method) => {
    const name = /z6Mk\w+$/.exec(method)?.[0]
    return name === undefined ? [] : [{ issuer: id, issuerName, method, name }]
  })
  if (document.envelope?.kind !== 'jwt') return named
  const { jwk } = decodeProtectedHeader(document.envelope.compact)
  return jwk === undefined
    ? named
    : [...named, { issuer: id, issuerName, method: '', name: await calculateJwkThumbprint(jwk) }]
}

function issuersOf(keys: readonly NamedKey[]): TrustPackContent['issuers'] {
  return [...new Set(keys.map(({ issuer }) => issuer))].map((issuer) => {
    const own = keys.filter((key) => key.issuer === issuer)
    return {
      name: [...new Set(own.map(({ issuerName }) => issuerName))].map((value) => ({ lang: 'und', value })),
      ids: [issuer],
      keys: [...new Set(own.map(({ name }) => name))],
      mayAwardFor: [],
    }
  })
}

/** Credentials ask for one good list under three URLs. Its maker may speak for whoever asks. */
function statusListsOf(shared: string): TrustPackContent['statusLists'] {
  const folder = join(shared, 'samples/w3c/statuslists')
  const base = 'https://digitalcredentials.github.io/vc-test-fixtures/statusLists/didkey-ed25519Signature2020'
  const good = 'e5WK8CbZ1GjycuPombrj'
  return readdirSync(folder).flatMap((name) => {
    const document = objectIn(join(folder, name))
    const short = name.split('__').at(-1) ?? ''
    const others = [
      `https://raw.githubusercontent.com/digitalcredentials/verifier-core/refs/heads/main/src/test-fixtures/status/${good}`,
      `https://testing.dcconsortium.org/status/${good}`,
    ]
    const urls = [`${base}/${short}`, ...(short === good ? others : [])]
    return urls.map((url) => ({ url, document, allowedIssuers: [String(document['issuer'])] }))
  })
}

function objectIn(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
}
