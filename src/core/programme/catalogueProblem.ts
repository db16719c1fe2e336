/** Where in the file a problem is: a row as a spreadsheet counts it (the header is 1), or a pointer into JSON. */
export type ProblemPlace =
  | { readonly at: 'file' }
  | { readonly at: 'row'; readonly row: number }
  | { readonly at: 'cell'; readonly row: number; readonly column: string }
  | { readonly at: 'path'; readonly path: string }

/** What kind of value a place asks for; `catalogue:import.expected.<kind>` words it. */
export const expectedValues = [
  'ects',
  'hundredths',
  'hours',
  'level',
  'date',
  'revision',
  'country',
  'yesNo',
  'record',
  'purpose',
  'texts',
  'value',
] as const
export type ExpectedValue = (typeof expectedValues)[number]

export const catalogueProblemCodes = [
  'empty',
  'too-large',
  'not-utf8',
  'not-json',
  'not-csv',
  'column-missing',
  'column-unknown',
  'column-twice',
  'cells-too-many',
  'institution-missing',
  'no-modules',
  'value-missing',
  'value-unfit',
  'rows-disagree',
  'programme-twice',
  'programme-unknown',
  'module-twice',
  'outcome-twice',
  'versions-overlap',
  'dates-reversed',
  'weights-incomplete',
  'weights-sum',
  'format-unknown',
  'old-workbook',
  'pdf',
  'not-xlsx',
  'not-yaml',
  'not-xml',
  'xml-document-type',
  'expands-too-far',
  'no-rows',
  'no-specifications',
  'skill-list',
  'not-skills',
  'skills-language',
  'own-form-alone',
  'took-too-long',
  'took-too-much-memory',
  'crashed',
  'not-kept',
  'no-title-column',
  'field-missing',
  'fields-disagree',
  'lead-in',
  'outcomes-uneven',
] as const
export type CatalogueProblemCode = (typeof catalogueProblemCodes)[number]

/** One reason why a catalogue was not imported; `catalogue:import.problem.<code>` words it with its facts. */
export interface CatalogueProblem {
  readonly code: CatalogueProblemCode
  readonly facts: ProblemPlace & Readonly<Record<string, string | number>>
}

export function problem(
  code: CatalogueProblemCode,
  place: ProblemPlace,
  facts: Readonly<Record<string, string | number>> = {},
): CatalogueProblem {
  return { code, facts: { ...facts, ...place } }
}
