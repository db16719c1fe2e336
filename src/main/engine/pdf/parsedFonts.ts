import { openFont, type Fontkit, type FontkitFont } from './libraries.ts'

/** Texts of each font whose layout is kept; beyond it all are let go of. */
const keptLayouts = 2000

/** Parsing a font takes longer than setting a page: the same bytes are parsed once for all documents. */
const parsed = new WeakMap<Uint8Array, FontkitFont>()

/**
 * The font in these bytes. Statements of one office share most of their words, so the layout of a text is kept: it is worked
 * out once for measuring and for writing, and for every document.
 */
export function parsedFont(bytes: Uint8Array): FontkitFont {
  const font = parsed.get(bytes) ?? withKeptLayouts(openFont(bytes))
  parsed.set(bytes, font)
  return font
}

/** What pdf-lib embeds a font with. */
export const fontkitOfParsed: Fontkit = { create: parsedFont as unknown as Fontkit['create'] }

function withKeptLayouts(font: FontkitFont): FontkitFont {
  const layoutOf = font.layout.bind(font)
  const kept = new Map<string, ReturnType<FontkitFont['layout']>>()
  font.layout = (text) => {
    const known = kept.get(text)
    if (known !== undefined) return known
    // A glyph keeps the characters it was first asked for, and a PDF names them for reading aloud: what one text asked for
    // must not stand in another.
    font._glyphs = {}
    if (kept.size >= keptLayouts) kept.clear()
    const made = layoutOf(text)
    kept.set(text, made)
    return made
  }
  return font
}
