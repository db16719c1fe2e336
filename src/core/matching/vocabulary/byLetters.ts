import type { Vocabulary } from '../vocabulary.ts'
import { wordsAlone } from './wordsAlone.ts'

/** What denies, in languages that Snowball has no stemmer for and that are compared by their letters. */
const negations: Readonly<Record<string, string>> = {
  az: 'deyil olmadan xaric istisna heç yox',
  be: 'не ні няма без ніколі нельга акрамя апроч выключэннем замест',
  bg: 'не нито няма нямат без никога никакъв никаква никакво никакви освен изключение вместо',
  bn: 'না নয় ছাড়া ব্যতীত বিনা',
  bs: 'ne ni niti nije nisu nema nemaju bez nikad nikada nikakav nikakva nikakve nijedan nijedna osim izuzev izuzetkom umjesto',
  ca: 'no ni tampoc sense mai excepte',
  cs: `ne není nejsou nelze nikdy nikoli nikoliv ani bez beze žádný žádná žádné žádného žádnou žádných žádným žádnými nemá
    nemají nemůže nemohou nesmí nesmějí nepoužívá nepoužívají nevyžaduje kromě vyjma výjimkou`,
  et: 'ei ega mitte ilma asemel',
  eu: 'ez gabe inoiz ezik salbu',
  fa: 'نه نیست نمی بدون هرگز بجز جز مگر',
  gl: 'non nin sen nunca ningún ningunha excepto agás',
  he: 'לא ללא בלי מבלי אין אינו אינה למעט מלבד',
  hi: 'नहीं बिना न मत सिवाय',
  hr: 'ne ni niti nije nisu nema nemaju bez nikad nikada nikakav nikakva nikakve nijedan nijedna osim izuzev iznimkom umjesto',
  hy: 'ոչ չէ առանց երբեք բացի',
  id: 'tidak bukan belum jangan tanpa kecuali',
  is: 'ekki án aldrei enginn engin engan hvorki né nema',
  // Of a script without spaces, as it is cut: two characters.
  ja: 'ない なし せず ずに 以外 除く 除き',
  ka: 'არ არა ვერ გარეშე გარდა არასოდეს',
  ko: '없이 없는 없다 않는 않고 않은 않다 아닌 아니라 못하는 제외한 제외하고',
  lv: 'ne nav nevis bez nekad neviens nevienu izņemot',
  mk: 'не ниту нема без никогаш никаков никаква никакви освен наместо',
  ms: 'tidak bukan jangan tanpa kecuali',
  mt: 'mhux bla mingħajr qatt ħlief',
  pl: `nie ani bez nigdy żaden żadna żadne żadnego żadnej żadnym żadnych żadnymi oprócz prócz wyjątkiem wyłączeniem
    pominięciem zamiast`,
  sk: `nie ani bez bezo nikdy nemožno žiadny žiadna žiadne žiadneho žiadnej žiadnych žiadnym nemá nemajú nemôže nemôžu nesmie
    nesmú nepoužíva nepoužívajú nevyžaduje okrem výnimkou namiesto`,
  sl: 'ne ni niso nima nimajo niti brez nikoli noben nobena nobene nobenega razen izjemo namesto',
  sq: 'nuk mos as pa kurrë asnjë përveç',
  th: 'ไม่ ไร้ ว้น',
  tl: 'hindi huwag wala walang maliban',
  ur: 'نہیں نہ بغیر بلا سوائے',
  zh: '没有 沒有 无需 無需 无须 無須 不用 不使 不含 不包 不能 不会 不會 不得 不需 不应 不應 不是 而非 并非 並非 除外',
}

/** Another language is a line above. */
export const byLetters: Readonly<Record<string, Vocabulary>> = Object.fromEntries(
  Object.entries(negations).map(([lang, words]) => [lang, wordsAlone({ stem: null, negations: words })]),
)
