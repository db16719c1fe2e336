import { err, ok, type Result } from '../result.ts'
import type { Container, Content, Opened } from './containers/container.ts'
import { gzip } from './containers/gzip.ts'
import { jades } from './containers/jades.ts'
import { jws } from './containers/jws.ts'
import { png } from './containers/png.ts'
import { rootElementOf, svg } from './containers/svg.ts'
import { decodeText } from './containers/text.ts'
import { largestFile, type CredentialDocument, type ImportProblem, type SourceFile } from './importer.ts'
import { parseJson } from './json/parse.ts'
import { parseXml } from './xml/parse.ts'

/** Everything a credential comes wrapped in. One file and one line for each. */
const containers: readonly Container[] = [png, svg, gzip, jws, jades]

/** An image around a seal is two; nothing real is wrapped deeper. */
const mostLayers = 3

/**
 * The credential document that a file carries, unwrapped by what the file holds, never by its name.
 *
 * Answers a problem for what holds neither JSON nor XML. Whether it is a credential is for the importers to say.
 */
export function openDocument(file: SourceFile): Result<CredentialDocument, ImportProblem> {
  if (file.bytes.length > largestFile) {
    return err({ code: 'too-large', facts: { megabytes: largestFile / 1024 / 1024 } })
  }
  if (file.bytes.length === 0) return err({ code: 'empty', facts: {} })

  const decoded = decodeText(file.bytes)
  let content: Content = { bytes: file.bytes, text: decoded.ok ? decoded.value : null }
  const layers: string[] = []
  while (layers.length < mostLayers) {
    const opened = unwrap(content)
    if (opened === null) break
    if (!opened.result.ok) return opened.result
    layers.push(opened.layer)
    content = { bytes: new Uint8Array(), text: opened.result.value.text }
    if (opened.result.value.envelope !== null)
      return documentOf(content.text ?? '', layers, opened.result.value.envelope)
  }
  if (content.text === null && !decoded.ok) return decoded
  const text = content.text ?? ''
  return rootElementOf(text) === null ? documentOf(text, [...layers, 'json'], null) : xmlDocumentOf(text, layers)
}

function unwrap(content: Content): { readonly layer: string; readonly result: Result<Opened, ImportProblem> } | null {
  for (const container of containers) {
    const result = container.open(content)
    if (result !== null) return { layer: container.layer, result }
  }
  return null
}

function documentOf(
  text: string,
  layers: readonly string[],
  envelope: CredentialDocument['envelope'],
): Result<CredentialDocument, ImportProblem> {
  if (text.trim() === '') return err({ code: 'empty', facts: {} })
  const parsed = parseJson(text)
  return parsed.ok ? ok({ layers, text, json: parsed.value, envelope }) : parsed
}

/** Markup that no importer reads is not asked to be well-formed: a saved web page is told from a damaged transcript. */
function xmlDocumentOf(text: string, layers: readonly string[]): Result<CredentialDocument, ImportProblem> {
  const parsed = parseXml(text)
  if (parsed.ok) return ok({ layers: [...layers, 'xml'], text, json: null, xml: parsed.value, envelope: null })
  const element = rootElementOf(text) ?? ''
  return /(?:^|:)(?:elmo|europassCredential|verifiablePresentation)$/.test(element)
    ? parsed
    : err({ code: 'no-importer', facts: { type: `XML (${element})` } })
}
