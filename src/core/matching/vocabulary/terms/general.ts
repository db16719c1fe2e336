/** Things of every subject. */
export const general = `
method, technique, procedure, approach, way, means | methode, verfahren, technik, vorgehen, weise | méthode, technique, procédé, procédure, démarche, moyen
model, scheme, framework | modell, rahmen, schema | modèle, cadre, schéma
theory, concept, notion, idea, principle, basics | theorie, konzept, begriff, idee, prinzip, grundlage | théorie, concept, notion, idée, principe, base, fondement
data, figures, record | daten, angaben, zahlen | données, chiffres
goal, aim, objective, target, purpose | ziel, zweck, absicht | but, objectif, fin, finalité
requirement, need, demand, condition | anforderung, bedarf, bedürfnis, bedingung, erfordernis | exigence, besoin, condition, demande
group, team, set, crew | gruppe, team, mannschaft | groupe, équipe, ensemble
person, people, human, individual, man | person, mensch, leute, einzelne | personne, gens, humain, individu, homme
child, children / kid / infant, newborn, toddler, baby | kind, kinder /  / säugling, neugeborene, kleinkind, baby | enfant /  / nourrisson, bébé, nouveau-né
adolescent, teenager, youth, young people | jugendliche, jugend, heranwachsende | adolescent, jeune, jeunesse
adult, grown-up | erwachsene | adulte
elderly, old people, older, aged, senior, geriatric | alte, ältere, senioren, betagte, hochbetagte, geriatrisch | personnes âgées, âgé, aîné, sénior, gériatrique
family / parent, relative, mother, father | familie / eltern, angehörige, mutter, vater | famille / parent, proche, mère, père
woman, women, female | frau, frauen, weiblich | femme, féminin
time, period, duration, term | zeit, zeitraum, dauer, frist | temps, période, durée, délai
place, site, location, area, region | ort, standort, gebiet, region, raum | lieu, site, emplacement, région, zone
country, state, nation | land, staat, nation | pays, état, nation
city, town, urban, municipality | stadt, städtisch, kommune, gemeinde | ville, urbain, commune, municipalité
world, global, international, worldwide | welt, global, international, weltweit | monde, mondial, international
cost, expense, spending, expenditure, price | kosten, ausgaben, aufwand, preis | coût, dépense, frais, prix
risk, danger, hazard, threat | risiko, gefahr, gefährdung, bedrohung | risque, danger, menace
safety, security | sicherheit | sécurité, sûreté
quality, standard | qualität, güte, standard, norm | qualité, norme
error, mistake, fault, failure, defect | fehler, mangel, ausfall, störung, defekt | erreur, faute, défaut, panne, défaillance
loss | verlust | perte
change, transformation, transition, shift / development | wandel, veränderung, änderung, umbruch / entwicklung | changement, transformation, mutation, transition / évolution
difference, distinction, contrast | unterschied, differenz, abweichung | différence, écart, distinction
similarity, likeness, resemblance | ähnlichkeit, gemeinsamkeit | ressemblance, similitude, similarité
relation, relationship, connection, link, dependence | beziehung, zusammenhang, verhältnis, verbindung, abhängigkeit | relation, rapport, lien, liaison, dépendance
structure, composition, form, shape, build | struktur, aufbau, gliederung, form, gestalt | structure, composition, forme, constitution
function, role, task, duty, job | funktion, rolle, aufgabe, pflicht | fonction, rôle, tâche, devoir
part, component, element, piece, constituent | teil, bestandteil, element, komponente, bauteil | partie, élément, composant, composante, pièce
number, amount, quantity, count | zahl, anzahl, menge | nombre, quantité, montant
size, extent, scale, dimension | grösse, ausmass, umfang, dimension, massstab | taille, étendue, échelle, dimension, ampleur
case, example, instance, situation | fall, beispiel, situation, lage | cas, exemple, situation
step, stage, phase | schritt, stufe, phase, etappe | étape, stade, phase
rule, law, regulation, norm | regel, vorschrift, gesetz, bestimmung, norm | règle, loi, règlement, norme
meeting, conversation, talk, dialogue, discussion | sitzung, gespräch, besprechung, dialog, unterredung | réunion, entretien, conversation, dialogue
text, document, paper, writing, report, article, essay, treatise | text, dokument, schrift, bericht, artikel, aufsatz, arbeit | texte, document, écrit, rapport, article, dissertation, mémoire
book, volume, monograph | buch, band, bücher | livre, ouvrage
source, reference, citation, quotation, cite | quelle, nachweis, zitat, zitieren | source, référence, citation, citer
literature, publication | literatur, veröffentlichung, publikation | littérature, publication
image / picture, photograph, photo | bild / foto, fotografie, aufnahme | image / photo, photographie, cliché
table, spreadsheet | tabelle, tabellen | tableau, tableur
map, plan, atlas | karte, plan, karten | carte, plan
drawing, sketch / diagram, chart, graph | zeichnung, skizze / diagramm, schaubild, grafik | dessin, croquis / diagramme, graphique, schéma
film, movie, cinema, video | film, kino, video | film, cinéma, vidéo
computer, machine, digital | computer, rechner, digital | ordinateur, numérique, informatique
tool, instrument, device, equipment, apparatus, appliance | werkzeug, instrument, gerät, ausrüstung, apparat | outil, instrument, appareil, équipement, dispositif
material, substance, matter | material, stoff, werkstoff, materie | matériau, matière, substance
product, good, goods, article, ware, commodity | produkt, ware, güter, erzeugnis | produit, bien, marchandise, article
service | dienst, dienstleistung, leistung | service, prestation
company, firm, enterprise, business, corporation | unternehmen, firma, betrieb, gesellschaft | entreprise, firme, société
organisation, institution, body, association | organisation, institution, einrichtung, verband, verein | organisation, institution, organisme, association, établissement
public, state, government | öffentlich, staatlich, regierung | public, étatique, gouvernement
private, personal | privat, persönlich | privé, personnel
social, society, community | sozial, gesellschaft, gesellschaftlich, gemeinschaft | social, société, communauté
culture, cultural | kultur, kulturell | culture, culturel
history, historical, past | geschichte, historisch, vergangenheit | histoire, historique, passé
politics, political, policy | politik, politisch | politique
economy, economic, economics | wirtschaft, wirtschaftlich, ökonomie, volkswirtschaft | économie, économique
technology, technical, engineering | technologie, technik, technisch | technologie, technique
science, scientific, research, academic, scholarly | wissenschaft, wissenschaftlich, forschung, akademisch | science, scientifique, recherche, académique
question, problem, issue | frage, problem, fragestellung | question, problème
answer, response, reply | antwort, reaktion | réponse
decision, choice | entscheidung, wahl | décision, choix
value, worth | wert | valeur
interest, stakeholder | interesse, interessengruppe, anspruchsgruppe | intérêt, partie prenante
conflict, dispute, quarrel | konflikt, streit, streitigkeit, auseinandersetzung | conflit, litige, différend, dispute
crisis, emergency | krise, notfall, notlage | crise, urgence
work, labour, employment / job, occupation, profession | arbeit, beschäftigung / beruf, tätigkeit | travail, emploi / profession, métier
staff, personnel, employee, worker, workforce | personal, mitarbeiter, mitarbeitende, angestellte, arbeitnehmer, beschäftigte, belegschaft | personnel, employé, salarié, collaborateur, travailleur
leader, manager, executive, head | führungskraft, leitung, chef | dirigeant, responsable, cadre, chef
customer, client, consumer, buyer | kunde, kunden, klient, verbraucher, käufer | client, clientèle, consommateur, acheteur
user, visitor | benutzer, nutzer, anwender, besucher | utilisateur, usager, visiteur
expert, specialist, professional | experte, fachkraft, fachperson, spezialist | expert, spécialiste, professionnel
light, brightness, lighting | licht, beleuchtung | lumière, éclairage
sound, noise, acoustic, tone | ton, klang, geräusch, lärm, rauschen, akustisch | son, bruit, acoustique
colour, color | farbe, farbig | couleur
speed, velocity, fast | geschwindigkeit, schnell, tempo | vitesse, rapide
slow | langsam | lent
high, tall | hoch, höhe | haut, élevé, hauteur
long, length | lang, länge | long, longueur
large, big, great | gross | grand, gros
small, little, minor | klein, gering | petit, faible
new, novel, recent, modern, contemporary, present | neu, modern, gegenwärtig, zeitgenössisch, aktuell, heutig | nouveau, neuf, moderne, contemporain, actuel, récent
simple, easy, plain, basic, elementary | einfach, leicht, grundlegend, elementar | simple, facile, élémentaire, de base
complex, difficult, complicated, advanced | komplex, schwierig, kompliziert, fortgeschritten | complexe, difficile, compliqué, avancé
correct, right, accurate, proper | richtig, korrekt, genau | correct, exact, juste, précis
clear, understandable, plain | klar, verständlich, deutlich | clair, compréhensible
structured, systematic, orderly | strukturiert, systematisch, geordnet | structuré, systématique, ordonné
critical, critically | kritisch | critique
regional, local | regional, lokal, örtlich | régional, local
early | früh, frühzeitig | précoce, tôt
late | spät | tardif
several, various, multiple, different, many | mehrere, verschiedene, viele, unterschiedliche | plusieurs, divers, différents, multiples
own, oneself | eigen, selbst | propre, soi-même
three-dimensional, 3D, spatial | dreidimensional, räumlich | tridimensionnel, spatial
two-dimensional, 2D, planar | zweidimensional, eben | bidimensionnel, plan
water, aquatic | wasser, gewässer | eau, aquatique
air, atmosphere | luft, atmosphäre | air, atmosphère
fire, blaze | feuer, brand | feu, incendie
earth, ground, soil | erde, boden | terre, sol
house, building, home, dwelling | haus, gebäude, bau, wohnung, bauwerk | maison, bâtiment, immeuble, logement, édifice
road, street / traffic / transport, mobility | strasse / verkehr / transport, mobilität | route, rue / circulation / transport, mobilité, trafic
vehicle, car, automobile | fahrzeug, auto, wagen, kraftfahrzeug | véhicule, voiture, automobile
ship, boat, vessel, maritime | schiff, boot, maritim | navire, bateau, maritime
food, meal, nourishment / nutrition, diet, eating | nahrung, lebensmittel, essen, mahlzeit / ernährung, kost, speise | aliment, alimentation, repas / nourriture, nutrition, régime
animal / dog / cat / livestock | tier, tiere / hund /  / vieh | animal / animaux / chien / bétail
plant, vegetation, flora, botanical | pflanze, pflanzen, vegetation, flora | plante, végétation, flore, végétal
tree / forest / wood, timber | baum, bäume / wald / holz | arbre / forêt / bois
`
