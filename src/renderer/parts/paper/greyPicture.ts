import type { PDFDocumentProxy } from 'pdfjs-dist'
import { mostPointsRead } from '#contract/paper.ts'
import type { Picture } from '#core/paper/picture.ts'

/** A page of print is read best at so many points to the inch; a PDF counts in inches of 72. */
const finest = 300 / 72
/** The longest side of a picture that browsers draw at all. */
const longestSide = 8192

/** What a page is drawn at to be read: not finer than helps, and no larger than the engine takes. */
export function scaleToRead(width: number, height: number, most: number): number {
  return Math.min(most, Math.sqrt(mostPointsRead / (width * height)), longestSide / Math.max(width, height))
}

export async function greyPage(pdf: PDFDocumentProxy, number: number): Promise<Picture> {
  const page = await pdf.getPage(number)
  const { width, height } = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: scaleToRead(width, height, finest) })
  const canvas = blank(viewport.width, viewport.height)
  try {
    await page.render({ canvas, viewport }).promise
    return greyOf(canvas)
  } finally {
    giveBack(canvas)
  }
}

export async function greyImage(image: HTMLImageElement): Promise<Picture> {
  await image.decode()
  const { naturalWidth, naturalHeight } = image
  const scale = scaleToRead(naturalWidth, naturalHeight, 1)
  const canvas = blank(naturalWidth * scale, naturalHeight * scale)
  try {
    const pen = penOf(canvas)
    // What can be seen through is paper.
    pen.fillStyle = '#ffffff'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.drawImage(image, 0, 0, canvas.width, canvas.height)
    return greyOf(canvas)
  } finally {
    giveBack(canvas)
  }
}

function blank(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.floor(width))
  canvas.height = Math.max(1, Math.floor(height))
  return canvas
}

function penOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (pen === null) throw new Error('This browser draws nothing')
  return pen
}

function greyOf(canvas: HTMLCanvasElement): Picture {
  const { width, height } = canvas
  const { data } = penOf(canvas).getImageData(0, 0, width, height)
  const points = new Uint8Array(width * height)
  for (let at = 0, from = 0; at < points.length; at += 1, from += 4) {
    // As bright as people see each colour (ITU-R BT.601).
    points[at] = 0.299 * (data[from] ?? 0) + 0.587 * (data[from + 1] ?? 0) + 0.114 * (data[from + 2] ?? 0)
  }
  return { width, height, points }
}

/** At once: the browser would keep 35 MB until it tidies up. */
function giveBack(canvas: HTMLCanvasElement): void {
  canvas.width = 0
  canvas.height = 0
}
