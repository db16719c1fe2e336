/** In the place of British spellings told as American ones. */
export const americanSpelling = (word: string): string => word
