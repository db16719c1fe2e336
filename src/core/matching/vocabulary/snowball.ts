import { stemmer as arabic } from '@orama/stemmers/arabic'
import { stemmer as danish } from '@orama/stemmers/danish'
import { stemmer as finnish } from '@orama/stemmers/finnish'
import { stemmer as greek } from '@orama/stemmers/greek'
import { stemmer as hungarian } from '@orama/stemmers/hungarian'
import { stemmer as irish } from '@orama/stemmers/irish'
import { stemmer as italian } from '@orama/stemmers/italian'
import { stemmer as lithuanian } from '@orama/stemmers/lithuanian'
import { stemmer as norwegian } from '@orama/stemmers/norwegian'
import { stemmer as portuguese } from '@orama/stemmers/portuguese'
import { stemmer as romanian } from '@orama/stemmers/romanian'
import { stemmer as russian } from '@orama/stemmers/russian'
import { stemmer as serbian } from '@orama/stemmers/serbian'
import { stemmer as spanish } from '@orama/stemmers/spanish'
import { stemmer as swedish } from '@orama/stemmers/swedish'
import { stemmer as turkish } from '@orama/stemmers/turkish'
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian'
import type { Vocabulary } from '../vocabulary.ts'
import { wordsAlone } from './wordsAlone.ts'

const bokmalAndNynorsk = wordsAlone({
  stem: norwegian,
  negations: 'ikke ikkje ingen ingenting uten utan aldri unntatt',
  joiningWords: 'og eller med samt for ved',
  stopWords: `en et ei den det de og eller i på av for til med om som er å kan skal vil fra ved under over mellom sin sitt sine
    dette disse samt studenten studenter deltakere`,
})

/** Further languages that Snowball has a stemmer for; another is a line here. */
export const snowball: Readonly<Record<string, Vocabulary>> = {
  da: wordsAlone({
    stem: danish,
    negations: 'ikke ingen intet uden aldrig undtagen',
    joiningWords: 'og eller med samt for ved',
    stopWords: `en et den det de og eller i på af for til med om som er at kan skal vil fra ved under over mellem sin sit sine
      dette disse samt studerende deltagere`,
  }),
  sv: wordsAlone({
    stem: swedish,
    negations: 'inte ej ingen inga inget utan aldrig förutom',
    joiningWords: 'och eller med samt för vid',
    stopWords: `en ett den det de och eller i på av för till med om som är att kan ska skall vill från vid under över mellan sin
      sitt sina detta dessa samt studenten studenter deltagare`,
  }),
  no: bokmalAndNynorsk,
  nb: bokmalAndNynorsk,
  nn: bokmalAndNynorsk,
  es: wordsAlone({
    stem: spanish,
    negations: 'no ni sin nunca ningún ninguna excepto salvo',
    joiningWords: 'y e o u con para por mediante',
    stopWords: `el la los las un una unos unas de del y e o u a al en con para por su sus se que como es son lo entre sobre desde
      hasta este esta estos estas estudiante estudiantes alumno alumnos capaz mediante`,
  }),
  it: wordsAlone({
    stem: italian,
    negations: 'non né senza mai nessun nessuna tranne eccetto',
    joiningWords: 'e ed o con per mediante',
    stopWords: `il lo la i gli le un uno una di del dello della dei degli delle e ed o a al alla ai alle in nel nella nei nelle con
      per da dal dalla su sul sulla che come è sono si suo sua loro tra fra questo questa studente studenti grado mediante`,
  }),
  pt: wordsAlone({
    stem: portuguese,
    negations: 'não nem sem nunca nenhum nenhuma exceto salvo',
    joiningWords: 'e ou com para por',
    stopWords: `o a os as um uma uns umas de do da dos das e ou ao à aos às em no na nos nas com para por pelo pela se que como é
      são seu sua entre sobre este esta estudante estudantes aluno alunos capaz`,
  }),
  ro: wordsAlone({
    stem: romanian,
    negations: 'nu nici fără niciodată',
    joiningWords: 'și sau cu pentru prin',
    stopWords: 'un o de la și sau în din cu pentru prin pe a al ale ai care că este sunt se sau student studenți',
  }),
  fi: wordsAlone({
    stem: finnish,
    negations: 'ei eivät ilman paitsi',
    joiningWords: 'ja tai sekä',
    stopWords: 'ja tai sekä on että',
  }),
  hu: wordsAlone({
    stem: hungarian,
    negations: 'nem sem nélkül kivéve soha',
    joiningWords: 'és vagy',
    stopWords: 'a az és vagy egy is',
  }),
  el: wordsAlone({ stem: greek, negations: 'δεν μη μην χωρίς ποτέ εκτός', joiningWords: 'και ή με' }),
  lt: wordsAlone({ stem: lithuanian, negations: 'ne nei be niekada išskyrus', joiningWords: 'ir ar arba su' }),
  ga: wordsAlone({ stem: irish, negations: 'gan ní nach', joiningWords: 'agus nó' }),
  ru: wordsAlone({
    stem: russian,
    negations: 'не ни нет без никогда никакой никакого никаких нельзя кроме исключая исключением вместо',
    joiningWords: 'и или с для',
    stopWords: 'и или в на с для по к',
  }),
  uk: wordsAlone({
    stem: ukrainian,
    negations: `не ні ані немає нема без ніколи жоден жодна жодне жодного жодної жодних неможливо крім окрім винятком
      замість`,
    joiningWords: 'і й та або чи з із для',
    stopWords: 'і й та або чи в у на з із зі для по до',
  }),
  sr: wordsAlone({
    stem: serbian,
    negations: `не ни нити није нису нема немају без никад никада никакав никаква никакве ниједан ниједна осим изузев изузетком
      уместо ne ni niti nije nisu nema nemaju bez nikad nikada nikakav nikakva nikakve nijedan nijedna osim izuzev izuzetkom
      umesto`,
    joiningWords: 'и или са за i ili sa za',
    stopWords: 'и или у на са за по i ili u na sa za po',
  }),
  tr: wordsAlone({ stem: turkish, negations: 'değil olmadan hariç asla', joiningWords: 've veya ile' }),
  ar: wordsAlone({ stem: arabic, negations: 'لا لم لن ليس بدون دون', joiningWords: 'و أو مع' }),
}
