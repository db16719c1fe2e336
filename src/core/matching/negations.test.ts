import { expect, test } from 'vitest'
import { compareWithModule } from './compare.ts'
import { createCorpus } from './corpus.ts'
import { inLanguage, moduleOf } from './matching.fixtures.ts'
import { formOf, readText } from './text.ts'
import { vocabularyOf } from './vocabulary.ts'

/** Each line is an outcome and what denies in it; nothing behind the bar where a word only looks like it. */
const tables: Readonly<Record<string, string>> = {
  pl: `
    Sporządza umowy bez pomocy prawnika | bez
    Nie stosuje metod statystycznych | nie
    Opisuje ustroje państw, ale nie ich historię | nie
    Wymienia środki, których nie wolno podawać | nie
    Nigdy nie przechowuje danych osobowych | nigdy nie
    Nie mierzy ani nie szacuje | nie ani nie
    Zna wszystkie języki programowania oprócz asemblera | oprócz
    Bada rynki z wyjątkiem rynku pracy | wyjątkiem
    Analizuje sprawozdania z wyłączeniem banków | wyłączeniem
    Stosuje model liniowy zamiast logistycznego | zamiast
    Prowadzi badania bez żadnego nadzoru | bez żadnego
    Żaden wynik nie jest przyjmowany bez sprawdzenia | żaden nie bez
    Oblicza koszty z pominięciem podatków | pominięciem
    Zapewnia bezpieczeństwo danych |
    Czyta teksty w języku niemieckim |
    Ocenia bezpośrednie skutki inwestycji |
    Wycenia nieruchomości |
    Wyjaśnia niezależność zdarzeń |
    Planuje dyżury na niedzielę |
    Opisuje wyjątki w języku Java |`,
  cs: `
    Sestavuje smlouvy bez pomoci právníka | bez
    Popisuje státní zřízení, ale ne jejich dějiny | ne
    Uvádí léky, které nelze podat dětem | nelze
    Nikdy neukládá osobní údaje | nikdy
    Neměří ani neodhaduje množství | ani
    Zná všechny jazyky kromě assembleru | kromě
    Zkoumá trhy s výjimkou trhu práce | výjimkou
    Rozebírá účetní závěrky vyjma bank | vyjma
    Model nepoužívá vzorky | nepoužívá
    Řeší úlohy beze zbytku a bez pomůcek | beze bez
    Žádný výsledek není přijat bez ověření | žádný není bez
    Vysvětluje, co právo nemůže upravit | nemůže
    Zařízení nesmí měřit člověka | nesmí
    Zajišťuje bezpečnost dat |
    Čte texty v němčině |
    Popisuje nemoci a jejich léčbu |
    Oceňuje nemovitosti |
    Vysvětluje nezávislost jevů |
    Plánuje služby na neděli |
    Navrhuje neuronové sítě |`,
  sk: `
    Zostavuje zmluvy bez pomoci právnika | bez
    Opisuje štátne zriadenia, ale nie ich dejiny | nie
    Nikdy neukladá osobné údaje | nikdy
    Uvádza lieky, ktoré nemožno podať deťom | nemožno
    Nemeria ani neodhaduje množstvo | ani
    Pozná všetky jazyky okrem assembleru | okrem
    Skúma trhy s výnimkou trhu práce | výnimkou
    Používa lineárny model namiesto logistického | namiesto
    Model nepoužíva vzorky | nepoužíva
    Žiadny výsledok nie je prijatý bez overenia | žiadny nie bez
    Vysvetľuje, čo právo nemôže upraviť | nemôže
    Zariadenie nesmie merať človeka | nesmie
    Rieši úlohy bez žiadnych pomôcok | bez žiadnych
    Postup nevyžaduje odber krvi | nevyžaduje
    Zaisťuje bezpečnosť dát |
    Číta texty v nemčine |
    Opisuje nemoci a ich liečbu |
    Oceňuje nehnuteľnosti |
    Vysvetľuje nezávislosť javov |
    Navrhuje neurónové siete |`,
  uk: `
    Складає договори без допомоги юриста | без
    Не застосовує статистичних методів | не
    Описує державний устрій, але не його історію | не
    Ніколи не зберігає персональних даних | ніколи не
    Не вимірює і ні до чого не зводить | не ні не
    Знає всі мови, крім асемблера | крім
    Досліджує ринки за винятком ринку праці | винятком
    Аналізує звіти всіх установ, окрім банків | окрім
    Застосовує лінійну модель замість логістичної | замість
    Жоден результат не приймається без перевірки | жоден не без
    Пояснює, чого в законі немає | немає
    Вказує, що неможливо виміряти | неможливо
    Розв'язує задачі без жодних підказок | без жодних
    Не оцінює ані витрат, ані прибутку | не ані ані
    Забезпечує безпеку даних |
    Читає тексти німецькою мовою |
    Оцінює безпосередні наслідки інвестицій |
    Оцінює нерухомість |
    Пояснює незалежність подій |
    Проєктує нейронні мережі |`,
  ru: `
    Составляет договоры без помощи юриста | без
    Не применяет статистических методов | не
    Описывает устройство государства, но не его историю | не
    Никогда не хранит личных данных | никогда не
    Не сводит задачу ни к одной из известных | не ни
    Знает все языки, кроме ассемблера | кроме
    Исследует рынки за исключением рынка труда | исключением
    Анализирует отчёты, исключая банки | исключая
    Применяет линейную модель вместо логистической | вместо
    Объясняет, чего в законе нет | нет
    Указывает, что нельзя измерить | нельзя
    Решает задачи без никаких подсказок | без никаких
    Никакой результат не принимается без проверки | никакой не без
    Обеспечивает безопасность данных |
    Читает тексты на немецком языке |
    Оценивает непосредственные последствия |
    Оценивает недвижимость |
    Объясняет независимость событий |
    Проектирует нейронные сети |
    Обрабатывает исключения в программе |`,
  bg: `
    Съставя договори без помощта на юрист | без
    Не прилага статистически методи | не
    Описва държавното устройство, но не и историята му | не
    Никога не съхранява лични данни | никога не
    Нито измерва, нито оценява | нито нито
    Знае всички езици освен асемблер | освен
    Изследва пазари с изключение на пазара на труда | изключение
    Прилага линеен модел вместо логистичен | вместо
    Никакъв резултат не се приема без проверка | никакъв не без
    Обяснява какво няма в закона | няма
    Посочва дейности, които нямат срок | нямат
    Решава задачи без никакви подсказки | без никакви
    Без никаква помощ | без никаква
    Осигурява безопасност на данните |
    Чете текстове на немски език |
    Оценява непосредствени последици |
    Оценява недвижими имоти |
    Обяснява независимост на събития |
    Проектира невронни мрежи |
    Обработва изключения в програми |`,
  sr: `
    Саставља уговоре без помоћи правника | без
    Sastavlja ugovore bez pomoći pravnika | bez
    Не примењује статистичке методе | не
    Описује уређење државе, али не и њену историју | не
    Никада не чува личне податке | никада не
    Нити мери нити процењује | нити нити
    Зна све језике осим асемблера | осим
    Istražuje tržišta sa izuzetkom tržišta rada | izuzetkom
    Анализира извештаје, изузев банака | изузев
    Примењује линеарни модел уместо логистичког | уместо
    Ниједан резултат није прихваћен без провере | ниједан није без
    Objašnjava čega u zakonu nema | nema
    Решава задатке без никакве помоћи | без никакве
    Ови подаци нису тачни | нису
    Обезбеђује безбедност података |
    Čita tekstove na nemačkom jeziku |
    Процењује непосредне последице |
    Процењује непокретности |
    Објашњава независност догађаја |
    Projektuje neuronske mreže |`,
  hr: `
    Sastavlja ugovore bez pomoći pravnika | bez
    Ne primjenjuje statističke metode | ne
    Opisuje ustroj države, ali ne i njezinu povijest | ne
    Nikada ne čuva osobne podatke | nikada ne
    Niti mjeri niti procjenjuje | niti niti
    Poznaje sve jezike osim asemblera | osim
    Istražuje tržišta s iznimkom tržišta rada | iznimkom
    Analizira izvješća, izuzev banaka | izuzev
    Primjenjuje linearni model umjesto logističkog | umjesto
    Nijedan rezultat nije prihvaćen bez provjere | nijedan nije bez
    Objašnjava čega u zakonu nema | nema
    Rješava zadatke bez nikakve pomoći | bez nikakve
    Ti podaci nisu točni | nisu
    Navodi postupke koji nemaju rok | nemaju
    Osigurava sigurnost podataka |
    Čita tekstove na njemačkom jeziku |
    Procjenjuje neposredne posljedice |
    Procjenjuje nekretnine |
    Objašnjava neovisnost događaja |
    Projektira neuronske mreže |`,
  sl: `
    Sestavlja pogodbe brez pomoči odvetnika | brez
    Ne uporablja statističnih metod | ne
    Opiše ureditev države, ne pa njene zgodovine | ne
    Nikoli ne shranjuje osebnih podatkov | nikoli ne
    Niti ne meri niti ne ocenjuje | niti ne niti ne
    Pozna vse jezike razen zbirnika | razen
    Raziskuje trge z izjemo trga dela | izjemo
    Uporablja linearni model namesto logističnega | namesto
    Noben rezultat ni sprejet brez preverjanja | noben ni brez
    Pojasni, česa zakon nima | nima
    Navede postopke, ki nimajo roka | nimajo
    Rešuje naloge brez nobene pomoči | brez nobene
    Podatki niso točni | niso
    Zagotavlja varnost podatkov |
    Bere besedila v nemškem jeziku |
    Oceni neposredne posledice |
    Oceni nepremičnine |
    Pojasni neodvisnost dogodkov |
    Načrtuje nevronske mreže |
    Obravnava izjeme v programih |`,
  be: `Складае дагаворы без дапамогі юрыста | без
    Ведае ўсе мовы, акрамя асэмблера | акрамя
    Забяспечвае бяспеку даных |`,
  mk: `Составува договори без помош од правник | без
    Ги знае сите јазици освен асемблер | освен
    Проценува недвижности |`,
  ca: `Redacta contractes sense ajuda | sense
    Coneix totes les llengües excepte el basc | excepte
    Sentència i normes del contracte |`,
  gl: `Redacta contratos sen axuda | sen
    Coñece todas as linguas agás o éuscaro | agás
    Sensores e redes neuronais |`,
  eu: `Kontratuak laguntzarik gabe idazten ditu | gabe
    Ez ditu datu pertsonalak gordetzen | ez
    Ezagutza adierazten du |`,
  et: `Koostab lepinguid ilma abita | ilma
    Ei salvesta isikuandmeid | ei
    Eirab müra mõõtmistes |`,
  lv: `Sastāda līgumus bez palīdzības | bez
    Zina visas valodas, izņemot asambleru | izņemot
    Neironu tīkli un nekustamais īpašums |`,
  is: `Semur samninga án aðstoðar | án
    Geymir aldrei persónuupplýsingar | aldrei
    Ekkja og erfðaréttur |`,
  sq: `Harton kontrata pa ndihmë | pa
    Nuk ruan të dhëna personale | nuk
    Paraqet rrjete nervore |`,
  mt: `Ifassal kuntratti mingħajr għajnuna | mingħajr
    Jaf il-lingwi kollha ħlief waħda | ħlief
    Jaħżen id-data personali |`,
  ko: `도움 없이 계약서를 작성한다 | 없이
    은행을 제외한 시장을 분석한다 | 제외한
    데이터의 안전을 보장한다 |`,
  ja: `個人データを保存しない | ない
    英語以外の言語で書く | 以外
    データベースを設計する |`,
  zh: `分析市场,银行除外 | 除外
    没有帮助时起草合同 | 没有
    解释不同的数据库 |`,
  th: `ไม่เก็บข้อมูลส่วนบุคคล | ไม่
    วิเคราะห์ตลาดยกเว้นธนาคาร | ว้น
    ออกแบบฐานข้อมูล |`,
}

const rows = Object.entries(tables).flatMap(([lang, table]) =>
  table
    .trim()
    .split('\n')
    .map((line): [string, string, string] => {
      const [value = '', kept = ''] = line.split('|').map((part) => part.trim())
      return [lang, value, kept]
    }),
)

// "All markets but banks" and "all markets" share every word: an officer would be shown the opposite of what was learned.
test.each(rows)('%s: "%s" keeps "%s"', (lang, value, kept) => {
  expect(readText(value, lang).negations.join(' ')).toBe(kept)
})

/** The sentence without what denies in it, as an outcome of the module. */
function suggestedFor(lang: string, shown: string, denied: string) {
  const words = denied.split(' ')
  const left = (word: string) => !words.includes(formOf(word.replace(/^[\p{P}]+|[\p{P}]+$/gu, '')))
  const asked = shown.split(' ').filter(left).join(' ')
  const module = {
    ...moduleOf(),
    title: [],
    outcomes: [{ key: 'o', text: [{ lang, value: asked }], weight: 100 }],
  }
  return compareWithModule(inLanguage(lang, shown), module, createCorpus([module])).outcomes[0]?.coverage
}

// Every word agrees but the one that turns it round. Scripts without spaces are left out: their words can't be taken out so.
test.each(rows.filter(([lang, , kept]) => kept !== '' && !['ja', 'zh', 'th'].includes(lang)))(
  '%s: "%s" does not cover the same without "%s"',
  (lang, value, kept) => {
    expect(suggestedFor(lang, value, kept)).not.toBe('covered')
  },
)

// A list with a word in the wrong case, or cut by the reading into two, would keep nothing and say nothing.
test.each([...Object.keys(tables), 'az', 'bn', 'bs', 'fa', 'he', 'hi', 'hy', 'id', 'ka', 'ms', 'tl', 'ur'])(
  'every word of %s that denies is read as one',
  (lang) => {
    const { negations } = vocabularyOf(lang)

    expect(negations.size).toBeGreaterThan(2)
    expect([...negations].filter((word) => readText(formOf(word), lang).negations.join() !== word)).toEqual([])
  },
)

test.each([...Object.keys(tables), 'es', 'it', 'pt', 'ro', 'fi', 'hu', 'nl', 'da', 'sv', 'no', 'el', 'lt', 'tr', 'ar'])(
  'no word of %s that denies is passed over as empty',
  (lang) => {
    const { stopWords, negations } = vocabularyOf(lang)

    expect([...stopWords.intersection(negations)]).toEqual([])
  },
)
