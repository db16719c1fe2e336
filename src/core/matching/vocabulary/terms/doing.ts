/** What learners do, in every subject: English | German | French; what stands in one line says the same. */
export const doing = `
analyse, examine, investigate, study, explore, inquire | analysieren, untersuchen, erforschen, prüfen | analyser, examiner, étudier, enquêter, explorer
assess, evaluate, judge, appraise, rate, weigh, critique | beurteilen, bewerten, einschätzen, evaluieren, abwägen, würdigen | évaluer, juger, apprécier, estimer, jauger
design, plan, conceive, devise, lay out | entwerfen, planen, konzipieren, gestalten, auslegen | concevoir, planifier, élaborer, projeter
develop, create, build, construct, produce, make, set up | entwickeln, erstellen, bauen, aufbauen, erzeugen, herstellen, anfertigen, errichten | développer, créer, construire, produire, réaliser, bâtir, fabriquer, établir
implement, carry out, conduct, perform, execute, realise, do, put into practice | durchführen, umsetzen, ausführen, verwirklichen, vollziehen | mettre en œuvre, mener, effectuer, exécuter, réaliser, conduire
apply, use, employ, utilise, make use of | anwenden, einsetzen, nutzen, verwenden, gebrauchen, benutzen | appliquer, utiliser, employer, se servir
calculate, compute, work out, determine, quantify | berechnen, ausrechnen, ermitteln, bestimmen, errechnen, quantifizieren | calculer, déterminer, quantifier, chiffrer
estimate, approximate, gauge, guess | schätzen, abschätzen, annähern | estimer, évaluer, approcher
measure, gauge, meter | messen, erfassen, vermessen | mesurer
describe, outline, depict, present, portray, characterise, sketch | beschreiben, darstellen, schildern, skizzieren, umreissen, charakterisieren | décrire, présenter, dépeindre, caractériser, exposer, esquisser
explain, account for, clarify, elucidate, make clear | erklären, erläutern, verdeutlichen, darlegen | expliquer, éclaircir, exposer
name, list, state, cite, enumerate, give, recall, mention | nennen, benennen, aufzählen, angeben, auflisten, wiedergeben, aufführen | nommer, citer, énumérer, indiquer, lister, énoncer, rappeler
identify, recognise, detect, spot, find, tell, distinguish, locate | erkennen, identifizieren, bestimmen, finden, feststellen, unterscheiden, ermitteln | identifier, reconnaître, repérer, détecter, trouver, distinguer, déceler
compare, contrast, set against, hold against | vergleichen, gegenüberstellen | comparer, confronter, opposer
interpret, read, make sense of, understand | interpretieren, deuten, auslegen, verstehen, lesen | interpréter, comprendre, lire
select, choose, pick, decide on | auswählen, wählen, aussuchen | choisir, sélectionner, opter
improve, optimise, enhance, speed up, refine, better, increase | verbessern, optimieren, steigern, verfeinern, beschleunigen, erhöhen | améliorer, optimiser, perfectionner, accélérer, augmenter
reduce, lower, decrease, cut, minimise, lessen, diminish | verringern, reduzieren, senken, vermindern, minimieren, mindern | réduire, diminuer, abaisser, minimiser, baisser
prevent, avoid, avert, protect against, preclude | verhindern, vermeiden, vorbeugen, verhüten | prévenir, éviter, empêcher
monitor, watch, observe, track, keep an eye on, survey, supervise, oversee | überwachen, beobachten, verfolgen, kontrollieren, beaufsichtigen | surveiller, observer, suivre, contrôler, superviser
manage, lead, run, direct, steer, govern, head, administer | leiten, führen, verwalten, steuern, lenken | gérer, diriger, conduire, administrer, piloter
organise, arrange, coordinate, schedule | organisieren, koordinieren, einteilen, anordnen | organiser, coordonner, agencer, ordonner
advise, counsel, guide, consult, recommend | beraten, anleiten, empfehlen, raten | conseiller, guider, orienter, recommander
teach, instruct, train, educate, school, coach | unterrichten, lehren, anleiten, schulen, ausbilden, unterweisen, beibringen | enseigner, instruire, former, apprendre, éduquer, entraîner
support, assist, accompany, help, aid, attend to | unterstützen, begleiten, helfen, betreuen, beistehen, fördern | soutenir, accompagner, aider, assister, appuyer
write, draft, compose, draw up, author, word, put down, formulate, phrase | schreiben, verfassen, formulieren, abfassen, aufsetzen, niederschreiben | rédiger, écrire, formuler, composer, libeller
document, record, log, note, write down, register, protocol | dokumentieren, aufzeichnen, festhalten, protokollieren, erfassen, notieren | documenter, enregistrer, consigner, noter
justify, argue, give reasons, substantiate, defend, reason | begründen, argumentieren, rechtfertigen, belegen, vertreten | justifier, argumenter, motiver, défendre, étayer
discuss, debate, consider, reflect, deliberate | diskutieren, erörtern, besprechen, reflektieren, überlegen | discuter, débattre, réfléchir, délibérer
test, check, verify, validate, try, examine, inspect, prove | testen, prüfen, überprüfen, nachweisen, kontrollieren, nachrechnen, validieren | tester, vérifier, contrôler, valider, éprouver, inspecter
solve, resolve, settle, work out | lösen, beheben, klären, auflösen | résoudre, régler, trancher
repair, fix, mend, restore, maintain, service | reparieren, instand setzen, warten, wiederherstellen, restaurieren | réparer, restaurer, entretenir, maintenir, remettre en état
adapt, adjust, tailor, modify, change, alter, vary | anpassen, abändern, verändern, ändern, abwandeln | adapter, ajuster, modifier, changer
predict, forecast, foresee, project, anticipate | vorhersagen, prognostizieren, voraussagen, absehen | prévoir, prédire, anticiper
classify, categorise, group, sort, order, cluster, divide | einteilen, klassifizieren, einordnen, gruppieren, sortieren, ordnen, gliedern | classer, classifier, regrouper, trier, catégoriser, répartir
collect, gather, elicit, obtain, compile, acquire | sammeln, erheben, zusammentragen, zusammenstellen, gewinnen, beschaffen | recueillir, collecter, rassembler, recenser, obtenir, acquérir
translate, render, transfer | übersetzen, übertragen | traduire, rendre, transposer
model, represent, simulate | modellieren, abbilden, simulieren, darstellen | modéliser, représenter, simuler
visualise, plot, chart, draw, display, map, illustrate | visualisieren, zeichnen, darstellen, veranschaulichen, kartieren | visualiser, dessiner, tracer, cartographier, illustrer, représenter
derive, deduce, infer, conclude | ableiten, herleiten, schliessen, folgern | dériver, déduire, conclure, inférer
communicate, convey, present, report, tell, inform | kommunizieren, vermitteln, mitteilen, berichten, informieren, vortragen | communiquer, transmettre, présenter, informer, rendre compte
negotiate, bargain, mediate, agree | verhandeln, aushandeln, vereinbaren, vermitteln, schlichten | négocier, convenir, arbitrer, concilier
diagnose, detect, find out | diagnostizieren, feststellen, erkennen | diagnostiquer, détecter, dépister
treat, cure, heal, care for, nurse, look after | behandeln, heilen, pflegen, versorgen, betreuen | traiter, soigner, guérir, prendre en charge
moderate, facilitate, chair | moderieren, leiten | animer, modérer, faciliter
intervene, step in, react, respond, handle, deal with, cope | eingreifen, intervenieren, reagieren, umgehen, bewältigen, behandeln | intervenir, réagir, gérer, faire face, traiter
combine, integrate, merge, join, link, connect, put together | verbinden, kombinieren, zusammenführen, verknüpfen, zusammenfassen, integrieren | combiner, intégrer, relier, associer, fusionner, réunir
remove, delete, clean, eliminate, take away | entfernen, löschen, bereinigen, beseitigen | supprimer, éliminer, enlever, nettoyer, effacer
search, look up, retrieve, seek | suchen, recherchieren, abrufen, nachschlagen | chercher, rechercher, consulter
install, configure, deploy, commission, set up | installieren, einrichten, konfigurieren, in Betrieb nehmen | installer, configurer, déployer, mettre en service
operate, run, handle, drive | betreiben, bedienen, fahren | exploiter, faire fonctionner, manier
train, practise, exercise, rehearse, drill | üben, trainieren, proben, einüben | exercer, s'entraîner, répéter
summarise, condense, sum up, abstract | zusammenfassen, resümieren | résumer, synthétiser, condenser
define, determine, specify, set, fix | definieren, festlegen, bestimmen, festsetzen | définir, fixer, déterminer, préciser
promote, foster, encourage, strengthen, stimulate | fördern, stärken, anregen, ermutigen | promouvoir, favoriser, encourager, renforcer, stimuler
review, revise, go through, look over | überprüfen, durchsehen, überarbeiten | réviser, revoir, relire, passer en revue
trace, follow, reconstruct | zurückverfolgen, nachvollziehen, verfolgen, rekonstruieren | retracer, suivre, reconstituer
count, enumerate, tally | zählen, auszählen | compter, dénombrer
sample, draw | Stichprobe, beproben | échantillon, échantillonner
choose between, decide, rule | entscheiden, beschliessen | décider, trancher
protect, secure, safeguard, defend, guard | schützen, sichern, absichern | protéger, sécuriser, sauvegarder
share, distribute, allocate, assign, divide | verteilen, aufteilen, zuweisen, zuteilen | partager, distribuer, répartir, attribuer, affecter
buy, purchase, procure, order | kaufen, einkaufen, beschaffen, bestellen | acheter, commander, approvisionner
sell, market, retail | verkaufen, vermarkten, vertreiben | vendre, commercialiser
pay, remunerate, compensate | zahlen, bezahlen, entlohnen, vergüten | payer, rémunérer, indemniser
speak, talk, say, utter, converse | sprechen, reden, sagen, äussern, unterhalten | parler, dire, s'exprimer, converser
listen, hear | zuhören, hören, anhören | écouter, entendre
interview, question, survey, ask | befragen, interviewen, fragen, umfrage | interroger, interviewer, questionner, enquête
cause, effect, consequence, impact, influence, result, follow | ursache, wirkung, folge, auswirkung, einfluss, ergebnis | cause, effet, conséquence, impact, influence, résultat
`
