import { wordSet } from '../vocabulary/words.ts'
import type { Transcript } from '../transcript.ts'
import { kindsOf } from './kinds.ts'
import { pairs } from './pairs.ts'

const firstWords = `einführung grundlagen grundkurs grundmodul anfänger anfängerin basis basiskurs basismodul elementare allgemeine
  allgemeiner allgemeines propädeutik propädeutikum proseminar einsteiger`
const advancedWords = `vertiefung vertiefende vertiefungskurs vertiefungsmodul fortgeschrittene fortgeschrittenen fortgeschrittener
  hauptseminar oberseminar aufbau aufbaukurs aufbaumodul weiterführende spezielle spezieller ausgewählte`

export const germanTranscript: Transcript = {
  abbreviations: pairs(`
    allg allgemeine · angew angewandte · anorg anorganische · arb arbeit · bwl betriebswirtschaftslehre ·
    biol biologie · buchf buchführung · chem chemie · dt deutsch · einf einführung · einführ einführung ·
    elektrot elektrotechnik · emp empirische · empir empirische · engl englisch · entw entwicklung ·
    erziehungswiss erziehungswissenschaft · ernähr ernährung · exp experimentelle · franz französisch ·
    geogr geographie · gesch geschichte · gesundh gesundheit · grdl grundlagen · grundl grundlagen · inf informatik ·
    info informatik · ing ingenieur · int international · komm kommunikation · lit literatur ·
    literaturwiss literaturwissenschaft · masch maschinenbau · maschb maschinenbau · math mathematik · mathe mathematik ·
    med medizin · meth methoden · mgmt management · mod moderne · naturwiss naturwissenschaft · öff öffentliches ·
    org organisation · päd pädagogik · phil philosophie · phys physik · pol politik · polit politik ·
    politikwiss politikwissenschaft · prakt praktikum · priv privates · progr programmierung · proj projekt ·
    psych psychologie · rechnungsw rechnungswesen · rw rechnungswesen · sem seminar · softw software · soz soziologie ·
    sozialforsch sozialforschung · sozialwiss sozialwissenschaft · spez spezielle · sprachwiss sprachwissenschaft ·
    stat statistik · stud studium · syst systeme · techn technik · theor theorie · verw verwaltung ·
    vertief vertiefung · vwl volkswirtschaftslehre · wirtsch wirtschaft · wirtschaftsinf wirtschaftsinformatik ·
    wirtschaftswiss wirtschaftswissenschaft · wiss wissenschaft · wissensch wissenschaft
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
  levels: new Map([...[...wordSet(firstWords)].map(firstCourse), ...[...wordSet(advancedWords)].map(advanced)]),
  kinds: kindsOf({
    elementary: 'elementare anfänger anfängerin einsteiger propädeutik propädeutikum',
    basic: 'allgemeine allgemeiner allgemeines basis basiskurs basismodul grundkurs grundmodul',
    introduction: 'einführung',
    foundations: 'grundlagen grundzüge prinzipien elemente',
    survey: 'überblick überblicksvorlesung ringvorlesung',
    intermediate: 'mittelstufe aufbau aufbaukurs aufbaumodul',
    advanced: `fortgeschrittene fortgeschrittenen fortgeschrittener vertiefung vertiefende vertiefungskurs vertiefungsmodul
      weiterführende intensivkurs`,
    semester: 'semester',
    inOrder: 'erste erstes zweite zweites dritte drittes vierte viertes',
    seminar: 'seminar proseminar hauptseminar oberseminar kolloquium workshop tutorium übung',
    topics: 'ausgewählte spezielle spezieller themen kapitel lektüre',
    ownWork: `abschlussarbeit bachelorarbeit masterarbeit hausarbeit studienarbeit projektarbeit projekt projekte dissertation
      forschung forschungsprojekt`,
    practical: 'praktikum praktika praxissemester praxisphase praxismodul exkursion feldforschung hospitation',
    theory: 'theorie theorien theoretische konzepte ansätze perspektiven',
    late: 'abschlussmodul promotion',
    second: 'ii',
    further: 'iii iv v vi',
  }),
  smallWords: wordSet(
    'der die das den dem des ein eine einer u und oder in im an am auf aus bei für mit von vom zu zum zur',
  ),
}

function firstCourse(word: string): [string, number] {
  return [word, 1]
}

function advanced(word: string): [string, number] {
  return [word, 3]
}
