import { wordSet } from '../vocabulary/words.ts'
import type { Transcript } from '../transcript.ts'
import { pairs } from './pairs.ts'

export const germanTranscript: Transcript = {
  abbreviations: pairs(`
    allg allgemeine · angew angewandte · arb arbeit · bwl betriebswirtschaftslehre · chem chemie · dt deutsch ·
    einf einführung · einführ einführung · elektrot elektrotechnik · engl englisch · entw entwicklung · gesch geschichte ·
    grdl grundlagen · grundl grundlagen · inf informatik · info informatik · ing ingenieur · int international ·
    komm kommunikation · lit literatur · masch maschinenbau · math mathematik · mathe mathematik · meth methoden ·
    mgmt management · org organisation · päd pädagogik · phil philosophie · phys physik · pol politik ·
    prakt praktikum · progr programmierung · proj projekt · psych psychologie · rw rechnungswesen · sem seminar ·
    softw software · soz soziologie · stat statistik · stud studium · syst systeme · techn technik · theor theorie ·
    vwl volkswirtschaftslehre · wirtsch wirtschaft · wiss wissenschaft · wissensch wissenschaft
  `),
  numerals: new Map([
    ['erste', 1],
    ['erstes', 1],
    ['zweite', 2],
    ['zweites', 2],
    ['dritte', 3],
    ['drittes', 3],
    ['vierte', 4],
    ['viertes', 4],
  ]),
  levels: new Map([
    ...[...wordSet('einführung grundlagen grundkurs anfänger basis elementare propädeutik')].map(firstCourse),
    ...[...wordSet('vertiefung fortgeschrittene fortgeschrittenen hauptseminar aufbaukurs')].map(advanced),
  ]),
  smallWords: wordSet(
    'der die das den dem des ein eine einer und oder in im an am auf aus bei für mit von vom zu zum zur',
  ),
}

function firstCourse(word: string): [string, number] {
  return [word, 1]
}

function advanced(word: string): [string, number] {
  return [word, 3]
}
