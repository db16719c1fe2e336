import type { PaperPlace } from '#core/credential/element.ts'
import type { Turn } from '#core/paper/picture.ts'

/** What was marked on a page, beside its place: how it looks there, and its words where some were chosen. */
export interface Marked {
  /** Cut from the page as it is shown; null where it is not drawn. */
  readonly crop: HTMLCanvasElement | null
  readonly words: MarkedWords | null
}

interface MarkedWords {
  readonly text: string
  readonly by: 'file' | 'machine'
  /** Those that the machine is unsure of. */
  readonly unsure: readonly string[]
}

export type OnPlace = (place: PaperPlace, marked: Marked) => void

/** What is cut out is seen with a little of what stands around it, in parts of the page. */
const around = 0.004
/** How wide the page would be of which this is cut, in points: twice of what it is shown at. */
const pageWidth = 1400

/** An area of a page as a picture of its own, upright where the page is not. */
export function cropOf(sheet: Element, { area }: PaperPlace, turn: Turn): HTMLCanvasElement | null {
  const page = sheet.querySelector<HTMLCanvasElement | HTMLImageElement>(':scope > canvas, :scope > img')
  const crop = document.createElement('canvas')
  const pen = crop.getContext('2d')
  if (page === null || area === null || pen === null) return null
  const whole = page instanceof HTMLImageElement ? [page.naturalWidth, page.naturalHeight] : [page.width, page.height]
  const [wide = 0, high = 0] = whole
  const [left, top] = [Math.max(0, area.x - around) * wide, Math.max(0, area.y - around) * high]
  const width = Math.min(wide - left, (area.width + 2 * around) * wide)
  const height = Math.min(high - top, (area.height + 2 * around) * high)
  if (width < 1 || height < 1) return null
  const onItsSide = turn === 90 || turn === 270
  const scale = pageWidth / (onItsSide ? high : wide)
  crop.width = Math.ceil((onItsSide ? height : width) * scale)
  crop.height = Math.ceil((onItsSide ? width : height) * scale)
  pen.translate(crop.width / 2, crop.height / 2)
  pen.rotate((turn * Math.PI) / 180)
  pen.scale(scale, scale)
  pen.drawImage(page, left, top, width, height, -width / 2, -height / 2, width, height)
  return crop
}
