/* global document, FontFace, location, window */

// Served to a page of the test browser; pdfjs lies beside it there.
const pdfjs = await import(new URL('/pdf.mjs', location.href).href)
pdfjs.GlobalWorkerOptions.workerSrc = '/pdf.worker.mjs'

const scale = 6

/**
 * Draws each text twice: as the statement shows it, by pdfjs, and with the font itself, by the browser. Answers for each
 * the share of ink that has no ink near it in the other drawing, 0…1.
 */
window.compare = async (file, texts) => {
  const pdf = await pdfjs.getDocument({ url: file }).promise
  const page = await pdf.getPage(1)
  const viewport = page.getViewport({ scale })
  const shown = canvasOf(viewport.width, viewport.height)
  await page.render({ canvas: shown.canvas, canvasContext: shown, viewport }).promise
  const { items } = await page.getTextContent()

  const answers = []
  for (const { text, face, size } of texts) {
    const font = await new FontFace(face, `url(/${face}.ttf)`).load()
    document.fonts.add(font)
    // A line may come in several items; the first one says where it begins.
    const start = items.find(
      ({ str, transform }) => str !== '' && text.startsWith(str) && Math.abs(transform[0] - size) < 0.01,
    )
    if (start === undefined) throw new Error(`"${text}" is not on the page`)
    const [x, y] = viewport.convertToViewportPoint(start.transform[4], start.transform[5])
    const wanted = canvasOf(viewport.width, viewport.height)
    wanted.font = `${size * scale}px "${face}"`
    wanted.textRendering = 'geometricPrecision'
    wanted.fillText(text, x, y)
    const width = wanted.measureText(text).width
    const box = [x - 10, y - size * scale * 1.2, width + 20, size * scale * 1.6].map(Math.round)
    answers.push({ text, face, apart: apart(shown.getImageData(...box), wanted.getImageData(...box)) })
  }
  return answers
}

function canvasOf(width, height) {
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(width)
  canvas.height = Math.ceil(height)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = '#16191c'
  return context
}

/** Edges are smoothed differently by the two: ink counts as the same within a few pixels at this scale. */
function apart(one, other) {
  return Math.max(lonely(one, other), lonely(other, one))
}

function lonely(one, other) {
  const reach = 2
  const { width, height } = one
  const isInk = (image, x, y) => x >= 0 && y >= 0 && x < width && y < height && image.data[(y * width + x) * 4] < 128
  let ink = 0
  let alone = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!isInk(one, x, y)) continue
      ink++
      let near = false
      for (let dy = -reach; dy <= reach && !near; dy++) {
        for (let dx = -reach; dx <= reach && !near; dx++) near = isInk(other, x + dx, y + dy)
      }
      if (!near) alone++
    }
  }
  return ink === 0 ? 1 : alone / ink
}
