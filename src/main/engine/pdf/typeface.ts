import { faces, type Face, type FontBytes } from './fonts.ts'
import type { FontkitFont } from './libraries.ts'
import { parsedFont } from './parsedFonts.ts'

/** A stretch of text in one face; `missing` is one that no face can draw, shown as an empty box. */
export interface Run {
  readonly face: Face | 'missing'
  readonly text: string
}

/** The glyphs of a run: what each moves on by, kerning included, in thousandths of the font size. */
export interface Shape {
  readonly advances: readonly number[]
  /** Each glyph's own width, which a reader of the PDF moves on by unless told otherwise. */
  readonly widths: readonly number[]
  /** How far from its place each glyph is drawn: a mark above or below its letter. */
  readonly offsets: readonly { readonly x: number; readonly y: number }[]
  readonly total: number
}

/** Measures text before a page exists. Whatever no face has is noted, never dropped. */
export interface Typeface {
  runs(text: string, face: Face): readonly Run[]
  shape(text: string, face: Face): Shape
  /** In points. */
  width(text: string, face: Face, size: number): number
  /** Code points that no face could draw, so far. */
  readonly missing: ReadonlySet<number>
}

/** The width of the box that stands for a missing glyph, in thousandths of the font size. */
export const missingWidth = 620

/** Where a face has no glyph, one of the other family and the same weight is asked. */
const fallback: Readonly<Record<Face, Face>> = {
  serif: 'sans',
  sans: 'serif',
  serifStrong: 'sansStrong',
  sansStrong: 'serifStrong',
}

export function createTypeface(bytes: FontBytes): Typeface {
  const fonts = new Map<Face, FontkitFont>(faces.map((face) => [face, parsedFont(bytes[face])]))
  const shapes = new Map<string, Shape>()
  const chosen = new Map<string, Run>()
  const missing = new Set<number>()

  function font(face: Face): FontkitFont {
    const found = fonts.get(face)
    if (found === undefined) throw new Error(`No font for ${face}`)
    return found
  }

  function runOf(character: string, wanted: Face): Run {
    const key = `${wanted} ${character}`
    const known = chosen.get(key) ?? choose(character, wanted)
    chosen.set(key, known)
    return known
  }

  /** A letter with its marks that no face has as one glyph may be drawn from its parts. */
  function choose(character: string, wanted: Face): Run {
    for (const text of [character, character.normalize('NFD')]) {
      const face = [wanted, fallback[wanted]].find((one) =>
        codePointsOf(text).every((codePoint) => font(one).hasGlyphForCodePoint(codePoint)),
      )
      if (face !== undefined) return { face, text }
    }
    for (const codePoint of codePointsOf(character)) missing.add(codePoint)
    return { face: 'missing', text: character }
  }

  function runs(text: string, wanted: Face): readonly Run[] {
    const found: Run[] = []
    for (const character of charactersOf(text)) {
      const { face, text: drawn } = runOf(character, wanted)
      const last = found.at(-1)
      if (last?.face === face && face !== 'missing') found[found.length - 1] = { face, text: last.text + drawn }
      else found.push({ face, text: drawn })
    }
    return found
  }

  function shape(text: string, face: Face): Shape {
    const key = `${face} ${text}`
    const known = shapes.get(key)
    if (known !== undefined) return known
    const { unitsPerEm } = font(face)
    const { glyphs, positions } = font(face).layout(text)
    const scaled = (units: number) => (units * 1000) / unitsPerEm
    const advances = positions.map(({ xAdvance }) => scaled(xAdvance))
    const widths = glyphs.map(({ advanceWidth }) => scaled(advanceWidth))
    const offsets = positions.map(({ xOffset, yOffset }) => ({ x: scaled(xOffset), y: scaled(yOffset) }))
    const made = { advances, widths, offsets, total: advances.reduce((sum, advance) => sum + advance, 0) }
    shapes.set(key, made)
    return made
  }

  function width(text: string, face: Face, size: number): number {
    const thousandths = runs(text, face).reduce(
      (sum, run) => sum + (run.face === 'missing' ? missingWidth : shape(run.text, run.face).total),
      0,
    )
    return (thousandths * size) / 1000
  }

  return { runs, shape, width, missing }
}

const codePointsOf = (text: string): number[] => Array.from(text, (one) => one.codePointAt(0) ?? 0)

/** A base with the marks over it is one character: both must come from one font. */
function charactersOf(text: string): string[] {
  return text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []
}

/** What is drawn of a text: composed, without what draws nothing, and with plain spaces for what breaks a line. */
export function drawable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ')
    .replace(/[\p{Cc}]/gu, '')
}
