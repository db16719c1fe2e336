interface Line {
  readonly name: string
  readonly points: readonly { readonly size: number; readonly milliseconds: number }[]
}

const [width, height] = [760, 460]
const plot = { left: 70, right: 500, top: 20, bottom: 410 }
/** Told apart by colour and by dash; dark enough on white, light enough to be seen where the page is dark. */
const looks = [
  ['#0b5cad', ''],
  ['#0b5cad', '6 4'],
  ['#b3261e', ''],
  ['#b3261e', '6 4'],
  ['#2e7d32', ''],
  ['#8a5a00', ''],
  ['#8a5a00', '6 4'],
] as const

/** Lines over two logarithmic axes, each named at its end, as SVG. */
export function growthPlot(lines: readonly Line[]): string {
  const sizes = lines[0]?.points.map(({ size }) => size) ?? []
  const times = lines.flatMap(({ points }) => points.map(({ milliseconds }) => milliseconds))
  const decades = powersAround(times)
  const x = scale(sizes[0] ?? 1, sizes.at(-1) ?? 10, plot.left, plot.right)
  const y = scale(decades[0] ?? 1, decades.at(-1) ?? 10, plot.bottom, plot.top)
  const labels = apart(lines.map(({ points }) => y(points.at(-1)?.milliseconds ?? 1)))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" font-family="sans-serif" font-size="12" fill="#222">`,
    '<title>Time by the number of modules</title>',
    `<rect width="${String(width)}" height="${String(height)}" fill="#fff"/>`,
    ...decades.map((power) => tick(plot.left, plot.right, y(power), named(power))),
    ...sizes.map(
      (size) =>
        `<line x1="${at(x(size))}" x2="${at(x(size))}" y1="${at(plot.top)}" y2="${at(plot.bottom)}" stroke="#ddd"/><text x="${at(x(size))}" y="${at(plot.bottom + 18)}" text-anchor="middle">${size.toLocaleString('en-US')}</text>`,
    ),
    `<text x="${at((plot.left + plot.right) / 2)}" y="${at(plot.bottom + 40)}" text-anchor="middle">modules, ten outcomes each</text>`,
    ...lines.map(({ name, points }, nth) => {
      const [colour, dash] = looks[nth % looks.length] ?? looks[0]
      const places = points.map(({ size, milliseconds }) => `${at(x(size))},${at(y(milliseconds))}`)
      const dashed = dash === '' ? '' : ` stroke-dasharray="${dash}"`
      return [
        `<polyline points="${places.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"${dashed}/>`,
        `<text x="${at(plot.right + 8)}" y="${at((labels[nth] ?? 0) + 4)}" fill="${colour}">${name}</text>`,
      ].join('')
    }),
    '</svg>',
    '',
  ].join('\n')
}

function scale(from: number, to: number, first: number, last: number): (value: number) => number {
  const span = Math.log10(to / from) || 1
  return (value) => first + ((last - first) * Math.log10(value / from)) / span
}

/** Powers of ten, from at or below the least to at or above the most. */
function powersAround(values: readonly number[]): number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)].map(Math.log10)
  const [from, to] = [Math.floor(least ?? 0), Math.ceil(most ?? 1)]
  return Array.from({ length: to - from + 1 }, (_, nth) => 10 ** (from + nth))
}

/** Heights of labels, moved down where two would stand on one another. */
function apart(heights: readonly number[]): number[] {
  const moved = [...heights]
  const order = [...heights.keys()].sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0))
  order.forEach((nth, place) => {
    const above = moved[order[place - 1] ?? -1]
    if (above !== undefined) moved[nth] = Math.max(moved[nth] ?? 0, above + 15)
  })
  return moved
}

function tick(left: number, right: number, height: number, label: string): string {
  return `<line x1="${at(left)}" x2="${at(right)}" y1="${at(height)}" y2="${at(height)}" stroke="#ddd"/><text x="${at(left - 8)}" y="${at(height + 4)}" text-anchor="end">${label}</text>`
}

function named(milliseconds: number): string {
  if (milliseconds >= 1000) return `${String(milliseconds / 1000)} s`
  return milliseconds >= 1 ? `${String(milliseconds)} ms` : `${String(Math.round(milliseconds * 1000))} µs`
}

const at = (place: number): string => place.toFixed(1)
