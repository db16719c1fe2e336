import { expect, test } from 'vitest'
import { transliterate, type Spelling } from './transliterate.ts'

// A letter in the wrong column makes one person two: each office writes by another of these tables.
test.each<[string, Record<Spelling, string>]>([
  ['Jürgen Größl', { icao: 'juergen groessl', iso: 'jurgen grossl', law: 'jurgen grossl', plain: 'jurgen grossl' }],
  ['Søren Åberg', { icao: 'soeren aaberg', iso: 'soren aberg', law: 'soren aberg', plain: 'soren aberg' }],
  ['Łucja Þórðar', { icao: 'lucja thordar', iso: 'lucja thordar', law: 'lucja thordar', plain: 'lucja thordar' }],
  ['Щерева', { icao: 'shchereva', iso: 'sereva', law: 'shtereva', plain: 'shchereva' }],
  ['Юлия Цонева', { icao: 'iuliia tsoneva', iso: 'ulia coneva', law: 'yuliya tsoneva', plain: 'iuliia tsoneva' }],
  ['Ѝво', { icao: 'ivo', iso: 'ivo', law: 'ivo', plain: 'ivo' }],
  [
    'Ευαγγελία Μπάκα',
    { icao: 'evangelia baka', iso: 'evangelia baka', law: 'evangelia baka', plain: 'evangelia baka' },
  ],
  ['O’Brien-Öz 2', { icao: 'obrien oez', iso: 'obrien oz', law: 'obrien oz', plain: 'obrien oz' }],
  ['王小明', { icao: '', iso: '', law: '', plain: '' }],
])('%s', (name, expected) => {
  for (const spelling of ['icao', 'iso', 'law', 'plain'] as const) {
    expect(transliterate(name, spelling)).toBe(expected[spelling])
  }
})
