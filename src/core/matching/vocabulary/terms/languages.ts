export const languages = `
language, tongue, linguistic | sprache, sprachlich | langue, langage, linguistique
English | englisch, englische | anglais
German | deutsch, deutsche | allemand
French | französisch, französische | français
Spanish | spanisch | espagnol
Italian | italienisch | italien
Russian | russisch | russe
Polish | polnisch | polonais
Portuguese | portugiesisch | portugais
Dutch | niederländisch, holländisch | néerlandais
Latin | latein, lateinisch | latin
Greek | griechisch | grec
Arabic | arabisch | arabe
Chinese, Mandarin | chinesisch | chinois
Japanese | japanisch | japonais
Turkish | türkisch | turc
Slavic, Slavonic | slawisch | slave
sign language | gebärdensprache | langue des signes
word / vocabulary, lexis, lexical / term, terminology | wort, wörter / wortschatz, vokabular / fachwort, terminologie | mot / vocabulaire, lexique / terme, terminologie
collocation, word combination, typical combination | kollokation, wortverbindung | collocation, combinaison de mots
corpus, corpora, large collection of texts, text collection | korpus, korpora, textsammlung | corpus, collection de textes
grammar / syntax, sentence structure / morphology / | grammatik / syntax, satzbau / morphologie / satz | grammaire / syntaxe / morphologie / phrase
tense / verb / conjugate, conjugation / past tense / noun | zeitform / verb / konjugieren / vergangenheit / substantiv | temps / verbe / conjuguer / passé / nom
pronunciation, pronounce / phonetics / accent / phonology / intonation | aussprache, aussprechen / phonetik / akzent / phonologie / betonung | prononciation, prononcer / phonétique / accent / phonologie / intonation
dialect / regional variation, way people speak, varies with region / sociolinguistic | dialekt, mundart / regionale variation, soziolinguistik, sprachvarietät / | dialecte / variation régionale, sociolinguistique /
social class, class, age | schicht, soziale klasse, alter | classe sociale, âge
meaning / semantics / sense | bedeutung / semantik / sinn | sens / signification / sémantique
pragmatics / politeness / speech act | pragmatik / höflichkeit / sprechakt | pragmatique / politesse / acte de langage
translation, translator, render into | übersetzung, übersetzer | traduction, traducteur
interpret simultaneously, simultaneous interpreting, orally while speaking, conference interpreting, interpreter | dolmetschen, simultandolmetschen, dolmetscher | interprétation simultanée, interprète, interpréter
speech, oral, spoken, address, orally | rede, mündlich, ansprache, vortrag | discours, oral, allocution, oralement
subtitle, subtitling / audio description / dubbing / | untertitel, untertitelung /  / synchronisation / | sous-titre, sous-titrage /  / doublage / audiodescription
listening, listening comprehension, radio, broadcast, programme | hörverstehen, radio, sendung, hörverständnis | compréhension orale, radio, émission
reading comprehension, text comprehension | leseverstehen, textverständnis | compréhension écrite
essential point, gist, main idea, main point, key passage | hauptaussage, kernaussage, wesentlicher punkt | point essentiel, passage essentiel, idée principale
academic writing, academic paper / essay, scholarly article / citation, cite sources | wissenschaftliches schreiben / aufsatz, fachartikel / zitieren, quellen | écriture académique / essai, dissertation, article scientifique / citation, citer
style, register, tone, appropriate style | stil, sprachebene, tonfall | style, registre, ton
letter / e-mail / application / correspondence / minutes | brief / e-mail / bewerbung / korrespondenz / protokoll | lettre / courriel / candidature / correspondance / procès-verbal
presentation, talk, lecture | vortrag, präsentation, referat | exposé, présentation, conférence
conversation, dialogue, small talk, everyday conversation | gespräch, unterhaltung, alltagsgespräch | conversation, dialogue
language acquisition, first language, second language acquisition, bilingual | spracherwerb, erstsprache, zweisprachig | acquisition du langage, première langue, bilingue
foreign language, language learner, language teaching | fremdsprache, sprachunterricht | langue étrangère, enseignement des langues
poem, poetry / verse / lyric | gedicht, lyrik / vers / | poème, poésie / vers /
stylistic device, figure of speech, metaphor, rhetorical figure | stilmittel, metapher, redefigur | figure de style, métaphore, procédé stylistique
metre / rhyme / rhythm | versmass / reim / rhythmus | mètre / rime / rythme
novel / narrative, story / fiction / narrator / prose | roman / erzählung, geschichte /  / erzähler / prosa | roman / récit, narration /  / narrateur / prose
drama / play / theatre / stage | drama / theater / stück / bühne | drame / théâtre / pièce / scène
literature / literary / author / writer | literatur / literarisch / autor / schriftsteller | littérature / littéraire / auteur / écrivain
intercultural, cross-cultural | interkulturell | interculturel
journalism / news / press, newspaper / editorial | journalismus / nachricht / presse, zeitung / | journalisme / actualité / presse, journal /
rhetoric / persuasion / argument | rhetorik / überzeugung / argument | rhétorique / persuasion / argument
proofreading, editing, revise text, copy-edit | lektorat, korrekturlesen, korrektur | relecture, correction, révision
discourse, conversation analysis, text linguistics | diskurs, gesprächsanalyse, textlinguistik | discours, analyse conversationnelle
language change / etymology / historical linguistics / sound shift | sprachwandel / etymologie /  / lautverschiebung | évolution de la langue / étymologie /  /
dictionary, lexicography | wörterbuch, lexikographie | dictionnaire, lexicographie
machine translation, post-editing, translation memory | maschinelle übersetzung, nachbearbeitung | traduction automatique, post-édition
alphabet, script, characters, writing system | alphabet, schriftzeichen, schrift | alphabet, caractères, écriture
B1, A2, C1, level of language, proficiency | sprachniveau, niveaustufe | niveau de langue
understand speech, follow conversation, listening | zuhören, hörverstehen | écoute, comprendre à l'oral
write letter, written expression, formal letter | schriftlicher ausdruck, briefe schreiben | expression écrite, lettre formelle
speaking, oral expression, fluency, fluent, speak freely | mündlicher ausdruck, flüssig, sprechen | expression orale, aisance, couramment
word formation / prefix / suffix / compound / derivation | wortbildung / vorsilbe / nachsilbe / zusammensetzung / | formation des mots / préfixe / suffixe /  / dérivation
part of speech / adjective / adverb / pronoun / preposition / article | wortart / adjektiv /  / pronomen / präposition / artikel | partie du discours / adjectif /  / pronom / préposition / article
subordinate clause / relative clause / word order / sentence | nebensatz / relativsatz / wortstellung / | subordonnée / relative / ordre des mots /
subjunctive / conditional / mood / passive | konjunktiv /  / modus / passiv | subjonctif / conditionnel / mode / passif
aspect, perfective, imperfective | aspekt, vollendet | aspect, perfectif, imperfectif
case / declension / nominative / dative / ending of nouns | kasus, fall / deklination /  /  / endung | cas / déclinaison /  /  / désinence
phoneme / phonetic transcription, IPA / sounds of a language | phonem / lautschrift / laut, laute | phonème / transcription phonétique / son
syllable / stress / tone language / rhythm of speech | silbe / betonung / tonsprache / | syllabe / accent tonique / langue à tons /
speech error / aphasia / language disorder | sprachstörung / aphasie / versprecher | trouble du langage / aphasie / lapsus
psycholinguistics, language processing, mental lexicon | psycholinguistik, sprachverarbeitung, mentales lexikon | psycholinguistique, lexique mental
language contact / loan word, borrowing / code-switching / creole / pidgin | sprachkontakt / lehnwort, entlehnung /  / kreolsprache / | contact de langues / emprunt / alternance codique / créole /
minority language, language policy, endangered language, language planning | minderheitensprache, sprachpolitik, bedrohte sprache | langue minoritaire, politique linguistique, langue menacée
youth language, slang, colloquial, informal speech | jugendsprache, umgangssprache, slang | argot, langue familière, parler jeune
gender-fair language, inclusive language | geschlechtergerechte sprache | langage inclusif
synonym / antonym / hyponym / polysemy, ambiguous word / sense relations | synonym / antonym /  / mehrdeutigkeit / sinnrelation | synonyme / antonyme /  / polysémie, ambiguïté /
idiom, proverb, figurative, fixed expression, saying | redewendung, sprichwort, übertragen, feste wendung | idiome, proverbe, figuré, expression figée
cohesion, coherence, text structure, connectors, linking words | kohäsion, kohärenz, textaufbau, bindewörter | cohésion, cohérence, structure du texte, connecteurs
genre, text type, text genre | gattung, textsorte | genre, type de texte
language typology, universals, compare languages, language family | sprachtypologie, universalien, sprachfamilie | typologie des langues, universaux, famille de langues
Old English, Middle High German, older stages of a language, Old French | mittelhochdeutsch, althochdeutsch, sprachstufe | ancien français, vieil anglais, état ancien
palaeography, read old handwriting, manuscript hand | paläographie, alte handschriften | paléographie, écritures anciennes
concordance, frequency list, annotation of corpora, tagger | konkordanz, frequenzliste, wortartenannotation | concordance, liste de fréquence, étiquetage
terminology management, termbase, specialised term, term database | terminologiearbeit, terminologiedatenbank, fachbegriff | gestion terminologique, base terminologique
technical writing, instructions, user manual, plain technical text | technisches schreiben, technische redaktion, bedienungsanleitung | rédaction technique, mode d'emploi
specialised translation, technical translation, legal translation, translate contract | fachübersetzung, technische übersetzung, urkundenübersetzung | traduction spécialisée, traduction technique, traduction juridique
literary translation, translate novels, translate poems | literarische übersetzung, literaturübersetzung | traduction littéraire
localisation, software strings, adapt website to another country | lokalisierung | localisation
consecutive interpreting, note-taking, interpret from notes | konsekutivdolmetschen, notizentechnik | interprétation consécutive, prise de notes
community interpreting, interpret at hospital or court | gerichtsdolmetschen, behördendolmetschen | interprétation en milieu social, interprète judiciaire
glossary / prepare terms / word list | glossar /  / wortliste, vokabelliste | glossaire /  / liste de mots
quality of translation, translation error, translation criticism, compare translations | übersetzungskritik, übersetzungsfehler, übersetzungsvergleich | critique de traduction, erreur de traduction
equivalence, translation strategy, skopos, loss in translation | äquivalenz, übersetzungsstrategie | équivalence, stratégie de traduction
reading strategy, skim, scan, extensive reading | lesestrategie, überfliegend lesen | stratégie de lecture, lecture rapide
summary of text, abstract, précis | inhaltsangabe, zusammenfassung | résumé, précis
debate, discussion in foreign language, express opinion, argue a point | debatte, meinung äussern, standpunkt | débat, exprimer son opinion, point de vue
telephone / appointment / everyday situations / shopping / ask for directions | telefonieren / termin /  / einkaufen / wegbeschreibung | téléphoner / rendez-vous /  / achats / demander son chemin
business correspondence, business English, business letter, business meeting | geschäftskorrespondenz, geschäftsbrief, wirtschaftssprache | correspondance commerciale, langue des affaires
curriculum vitae, CV / application letter, cover letter / job interview | lebenslauf / bewerbungsschreiben / vorstellungsgespräch | curriculum vitae / lettre de motivation / entretien d'embauche
language portfolio, learning diary, autonomous language learning, tandem | sprachenportfolio, tandem | portfolio de langues, tandem
error correction, learner error, interlanguage | fehlerkorrektur, lernersprache | correction des erreurs, interlangue
communicative approach, task-based teaching, lesson in foreign language | kommunikativer ansatz, aufgabenorientiert, fremdsprachenunterricht | approche communicative, approche actionnelle
sonnet / ballad / ode / haiku / epic | sonett / ballade / ode /  / epos | sonnet / ballade / ode /  / épopée
narrative perspective, point of view, focalisation, unreliable narrator, who tells the story | erzählperspektive, fokalisierung, erzählweise | point de vue narratif, focalisation, narrateur non fiable
character, protagonist / figure, plot / setting / | figur, protagonist /  / schauplatz / handlung | personnage, protagoniste / intrigue / décor /
short story / novella / fairy tale / crime novel, detective story | kurzgeschichte / novelle /  / kriminalroman | nouvelle /  /  / roman policier
tragedy / comedy / dramatic structure / act / scene | tragödie / komödie / dramenaufbau / akt / szene | tragédie / comédie / structure dramatique / acte /
Romanticism / realism / naturalism / literary period, epoch | romantik / realismus / naturalismus / epoche | romantisme / réalisme / naturalisme / époque littéraire
postcolonial literature, migration literature, world literature | postkoloniale literatur, weltliteratur | littérature postcoloniale, littérature mondiale
literary theory / structuralism / reader response / hermeneutics | literaturtheorie / strukturalismus /  / hermeneutik | théorie littéraire / structuralisme /  / herméneutique
intertextuality / motif / allusion / adaptation / myth in literature | intertextualität / motiv / anspielung / bearbeitung / | intertextualité / motif / allusion / adaptation /
critical edition, textual criticism, variants, editing manuscripts | textkritik, kritische ausgabe, lesart | critique textuelle, édition critique, variante
book review, literary criticism, review a book | rezension, buchbesprechung, literaturkritik | compte rendu, critique littéraire
reportage / news report / interview / headline / newsroom | reportage / nachrichtenmeldung /  / schlagzeile / redaktion | reportage / dépêche /  / titre / rédaction
podcast, radio feature, broadcast script | podcast, hörfunkbeitrag, hörspiel | podcast, émission, pièce radiophonique
persuasive speech, public speaking, voice, delivery | öffentlich reden, stimme, redekunst, überzeugungsrede | prise de parole, voix, éloquence
`
