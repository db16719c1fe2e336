import { strToU8, zipSync } from 'fflate'

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** A workbook with one sheet, every cell as inline text or, where it is a number, as a number. */
export function workbookOf(rows: readonly (readonly (string | number)[])[], sheet = 'Module'): Uint8Array {
  const cell = (value: string | number, column: number, row: number) => {
    const at = `${String.fromCharCode(65 + column)}${String(row + 1)}`
    return typeof value === 'number'
      ? `<c r="${at}"><v>${String(value)}</v></c>`
      : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
  }
  const data = rows
    .map((cells, row) => `<row r="${String(row + 1)}">${cells.map((value, at) => cell(value, at, row)).join('')}</row>`)
    .join('')
  return zipParts(
    { 'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${data}</sheetData></worksheet>` },
    sheet,
  )
}

/** The parts that every workbook has, with others put in or over them. */
export function zipParts(parts: Readonly<Record<string, string>>, sheet = 'Module'): Uint8Array {
  const office = 'http://schemas.openxmlformats.org/package/2006'
  const all: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${office}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${office}/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${office}/relationships"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ...parts,
  }
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])))
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The same two modules in every format that is read: what each has to say of them is the same. */
export const twoModules = {
  csv: [
    'Modulnr.;Titel;LP;Niveau;Lernergebnisse;Dozent',
    'INF-1;Datenbanken;7,5;Bachelor;"Ein Schema entwerfen\nAbfragen formulieren";Prof. Muster',
    'INF-2;Rechnernetze;5;Bachelor;"Netze planen\nStörungen finden";Dr. Beispiel',
  ].join('\r\n'),
  json: JSON.stringify({
    exported: '2026-05-18',
    modules: [
      {
        code: 'INF-1',
        title: 'Datenbanken',
        ects: 7.5,
        level: 'Bachelor',
        outcomes: ['Ein Schema entwerfen', 'Abfragen formulieren'],
      },
      {
        code: 'INF-2',
        title: 'Rechnernetze',
        ects: 5,
        level: 'Bachelor',
        outcomes: ['Netze planen', 'Störungen finden'],
      },
    ],
  }),
  yaml: [
    '- code: INF-1',
    '  title: Datenbanken',
    '  credit_points: 7.5',
    '  level: Bachelor',
    '  goals:',
    '    - Ein Schema entwerfen',
    '    - Abfragen formulieren',
    '- code: INF-2',
    '  title: Rechnernetze',
    '  credit_points: 5',
    '  level: Bachelor',
    '  goals:',
    '    - Netze planen',
    '    - Störungen finden',
  ].join('\n'),
  xlsx: workbookOf([
    ['Modulhandbuch Informatik'],
    ['Modulnr.', 'Titel', 'LP', 'Niveau', 'Lernergebnisse'],
    ['INF-1', 'Datenbanken', 7.5, 'Bachelor', 'Ein Schema entwerfen\nAbfragen formulieren'],
    ['INF-2', 'Rechnernetze', 5, 'Bachelor', 'Netze planen\nStörungen finden'],
  ]),
  markdown: [
    '# Modulhandbuch',
    '',
    '## Datenbanken',
    '',
    '**Code:** ',
    '',
    'INF-1',
    '',
    '**LP:**',
    '',
    '7,5',
    '',
    '**Niveau:**',
    '',
    'Bachelor',
    '',
    '**Lernergebnisse:**',
    '',
    '* Ein Schema entwerfen',
    '* Abfragen formulieren',
    '',
    '## Rechnernetze',
    '',
    '**Code:**',
    '',
    'INF-2',
    '',
    '**LP:**',
    '',
    '5',
    '',
    '**Niveau:**',
    '',
    'Bachelor',
    '',
    '**Lernergebnisse:**',
    '',
    '* Netze planen',
    '* Störungen finden',
  ].join('\n'),
  elmXml: `<?xml version="1.0" encoding="UTF-8"?>
<Courses xmlns="http://data.europa.eu/snb/model/ap/loq-constraints/" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
  <learningAchievementSpecificationReferences>
    ${[
      ['INF-1', 'Datenbanken', '7.5', 'urn:lo:1', 'urn:lo:2'],
      ['INF-2', 'Rechnernetze', '5', 'urn:lo:3', 'urn:lo:4'],
    ]
      .map(
        ([code, title, point, ...outcomes]) => `<learningAchievementSpecification id="urn:las:${code ?? ''}">
      <identifier><skos:notation>${code ?? ''}</skos:notation></identifier>
      <title language="de">${title ?? ''}</title>
      <creditPoint><framework uri="http://data.europa.eu/snb/education-credit/6fcec5c5af"/><point>${point ?? ''}</point></creditPoint>
      <EQFLevel uri="http://data.europa.eu/snb/eqf/6"/>
      ${outcomes.map((id) => `<learningOutcome idref="${id}"/>`).join('')}
    </learningAchievementSpecification>`,
      )
      .join('')}
  </learningAchievementSpecificationReferences>
  <learningOutcomeReferences>
    ${['Ein Schema entwerfen', 'Abfragen formulieren', 'Netze planen', 'Störungen finden']
      .map(
        (title, at) =>
          `<learningOutcome id="urn:lo:${String(at + 1)}"><title language="de">${title}</title></learningOutcome>`,
      )
      .join('')}
  </learningOutcomeReferences>
</Courses>`,
  elmJson: JSON.stringify({
    '@context': 'http://data.europa.eu/snb/model/context/edc-ap',
    '@graph': [
      ...[
        ['INF-1', 'Datenbanken', 7.5, 'Ein Schema entwerfen', 'Abfragen formulieren'] as const,
        ['INF-2', 'Rechnernetze', 5, 'Netze planen', 'Störungen finden'] as const,
      ].map(([code, title, point, ...outcomes]) => ({
        id: `urn:las:${code}`,
        type: 'LearningAchievementSpecification',
        identifier: [{ id: `urn:id:${code}`, type: 'Identifier', notation: code }],
        title: { de: [title] },
        creditPoint: [
          {
            type: 'CreditPoint',
            framework: { id: 'http://data.europa.eu/snb/education-credit/6fcec5c5af' },
            point: String(point),
          },
        ],
        eqfLevel: { id: 'http://data.europa.eu/snb/eqf/6', type: 'Concept' },
        learningOutcome: outcomes.map((text, at) => ({
          id: `urn:lo:${code}:${String(at)}`,
          type: 'LearningOutcome',
          title: { de: [text] },
          relatedESCOSkill: [{ id: 'http://data.europa.eu/esco/skill/x', type: 'Concept' }],
        })),
      })),
    ],
  }),
  caseFramework: JSON.stringify({
    CFDocument: { identifier: 'doc', title: 'Modulhandbuch' },
    CFItems: [
      { identifier: 'm1', fullStatement: 'Datenbanken', humanCodingScheme: 'INF-1' },
      { identifier: 'm2', fullStatement: 'Rechnernetze', humanCodingScheme: 'INF-2' },
      { identifier: 'o1', fullStatement: 'Ein Schema entwerfen' },
      { identifier: 'o2', fullStatement: 'Abfragen formulieren' },
      { identifier: 'o3', fullStatement: 'Netze planen' },
      { identifier: 'o4', fullStatement: 'Störungen finden' },
    ],
    CFAssociations: [
      ['o1', 'm1'],
      ['o2', 'm1'],
      ['o3', 'm2'],
      ['o4', 'm2'],
      ['m1', 'doc'],
      ['m2', 'doc'],
    ].map(([from, to]) => ({
      associationType: 'isChildOf',
      originNodeURI: { identifier: from },
      destinationNodeURI: { identifier: to },
    })),
  }),
} as const
