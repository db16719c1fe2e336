import { err, ok } from '../../result.ts'
import { isObject } from '../json/node.ts'
import { parseJson } from '../json/parse.ts'
import type { Container } from './container.ts'
import { decodeText } from './text.ts'

const compact = /^[\w-]+\.[\w-]*\.[\w-]*$/
const encrypted = /^[\w-]+\.[\w-]*\.[\w-]+\.[\w-]+\.[\w-]+$/
const selective = /^[\w-]+\.[\w-]+\.[\w-]*~/

/** A compact JWS (RFC 7515): the credential is its payload. The signature is not looked at here. */
export const jws: Container = {
  layer: 'jwt',
  open({ text }) {
    const token = text?.trim() ?? ''
    if (encrypted.test(token)) return err({ code: 'encrypted', facts: {} })
    if (selective.test(token)) return err({ code: 'no-importer', facts: { type: 'SD-JWT' } })
    if (!compact.test(token)) return null
    const [header = '', payload = ''] = token.split('.')
    const [head, body] = [decoded(header), decoded(payload)]
    const parsed = head === null ? null : parseJson(head)
    if (body === null || parsed === null || !parsed.ok || !isObject(parsed.value)) {
      return err({ code: 'damaged-jwt', facts: {} })
    }
    return ok({ text: body, envelope: { kind: 'jwt', compact: token } })
  },
}

/** Text in base64url without padding (RFC 7515, section 2). */
function decoded(part: string): string | null {
  try {
    const binary = atob(part.replaceAll('-', '+').replaceAll('_', '/'))
    const text = decodeText(Uint8Array.from(binary, (char) => char.charCodeAt(0)))
    return text.ok ? text.value : null
  } catch {
    return null
  }
}
