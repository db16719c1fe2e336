import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'

const sheets = globSync('src/renderer/**/*.css')
const sources = globSync('src/renderer/**/*.tsx')
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')
const rulesOf = (file: string) => readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '')

/** Documents are paper in every theme; what is drawn on them does not follow the tokens. */
const paper = /background: #ffffff|color: #000000/g

// A colour outside the tokens does not turn dark, and no contrast was computed for it.
test.each(sheets.filter((file) => !file.endsWith('tokens.css')))('%s takes its colours from the tokens', (file) => {
  const rules = rulesOf(file).replaceAll(paper, '')

  expect(rules.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/gi) ?? []).toEqual([])
})

// A `margin-left` stays on the left when the frame is mirrored.
test.each(sheets)('%s says start and end, not left and right', (file) => {
  const physical =
    /(?<![-\w])(?:(?:margin|padding|border)-(?:left|right|top|bottom)|(?:min-|max-)?(?:width|height)|left|right|top|bottom)\s*:(?!.*\))/g

  expect(rulesOf(file).match(physical) ?? []).toEqual([])
})

// Without its layer a screen's rule would win over everything, or a part's over a screen's.
test.each(sheets.filter((file) => !file.endsWith('styles/index.css')))('%s stands in a layer', (file) => {
  expect(rulesOf(file).trim()).toMatch(/^@layer \w+ \{/)
})

test.each(sheets)('every class of %s is used', (file) => {
  const classes = new Set([...rulesOf(file).matchAll(/\.([a-z][\w-]*)(?=[^{}]*\{)/g)].map(([, name]) => name ?? ''))
  const unused = [...classes].filter((name) => !isUsed(name))

  expect(unused).toEqual([])
})

/** By its whole name, or by a name that is put together: `button-${kind}`. */
function isUsed(name: string): boolean {
  if (new RegExp(String.raw`(?<![\w-])${name}(?![\w-])`).test(sources)) return true
  const stem = name.slice(0, name.lastIndexOf('-') + 1)
  return stem !== '' && sources.includes(`${stem}\${`)
}

// Forced colours take washes and shadows away: what was chosen in a comparison looked there like everything beside it.
test.each(sheets)('what is chosen in %s is told in forced colours too', (file) => {
  const rules = rulesOf(file)
  const forced = [...rules.matchAll(/@media \(forced-colors: active\) \{((?:[^{}]|\{[^{}]*\})*)\}/g)]
    .map(([, block]) => block ?? '')
    .join('\n')
  const chosen = [...rules.matchAll(/([^{};]+)\{([^{}]*)\}/g)]
    .filter(([, , looks]) => /box-shadow: inset[^;]+--accent|border-block-end-color: var\(--accent\)/.test(looks ?? ''))
    .flatMap(([, selectors]) => (selectors ?? '').split(',').map((selector) => selector.trim()))
    // Beside the rules that they mirror.
    .filter((selector) => !selector.startsWith("[dir='rtl']") && !selector.endsWith(':hover'))

  expect(chosen.filter((selector) => !forced.includes(selector))).toEqual([])
})

// Four pixels too wide at 1280, and the list was given a bar to scroll by.
test('the case list fits a screen 1280 pixels wide, with a bar for its length', () => {
  const [columns = ''] = /(?<=\.long-list-cells \{\s+grid-template-columns:)[^;]+/.exec(
    rulesOf('src/renderer/screens/inbox/Inbox.css'),
  ) ?? ['']
  const widths = [...columns.matchAll(/([\d.]+)rem/g)].map(([, rem]) => Number(rem) * 16)
  const [side, bar] = [13 * 16, 15]

  expect(widths).toHaveLength(8)
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(1280 - side - bar)
})

// A title of one long word, as German makes them, ran over the module beside it, and over what is known of its seal.
test('a word that is longer than its line is broken', () => {
  expect(rulesOf('src/renderer/styles/base.css')).toMatch(/\n\s+body \{[^}]*overflow-wrap: break-word/)
  expect(rulesOf('src/renderer/screens/case/CaseScreen.css')).toMatch(
    /\.credential-title > strong \{[^}]*min-inline-size: 0/,
  )
  expect(rulesOf('src/renderer/screens/case/CaseScreen.css')).toMatch(/\.credential-words \{[^}]*minmax\(0, 1fr\)/)
  expect(rulesOf('src/renderer/ui/Table.css')).toMatch(/\.table \.of-any-length \{[^}]*overflow-wrap: anywhere/)
})

// Beside a name of two lines, as German has them, the number stood seven pixels right of its column.
test('numbers of the ledger stay in their column beside any name', () => {
  expect(rulesOf('src/renderer/screens/decision/Decision.css')).toMatch(/\.ledger dd \{[^}]*flex: none/)
})

test('every stylesheet is imported', () => {
  const imports = sources + readFileSync('src/renderer/ui/index.ts', 'utf8')

  expect(sheets.filter((file) => !imports.includes(`/${basename(file)}'`))).toEqual([])
})
