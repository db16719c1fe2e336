import { createRequire } from 'node:module'
import type * as PdfLib from 'pdf-lib'

// Not named `require`: the build of Electron's main process puts a constant of that name into each file.
const requireCommonJs = createRequire(import.meta.url)

/** The CommonJS build: a signed document must come from the one instance that signing libraries take. */
export const pdfLib = requireCommonJs('pdf-lib') as typeof PdfLib

/** As much of fontkit as is used here; the package brings no types. Lengths are in the font's units. */
export interface FontkitFont {
  readonly unitsPerEm: number
  hasGlyphForCodePoint(codePoint: number): boolean
  layout: (text: string) => {
    readonly glyphs: readonly { readonly advanceWidth: number }[]
    /**
     * With kerning: the advance of a glyph before another may differ from its own. A mark over a letter has an offset: where
     * it is drawn, from where it would stand.
     */
    readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number }[]
  }
  /** Glyphs that were asked for, each with the characters of the first text that did. */
  _glyphs: Record<number, unknown>
}

/** What pdf-lib asks for fonts. */
export type Fontkit = Parameters<PdfLib.PDFDocument['registerFontkit']>[0]

export const openFont = (requireCommonJs('fontkit') as { create: (bytes: Uint8Array) => FontkitFont }).create

type Hyphenate = (text: string, options: { readonly hyphenChar: string; readonly minWordLength: number }) => string

/** Frank Liang's patterns; the words keep their letters, break points are marked. */
export const hyphenators: Readonly<Record<'en' | 'de', Hyphenate>> = {
  en: (requireCommonJs('hyphen/en-gb') as { hyphenateSync: Hyphenate }).hyphenateSync,
  de: (requireCommonJs('hyphen/de') as { hyphenateSync: Hyphenate }).hyphenateSync,
}
