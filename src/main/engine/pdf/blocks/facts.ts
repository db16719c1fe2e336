import type { Fact } from '#core/report/document.ts'
import type { Piece } from '../pages.ts'
import { element } from '../structure.ts'
import { colors, page, styles, textWidth, type TextStyle } from '../style.ts'
import { baselineOf, linesOf, piece, type Setting } from './setting.ts'

const gutter = 14
/** Facts that are not parted by the end of a page. */
const shortList = 10

/** Labels in a column as wide as the widest of them needs, within bounds; values beside. */
export function factsPieces(facts: readonly Fact[], before: number, setting: Setting): Piece[] {
  const widest = Math.max(...facts.map(({ label }) => natural(label, styles.label, setting)))
  const labelWidth = Math.min(Math.max(widest, 84), textWidth * 0.48)
  const rows = facts.map((fact) => factRows(fact, labelWidth, setting))
  return rows
    .flatMap((row, index) =>
      row.map((one, line) => ({
        ...one,
        before: index === 0 && line === 0 ? before : 0,
        // A short list stays whole; a long one does not begin or end with one fact alone.
        keep: one.keep || rows.length <= shortList || index === 0 || index === rows.length - 2,
      })),
    )
    .map((one, index, all) => (index === all.length - 1 ? { ...one, keep: false } : one))
}

/** One fact: its lines one below the other, label and value beginning on the same line. */
function factRows(fact: Fact, labelWidth: number, setting: Setting): Piece[] {
  const labels = linesOf(fact.label, labelWidth, styles.label, setting)
  const values = linesOf(fact.value, textWidth - labelWidth - gutter, styles.body, setting)
  const target = element('P', setting.root)
  const count = Math.max(labels.length, values.length)
  return Array.from({ length: count }, (_, index) =>
    piece({
      height: styles.body.leading + (index === count - 1 ? 1 : 0),
      keep: index < count - 1 && (index === 0 || index >= count - 2),
      draw: (canvas, top) => {
        const baseline = baselineOf(top, styles.body)
        const label = labels[index]
        const value = values[index]
        // Marked apart: else a reader who listens hears label and value as one word.
        if (label !== undefined) {
          canvas.tagged(target, () => {
            canvas.text(label, styles.label, page.left, baseline)
          })
        }
        if (value !== undefined) {
          canvas.tagged(target, () => {
            canvas.text(value, styles.body, page.left + labelWidth + gutter, baseline)
          })
        }
      },
    }),
  )
}

const cellPadding = 9

/** The few figures that matter, side by side between two rules. */
export function factsRowPieces(facts: readonly (Fact & { readonly share: number })[], setting: Setting): Piece[] {
  const cells = facts.map(({ label, value, share }, index) => {
    const start = facts.slice(0, index).reduce((sum, fact) => sum + fact.share, 0) * textWidth
    const x = page.left + start + (index === 0 ? 0 : cellPadding)
    const width = share * textWidth - (index === 0 ? cellPadding : cellPadding * 2)
    return {
      x,
      divider: page.left + start,
      labels: linesOf(label, width, styles.figureLabel, setting),
      values: linesOf(value, width, styles.figure, setting),
      target: element('P', setting.root),
    }
  })
  const labelLines = Math.max(...cells.map(({ labels }) => labels.length))
  const valueLines = Math.max(...cells.map(({ values }) => values.length))
  const labelHeight = labelLines * styles.figureLabel.leading
  const height = 6 + labelHeight + valueLines * styles.figure.leading + 7
  const draw: Piece['draw'] = (canvas, top) => {
    canvas.rule(page.left, top, textWidth, 0.75, colors.ink)
    canvas.rule(page.left, top + height - 0.75, textWidth, 0.75, colors.ink)
    for (const [index, { x, divider, labels, values, target }] of cells.entries()) {
      if (index > 0) canvas.bar(divider, top + 0.75, height - 1.5, 0.5, colors.line)
      canvas.tagged(target, () => {
        for (const [line, label] of labels.entries()) {
          const at = top + 6 + line * styles.figureLabel.leading
          canvas.text(label, styles.figureLabel, x, baselineOf(at, styles.figureLabel))
        }
      })
      canvas.tagged(target, () => {
        for (const [line, value] of values.entries()) {
          const at = top + 6 + labelHeight + line * styles.figure.leading
          canvas.text(value, styles.figure, x, baselineOf(at, styles.figure))
        }
      })
    }
  }
  return [piece({ height, before: 11, draw })]
}

const referencesWidth = 178

/** The applicant at the left, what to quote at the right. */
export function addressPieces(lines: readonly string[], references: readonly Fact[], setting: Setting): Piece[] {
  const addressWidth = textWidth - referencesWidth - 24
  const address = lines.flatMap((text) => linesOf({ text, lang: setting.language }, addressWidth, styles.lead, setting))
  const addressTarget = element('P', setting.root)
  const left = page.left + addressWidth + 24
  const label: TextStyle = { ...styles.reference, color: colors.label }
  const labelWidth = Math.max(0, ...references.map((fact) => natural(fact.label, label, setting)))
  const rows = references.map((fact) => ({
    label: linesOf(fact.label, referencesWidth, label, setting)[0],
    values: linesOf(fact.value, referencesWidth - labelWidth - 10, styles.reference, setting),
    target: element('P', setting.root),
  }))
  const rightLines = rows.reduce((sum, { values }) => sum + Math.max(1, values.length), 0)
  const height = Math.max(address.length * styles.lead.leading, rightLines * styles.reference.leading)
  const draw: Piece['draw'] = (canvas, top) => {
    canvas.tagged(addressTarget, () => {
      for (const [index, line] of address.entries()) {
        canvas.text(line, styles.lead, page.left, baselineOf(top + index * styles.lead.leading, styles.lead))
      }
    })
    let at = top
    for (const row of rows) {
      canvas.tagged(row.target, () => {
        if (row.label !== undefined) canvas.text(row.label, label, left, baselineOf(at, label))
      })
      canvas.tagged(row.target, () => {
        for (const [index, value] of row.values.entries()) {
          const baseline = baselineOf(at + index * styles.reference.leading, styles.reference)
          canvas.text(value, styles.reference, left + labelWidth + 10, baseline)
        }
      })
      at += Math.max(1, row.values.length) * styles.reference.leading
    }
  }
  return [piece({ height, draw })]
}

function natural(said: Fact['label'], style: TextStyle, { speak, typeface }: Setting): number {
  return typeface.width(speak(said), style.face, style.size) + 0.5
}
