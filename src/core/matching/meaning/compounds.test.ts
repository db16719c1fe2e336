import { expect, test } from 'vitest'
import { compoundParts } from './compounds.ts'

const known = new Set(
  `umsatz steuer umsatzsteuer voranmeldung leben dauer gruppe arbeit arbeiten recht familie kranke haus versicherung pflicht
  kind zeichnung amt gericht zeit reihe reihen analyse daten bank datenbank system schule jahr abschluss
  model regressie gezondheid zorg stad planning arbeid markt onderwijs kunde boekhouden systeem taal verwerving tekening
  energie zon belasting ziekenhuis beheer`.split(/\s+/),
)

// A joined word that stays whole is met by no term; one that is cut at a wrong letter is met by a strange one.
test.each([
  ['umsatzsteuervoranmeldung', ['voranmeldung', 'umsatzsteuer']],
  ['lebensdauer', ['dauer', 'leben']],
  ['gruppenarbeit', ['arbeit', 'gruppe']],
  ['familienrecht', ['recht', 'familie']],
  ['krankenversicherung', ['versicherung', 'kranke']],
  ['versicherungspflicht', ['pflicht', 'versicherung']],
  ['kinderzeichnung', ['zeichnung', 'kind']],
  ['amtsgericht', ['gericht', 'amt']],
  ['zeitreihenanalyse', ['analyse', 'reihen', 'zeit']],
  ['datenbanksystem', ['system', 'datenbank']],
  ['jahresabschluss', ['abschluss', 'jahr']],
  ['steuer', []],
  ['vorsteuer', []],
  ['xylophonbau', []],
  ['regressiemodel', ['model', 'regressie']],
  ['gezondheidszorg', ['zorg', 'gezondheid']],
  ['stadsplanning', ['planning', 'stad']],
  ['arbeidsmarkt', ['markt', 'arbeid']],
  ['onderwijskunde', ['kunde', 'onderwijs']],
  ['boekhoudsysteem', ['systeem', 'boekhouden']],
  ['taalverwerving', ['verwerving', 'taal']],
  ['kindertekening', ['tekening', 'kind']],
  ['belastingrecht', ['recht', 'belasting']],
  ['ziekenhuisbeheer', ['beheer', 'ziekenhuis']],
])('%s is %j', (form, parts) => {
  expect(compoundParts(form, (part) => known.has(part))).toEqual(parts)
})
