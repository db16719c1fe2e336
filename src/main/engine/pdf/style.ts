import type { Face } from './fonts.ts'

/** Lengths in points (1/72 inch), from the top left corner of the page down. A4 is 210 by 297 mm. */
export const page = { width: 595.28, height: 841.89, left: 62, right: 54, top: 43, bottom: 38 }
export const textWidth = page.width - page.left - page.right

export interface TextStyle {
  readonly face: Face
  readonly size: number
  readonly leading: number
  readonly color: Color
}

export type Color = readonly [red: number, green: number, blue: number]
const color = (hex: string): Color => {
  const at = (start: number) => Math.round((Number.parseInt(hex.slice(start, start + 2), 16) / 255) * 1000) / 1000
  return [at(0), at(2), at(4)]
}

export const colors = {
  ink: color('16191c'),
  second: color('474e56'),
  label: color('5b626a'),
  line: color('c9cdc8'),
  paper: color('ffffff'),
  holds: color('0e6657'),
  part: color('7d5000'),
  not: color('8f1230'),
  open: color('5b626a'),
}

export const styles = {
  institution: { face: 'sansStrong', size: 12.75, leading: 16.5, color: colors.ink },
  office: { face: 'sans', size: 8.4, leading: 11.25, color: colors.second },
  body: { face: 'serif', size: 10, leading: 13.75, color: colors.ink },
  title: { face: 'serifStrong', size: 18.75, leading: 23.25, color: colors.ink },
  subtitle: { face: 'serifStrong', size: 15, leading: 19.5, color: colors.ink },
  lead: { face: 'serif', size: 11.7, leading: 16.5, color: colors.ink },
  heading: { face: 'sansStrong', size: 9.2, leading: 12.75, color: colors.ink },
  reference: { face: 'sans', size: 8.6, leading: 12.5, color: colors.ink },
  label: { face: 'sans', size: 8.6, leading: 13.75, color: colors.label },
  figureLabel: { face: 'sans', size: 8.25, leading: 11.25, color: colors.label },
  figure: { face: 'sansStrong', size: 10.9, leading: 14.25, color: colors.ink },
  tableHead: { face: 'sans', size: 8.25, leading: 11.25, color: colors.label },
  cell: { face: 'sans', size: 8.6, leading: 11.25, color: colors.ink },
  total: { face: 'sansStrong', size: 8.6, leading: 11.25, color: colors.ink },
  footer: { face: 'sans', size: 7.5, leading: 10.5, color: colors.second },
} as const satisfies Record<string, TextStyle>
