import { expect, test } from 'vitest'
import { areaBefore, linesRun, turned, type Picture, type Turn } from './picture.ts'

/** Two rows of three points. */
const small: Picture = { width: 3, height: 2, points: Uint8Array.of(1, 2, 3, 4, 5, 6) }

// A page turned the wrong way is read upside down, or its words lie where none are.
test.each([
  [0, [3, 2], [1, 2, 3, 4, 5, 6]],
  [90, [2, 3], [4, 1, 5, 2, 6, 3]],
  [180, [3, 2], [6, 5, 4, 3, 2, 1]],
  [270, [2, 3], [3, 6, 2, 5, 1, 4]],
] as const)('turned clockwise by %i', (by, [width, height], points) => {
  expect(turned(small, by)).toEqual({ width, height, points: Uint8Array.from(points) })
})

// Would catch a mark beside the word that was selected on a page that lies on its side.
test.each([0, 90, 180, 270] as const)('an area of a page turned by %i lies where its points were', (by: Turn) => {
  const [width, height] = [8, 4]
  const points = new Uint8Array(width * height).fill(255)
  for (const at of [9, 10, 11, 17, 18, 19]) points[at] = 0
  const after = turned({ width, height, points }, by)
  const seen = blackIn(after)
  const before = areaBefore(seen, by)

  const [x, y, wide, high] = [before.x * width, before.y * height, before.width * width, before.height * height]
  expect([x, y, wide, high].map(Math.round)).toEqual([1, 1, 3, 2])
})

/** The rectangle around what is black. */
function blackIn({ width, height, points }: Picture) {
  const black = [...points].flatMap((point, at) => (point === 0 ? [[at % width, Math.floor(at / width)] as const] : []))
  const [xs, ys] = [black.map(([x]) => x), black.map(([, y]) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return {
    x: left / width,
    y: top / height,
    width: (Math.max(...xs) + 1 - left) / width,
    height: (Math.max(...ys) + 1 - top) / height,
  }
}

// A guess that is always wrong costs an officer ten seconds a page.
test('lines run across an upright page and down one on its side', () => {
  const points = new Uint8Array(100 * 140).fill(255)
  for (let line = 10; line < 130; line += 10) {
    for (let row = line; row < line + 5; row++) points.fill(0, row * 100 + 10, row * 100 + 90)
  }
  const upright = { width: 100, height: 140, points }

  expect([linesRun(upright), linesRun(turned(upright, 90))]).toEqual(['across', 'down'])
})
