import { ok } from '../../result.ts'
import { isObject } from '../json/node.ts'
import { parseJson } from '../json/parse.ts'
import type { Container } from './container.ts'

/**
 * A JAdES seal in the JSON serialisation (ETSI TS 119 182-1): `payload` is the exact text that was sealed, not base64,
 * as European Digital Credentials write it.
 */
export const jades: Container = {
  layer: 'jades',
  open({ text }) {
    // Parsing a large file twice only to see that it is no seal would be waste.
    if (text === null || !text.includes('"payload"') || !/"signatures?"/.test(text)) return null
    const parsed = parseJson(text)
    if (!parsed.ok || !isObject(parsed.value)) return null
    const { payload, signatures, signature } = parsed.value
    if (typeof payload !== 'string' || !(Array.isArray(signatures) || typeof signature === 'string')) return null
    return ok({ text: payload, envelope: { kind: 'jades', json: parsed.value } })
  },
}
