import { recognitionStatement } from '#core/report/recognitionStatement.ts'
import { drawnStatement } from '#core/report/statement.fixtures.ts'
import { wordsIn } from '#locales/words.ts'
import { readFonts } from './fonts.ts'
import { renderPdf } from './renderPdf.ts'

// Run as a process of its own by renderPdf.test.ts: writes one statement's bytes to standard output.
const language = 'de'
const { bytes } = await renderPdf(recognitionStatement(drawnStatement({ language })), wordsIn(language), readFonts(), {
  creationDate: new Date('2026-05-20T00:00:00Z'),
})
process.stdout.write(bytes)
