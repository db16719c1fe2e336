import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { outerOf } from '#core/importing/verifiableCredential.ts'
import { at, every, isObject, textOf } from '#core/importing/json/node.ts'
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
export function packOfSamples(shared: string, samples: readonly Sample[]): TrustPackContent {
  const did = (name: string) =>
    JSON.parse(readFileSync(join(shared, 'samples/w3c/did', name), 'utf8')) as Record<string, unknown>
  const legacy = did('dcc__legacy__did.json')
  const oidf = did('dcc__oidf__did.json')
  const methods = samples.flatMap(({ document }) => methodsOf(document.json))
  return trustPackWith({
    didDocuments: { [String(legacy['id'])]: legacy, [String(oidf['id'])]: oidf },
    keys: methods.flatMap(({ method, controller }) => {
      const multibase = /^https:[^#]*#(z6Mk\w+)$/.exec(method)?.[1]
      return multibase === undefined ? [] : [{ id: method, controller, publicKeyMultibase: multibase }]
    }),
    issuers: issuersOf(methods),
    statusLists: statusListsOf(shared),
  })
}

function methodsOf(json: unknown): { method: string; controller: string; issuer: string }[] {
  const credential = outerOf({ json })
  const issuer = textOf(at(credential, 'issuer')) ?? textOf(at(at(credential, 'issuer'), 'id'))
  if (issuer === null) return []
  return every(credential, 'proof', 'verificationMethod').flatMap((node) => {
    const method = textOf(node)
    return method === null ? [] : [{ method, controller: method.split('#')[0] ?? '', issuer }]
  })
}

function issuersOf(methods: readonly { method: string; issuer: string }[]): TrustPackContent['issuers'] {
  const keys = new Map<string, Set<string>>()
  for (const { method, issuer } of methods) {
    const key = /z6Mk\w+$/.exec(method)?.[0]
    if (key !== undefined) keys.set(issuer, (keys.get(issuer) ?? new Set()).add(key))
  }
  return [...keys].map(([id, names]) => ({
    name: [{ lang: 'und', value: id }],
    ids: [id],
    keys: [...names],
    mayAwardFor: [],
  }))
}

/** Credentials ask for one good list under three URLs. Its maker may speak for whoever asks. */
function statusListsOf(shared: string): TrustPackContent['statusLists'] {
  const folder = join(shared, 'samples/w3c/statuslists')
  const base = 'https://digitalcredentials.github.io/vc-test-fixtures/statusLists/didkey-ed25519Signature2020'
  const good = 'e5WK8CbZ1GjycuPombrj'
  return readdirSync(folder).flatMap((name) => {
    const document = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, unknown>
    const short = name.split('__').at(-1) ?? ''
    const others = [
      `https://raw.githubusercontent.com/digitalcredentials/verifier-core/refs/heads/main/src/test-fixtures/status/${good}`,
      `https://testing.dcconsortium.org/status/${good}`,
    ]
    const urls = [`${base}/${short}`, ...(short === good ? others : [])]
    const issuer = isObject(document) && typeof document['issuer'] === 'string' ? document['issuer'] : ''
    return urls.map((url) => ({ url, document, allowedIssuers: [issuer] }))
  })
}
