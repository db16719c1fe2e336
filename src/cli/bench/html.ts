import type { Block, Fact, Mark, ReportDocument, Said, Table } from '#core/report/document.ts'
import type { FontBytes } from '#engine/pdf/fonts.ts'
import type { Speak } from '#engine/pdf/speak.ts'

/** The same sentences in the same faces as a page that a browser prints. */
export function htmlOf(document: ReportDocument, speak: Speak, fonts: FontBytes): string {
  return `<!doctype html>
<html lang="${document.metadata.language}">
<meta charset="utf-8">
<title>${escaped(speak(document.metadata.title))}</title>
<style>${styleWith(fonts)}</style>
${bodyOf(document, speak)}
</html>`
}

/** What stands on the page, without its faces. */
export function bodyOf(document: ReportDocument, speak: Speak): string {
  const { institution, lines } = document.letterhead
  const said = (what: Said) => escaped(speak(what))
  return `<header><b>${escaped(institution)}</b>${lines.map((line) => `<br>${escaped(line)}`).join('')}</header>
${document.blocks.map((block) => blockHtml(block, said)).join('\n')}
<footer>${document.footer.map((line) => `<p>${said(line)}</p>`).join('')}</footer>`
}

type SaidHtml = (said: Said) => string

function blockHtml(block: Block, said: SaidHtml): string {
  switch (block.kind) {
    case 'address':
      return `<address>${block.lines.map(escaped).join('<br>')}</address>${factsHtml(block.references, said)}`
    case 'title':
      return `<h${block.level}>${said(block.text)}</h${block.level}>`
    case 'lead':
    case 'paragraph':
      return `<p>${said(block.text)}</p>`
    case 'heading':
      return `<h3>${said(block.text)}</h3>`
    case 'facts':
    case 'factsRow':
      return factsHtml(block.facts, said)
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${said(item)}</li>`).join('')}</ul>`
    case 'table':
      return tableHtml(block, said)
    case 'box':
      return `<section class="box"><h3>${said(block.heading)}</h3>${block.paragraphs.map((text) => `<p>${said(text)}</p>`).join('')}</section>`
    case 'signature':
      return `<p class="signature">${said(block.who)}</p>`
    case 'newPage':
      return '<div class="new-page"></div>'
  }
}

function factsHtml(facts: readonly Fact[], said: SaidHtml): string {
  return `<dl>${facts.map(({ label, value }) => `<dt>${said(label)}</dt><dd>${said(value)}</dd>`).join('')}</dl>`
}

const marks: Readonly<Record<Mark, string>> = { holds: '●', part: '◐', not: '■', open: '◌' }

function tableHtml({ columns, rows, totals }: Table, said: SaidHtml): string {
  const cell = ({ text, mark }: Table['rows'][number][number]) =>
    `<td>${mark === null ? '' : marks[mark]} ${text.map(said).join('<br>')}</td>`
  const row = (cells: Table['rows'][number]) => `<tr>${cells.map(cell).join('')}</tr>`
  const widths = columns.map(({ share }) => `<col style="width:${Math.round(share * 100)}%">`).join('')
  const heads = columns.map(({ label }) => `<th>${said(label)}</th>`).join('')
  return `<table><colgroup>${widths}</colgroup><thead><tr>${heads}</tr></thead><tbody>${rows.map(row).join('')}</tbody><tbody class="totals">${totals.map(row).join('')}</tbody></table>`
}

function styleWith(fonts: FontBytes): string {
  const face = (family: string, weight: number, bytes: Uint8Array) =>
    `@font-face{font-family:${family};font-weight:${weight};src:url(data:font/ttf;base64,${Buffer.from(bytes).toString('base64')})}`
  return [
    face('Serif', 400, fonts.serif),
    face('Serif', 600, fonts.serifStrong),
    face('Sans', 400, fonts.sans),
    face('Sans', 600, fonts.sansStrong),
    '@page{size:A4;margin:20mm}',
    'body{font:400 10pt/1.4 Serif}',
    'header,footer,dl,table{font-family:Sans;font-size:9pt}',
    'h1,h2,h3,b,th,.totals{font-weight:600}',
    'table{width:100%;border-collapse:collapse;text-align:left;vertical-align:top}',
    'tr,.box{break-inside:avoid}',
    '.box{border:1pt solid;padding:8pt}',
    '.new-page{break-before:page}',
  ].join('\n')
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`)
}
