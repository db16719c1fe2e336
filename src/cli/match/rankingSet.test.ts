import { expect, test } from 'vitest'
import { listedOnce } from './rankingSet.ts'

const doc = (id: string, title: string, desc: string) => ({ id, title, desc })

// Counted apart, entries with one text would fill the first places, for the workbench and for the peers.
test('documents with one text stand once, and what is right is told by the one that stands for them', () => {
  const set = {
    docs: [
      doc('A 1', 'Brewing', 'Control the fermentation of beer.'),
      doc('B 1', 'Brewing', 'Control the fermentation of beer.'),
      doc('C 1', 'Special topics', ''),
      doc('D 1', 'Special topics', ''),
    ],
    queries: [
      { ...doc('q1', 'Brew', ''), gold: ['B 1'] },
      { ...doc('q2', 'Brew', ''), gold: ['A 1', 'B 1', 'D 1'] },
    ],
  }
  const { docs, queries } = listedOnce(set)

  expect(docs.map(({ id }) => id)).toEqual(['A 1', 'C 1', 'D 1'])
  expect(queries.map(({ gold }) => gold)).toEqual([['A 1'], ['A 1', 'D 1']])
})
