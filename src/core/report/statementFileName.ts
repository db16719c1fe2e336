/** `2026-0001-en.pdf`: a number with its slash is no file name. */
export function statementFileName({
  number,
  language,
}: {
  readonly number: string
  readonly language: string
}): string {
  return `${number.replace('/', '-')}-${language}.pdf`
}
