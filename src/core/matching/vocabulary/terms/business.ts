export const business = `
business plan, business model | geschäftsplan, businessplan, geschäftsmodell | plan d'affaires, modèle d'affaires
start-up, new enterprise, new company, entrepreneur, founder, found | start-up, neugründung, gründer, existenzgründung, jungunternehmen | start-up, nouvelle entreprise, entrepreneur, fondateur
market / market research / demand | markt / marktforschung / nachfrage | marché / étude de marché / demande
marketing / advertising, advertise / campaign, promotion | marketing / werbung, werben / kampagne | marketing / publicité / campagne
brand, branding, brand image | marke, markenführung | marque, image de marque
price, pricing | preis, preisgestaltung, preisbildung | prix, tarification
sales, selling / turnover, revenue | verkauf, vertrieb / umsatz | vente / chiffre d'affaires, recette
finance, financing, funding, financial, capital | finanzierung, finanzen, finanziell, kapital | finance, financement, financier, capital
investment, invest / net present value, discounted cash flow, discount, cash flows, discount to today | investition, investieren / kapitalwert, abzinsen, diskontieren | investissement, investir / valeur actuelle nette, actualiser, flux de trésorerie
accounting / bookkeeping, accounts / ledger, book entries | buchhaltung, buchführung / rechnungswesen, konto / buchen | comptabilité / compte / écriture comptable
balance sheet / annual accounts, financial statement / profit and loss | bilanz / jahresabschluss / erfolgsrechnung | bilan / comptes annuels / compte de résultat
cost accounting, calculation / unit cost / break-even / overhead | kostenrechnung, kalkulation /  / gewinnschwelle / gemeinkosten | comptabilité analytique / coût unitaire / seuil de rentabilité /
budget, budgeting, budget control | budget, haushalt, budgetierung | budget
controlling, key figure, performance indicator, KPI | controlling, kennzahl, kennzahlen | contrôle de gestion, indicateur
audit / auditor / internal control | revision / prüfung / wirtschaftsprüfung | audit / contrôle interne / vérification
bank / credit, loan, lending / interest rate | bank / kredit, darlehen / zins | banque / crédit, prêt / taux d'intérêt
stock market / share / bond / portfolio / securities | börse / aktie / anleihe / wertpapier / portfolio | bourse / action / obligation / titre / portefeuille
stock, inventory, warehouse, goods kept, reorder, order point, storage | lager, lagerbestand, bestand, bestellpunkt, nachbestellen | stock, inventaire, entrepôt, réapprovisionnement, commande
supply chain / logistics / supplier / procurement, purchasing | lieferkette / logistik / lieferant / beschaffung, einkauf | chaîne d'approvisionnement / logistique / fournisseur / achat
production, manufacturing, operations | produktion, fertigung, herstellung | production, fabrication
recruit, recruitment, hire / hiring, fill a vacancy, vacancy, applicant / candidate, select staff | rekrutieren, personalauswahl / stelle besetzen, einstellen / bewerber, personalgewinnung | recruter, recrutement / embauche, poste à pourvoir / candidat
onboard, onboarding, introduce newcomer, induction | einarbeiten, einarbeitung | intégrer, accueil, intégration
human resources, personnel management, personnel development | personalwesen, personalführung, personalentwicklung | ressources humaines, gestion du personnel
wage, salary, pay / remuneration / payroll | lohn, gehalt / vergütung / lohnabrechnung | salaire / rémunération / paie
motivation, motivate / needs / job satisfaction | motivation, motivieren /  / zufriedenheit | motivation, motiver /  / satisfaction
leadership, lead, leadership style | führung, führen, führungsstil, mitarbeiterführung | leadership, direction, encadrement
team, teamwork, group work, collaboration | team, teamarbeit, zusammenarbeit | équipe, travail d'équipe, collaboration
strategy, strategic, SWOT, competitive advantage | strategie, strategisch, wettbewerbsvorteil | stratégie, stratégique, avantage concurrentiel
competitor, competition, rival, industry | wettbewerber, konkurrenz, branche | concurrent, concurrence, secteur
innovation / product development, new product | innovation / produktentwicklung | innovation / développement de produit
process, business process, workflow / flow chart | prozess, geschäftsprozess, ablauf / flussdiagramm | processus, flux de travail / organigramme
project, project management / schedule / milestone / Gantt / critical path | projekt, projektmanagement / zeitplan / meilenstein /  / netzplan | projet, gestion de projet / calendrier, échéancier / jalon /  /
quality management, continuous improvement, ISO 9001 | qualitätsmanagement, kontinuierliche verbesserung | gestion de la qualité, amélioration continue
change management, organisational change, resistance | veränderungsmanagement, organisationswandel | gestion du changement, conduite du changement
organisation chart, organisational structure, hierarchy | organigramm, aufbauorganisation, hierarchie | organigramme, structure organisationnelle, hiérarchie
corporate governance / compliance / ethics / corporate responsibility, CSR | unternehmensführung / compliance / unternehmensethik / verantwortung | gouvernance / conformité / éthique / responsabilité sociale
export / import / trade / foreign trade / customs | export / import / handel / aussenhandel / zoll | exportation / importation / commerce / commerce extérieur / douane
macroeconomics / inflation / gross domestic product / growth / unemployment | makroökonomie / inflation / bruttoinlandprodukt / wachstum / arbeitslosigkeit | macroéconomie / inflation / produit intérieur brut / croissance / chômage
microeconomics / supply and demand / equilibrium / elasticity / utility | mikroökonomie / angebot / gleichgewicht / elastizität / nutzen | microéconomie / offre / équilibre / élasticité / utilité
central bank / monetary policy / money / currency / exchange rate | zentralbank / geldpolitik / geld, währung /  / wechselkurs | banque centrale / politique monétaire / monnaie /  / taux de change
fiscal policy / public finance / debt / deficit | finanzpolitik / staatsfinanzen / schulden / defizit | politique budgétaire / finances publiques / dette / déficit
insurance, insure / premium | versicherung, versichern / prämie | assurance, assurer / prime
tourism / hotel / travel / guest | tourismus / hotel / reise / gast | tourisme / hôtel / voyage / hôte
event / fair / conference | veranstaltung / messe / tagung | événement / salon / congrès
complaint, customer service, reclamation | beschwerde, reklamation, kundendienst | réclamation, plainte, service client
presentation, pitch, persuade | präsentation, überzeugen | présentation, convaincre
valuation, value a company, multiple | unternehmensbewertung, bewertung | évaluation d'entreprise, valorisation
profit, return, profitability / margin, yield | gewinn, rendite, rentabilität / ertrag, marge | bénéfice, profit, rendement / rentabilité, marge
customer relationship, loyalty / segmentation / target group | kundenbindung / segmentierung / zielgruppe | fidélisation / segmentation / groupe cible
family firm / succession / take-over, acquisition / merger | familienunternehmen / nachfolge / übernahme / fusion | entreprise familiale / succession / reprise, acquisition / fusion
income, revenue, earnings, proceeds | einnahmen, erlös, einkünfte | revenu, recettes
liquidity, pay bills / cash / cash flow statement / solvency, cash position | liquidität, zahlungsfähigkeit / kasse / kapitalflussrechnung / | liquidité, solvabilité / trésorerie /  /
depreciation, amortisation, wear of assets / useful life | abschreibung / nutzungsdauer | amortissement /
asset / liability / equity / provision | vermögen / verbindlichkeit / eigenkapital / rückstellung | actif / passif / fonds propres / provision
debit, credit / double entry / voucher, receipt / invoice | soll, haben / doppelte buchführung / beleg / rechnung | débit, crédit / partie double / pièce comptable / facture
group accounts / consolidation / IFRS / subsidiary | konzernabschluss / konsolidierung /  / tochtergesellschaft | comptes consolidés / consolidation /  / filiale
ratio analysis, key ratios, interpret accounts | bilanzanalyse, kennzahlenanalyse | analyse financière, ratios
variable cost / fixed cost / contribution margin | variable kosten / fixkosten / deckungsbeitrag | coût variable / coût fixe / marge sur coût
target costing / activity-based costing / allocation of costs | zielkosten / prozesskostenrechnung / kostenverteilung | coût cible /  / répartition des coûts
variance, planned and actual, deviation from budget | soll-ist-vergleich, budgetabweichung | écart budgétaire
forecast of sales, demand planning | absatzprognose, bedarfsplanung | prévision des ventes
hedge, hedging / futures / options / derivative / forward, swap | absichern / termingeschäft / optionen / derivat / | couverture / contrat à terme / option / produit dérivé /
diversification, asset allocation, spread risk | diversifikation, risikostreuung | diversification
bond, fixed income / duration / credit rating | anleihe, festverzinslich /  / bonität | obligation / duration / notation
venture capital, business angel / crowdfunding / investor | risikokapital, beteiligungskapital /  / investor, geldgeber | capital-risque / financement participatif / investisseur
leasing, factoring, overdraft | leasing, factoring, kontokorrent | crédit-bail, affacturage
capital structure / debt, leverage / cost of capital | kapitalstruktur / fremdkapital / kapitalkosten | structure du capital / endettement / coût du capital
initial public offering, going public, issue shares | börsengang, aktien ausgeben | introduction en bourse
personal finance / retirement provision / savings / | / altersvorsorge / sparen / vermögensbildung | / prévoyance / épargne /
payment / invoice / reminder, dunning / outstanding debt | zahlung /  / mahnung / forderung, ausstehend | paiement /  / rappel / créance
negotiation, tactics, compromise, settle on terms | verhandlung, verhandlungsführung, kompromiss | négociation, compromis
tender / bid, quotation / compare suppliers / supplier selection | ausschreibung / angebot /  / lieferantenauswahl | appel d'offres / devis /  / sélection des fournisseurs
lean, kaizen / waste in process / value stream / Six Sigma / just in time | lean, schlanke produktion / verschwendung / wertstrom /  / | lean / gaspillage / flux de valeur /  / juste à temps
bottleneck / capacity, capacity planning / throughput | engpass / kapazität, kapazitätsplanung / | goulot / capacité, planification des capacités /
layout of plant, facility, location decision, site selection | standortwahl, fabrikplanung | choix du site, implantation
picking / dispatch / shipping / freight / delivery / parcel | kommissionierung / versand /  / fracht / lieferung / paket | préparation de commandes / expédition /  / fret / livraison / colis
route, tour planning / fleet / transport planning | tourenplanung / fuhrpark / transportplanung | tournée / flotte / planification des transports
incoterms / letter of credit / delivery terms | / akkreditiv / lieferbedingungen | / crédit documentaire / conditions de livraison
job description, job profile / post / job advertisement | stellenbeschreibung / stelle / stellenanzeige | description de poste / poste / offre d'emploi
appraisal, performance review, staff appraisal, employee interview, target agreement | mitarbeitergespräch, leistungsbeurteilung, zielvereinbarung | entretien annuel, évaluation du personnel, fixation d'objectifs
talent, succession planning, career development, retention, keep staff | talent, nachfolgeplanung, mitarbeiterbindung | talent, relève, fidélisation du personnel
training needs, staff training, further development of staff | schulungsbedarf, weiterbildungsbedarf | besoins de formation
absence / turnover of staff / sickness absence | fehlzeiten / fluktuation / | absentéisme / rotation du personnel /
diversity, equal opportunity, inclusion at work | vielfalt, chancengleichheit | diversité, égalité des chances
delegate, delegation, responsibility to staff | delegieren, übertragen | déléguer, délégation
organisational culture, corporate culture, values of a firm | unternehmenskultur, organisationskultur | culture d'entreprise
power / influence / decision-making / group dynamics | macht /  / entscheidungsfindung / gruppendynamik | pouvoir /  / prise de décision / dynamique de groupe
knowledge management, know-how, lessons learned | wissensmanagement, erfahrungswissen | gestion des connaissances, savoir-faire
stakeholder analysis / project risk / scope / work breakdown | stakeholderanalyse / projektrisiko /  / projektstrukturplan | analyse des parties prenantes /  /  / structure de découpage
earned value / project control / progress / delay | / projektcontrolling / fortschritt / verzug | / suivi de projet / avancement / retard
market entry, internationalisation, foreign market, expand abroad | markteintritt, internationalisierung, auslandsmarkt | entrée sur le marché, internationalisation, marché étranger
franchise / joint venture / alliance / cooperation | franchise /  / allianz / kooperation | franchise / coentreprise / alliance / coopération
mission / vision / business goals / balanced scorecard | leitbild / vision / unternehmensziele / | mission / vision /  / tableau de bord prospectif
portfolio analysis, product line, assortment, range | sortiment, produktpalette | gamme, assortiment
product life cycle, launch, introduce product | produktlebenszyklus, markteinführung, einführung | cycle de vie du produit, lancement
positioning, unique selling point, differentiation | positionierung, alleinstellungsmerkmal | positionnement, différenciation
consumer behaviour, buying behaviour, purchase decision | kaufverhalten, konsumentenverhalten, kaufentscheidung | comportement d'achat, comportement du consommateur
survey of customers, focus group, customer needs | kundenbefragung, kundenbedürfnis | enquête clients, besoins des clients
social media / online marketing / search engine optimisation / influencer / web analytics | soziale medien / onlinemarketing / suchmaschinenoptimierung /  / | médias sociaux / marketing en ligne / référencement /  /
public relations, media relations / press release / reputation | öffentlichkeitsarbeit / pressemitteilung / ruf | relations publiques / communiqué de presse / réputation
sponsoring / fundraising / donation / donor | sponsoring / mittelbeschaffung / spenden / | mécénat / collecte de fonds / don /
retail / shop, store / merchandising / shelf | einzelhandel / laden, geschäft /  / regal | commerce de détail / magasin /  / rayon
sales talk, closing, cold call, key account | verkaufsgespräch, kundenakquise, grosskunde | entretien de vente, prospection
service quality / customer satisfaction / customer journey | dienstleistungsqualität / kundenzufriedenheit / | qualité de service / satisfaction client /
trade balance / comparative advantage / tariff / globalisation | handelsbilanz / komparativer vorteil / zölle / globalisierung | balance commerciale / avantage comparatif / droits de douane / mondialisation
business cycle / recession / boom / fiscal stimulus | konjunktur / rezession / aufschwung / | conjoncture / récession /  / relance
labour market / minimum wage / collective bargaining | arbeitsmarkt / mindestlohn / | marché du travail / salaire minimum /
market failure, externality, public good | marktversagen, externer effekt, öffentliches gut | défaillance de marché, externalité, bien public
oligopoly / market power / market structure | oligopol / marktmacht / marktform | oligopole / pouvoir de marché /
income distribution / poverty / inequality / redistribution | einkommensverteilung / armut / ungleichheit / umverteilung | répartition des revenus / pauvreté / inégalité / redistribution
development economics, developing country, microfinance | entwicklungsländer, entwicklungsökonomie | économie du développement, pays en développement
behavioural economics / nudge / rationality | verhaltensökonomie /  / rationalität | économie comportementale /  / rationalité
econometrics, economic data | ökonometrie, wirtschaftsdaten | économétrie
crisis communication, business continuity, emergency plan | krisenkommunikation, notfallplan | communication de crise, plan d'urgence
sustainability report, non-financial report, social responsibility | nachhaltigkeitsbericht | rapport de durabilité
digital transformation, business model innovation | digitale transformation, digitalisierung | transformation numérique, numérisation
real estate management, facility management, property | immobilienwirtschaft, gebäudemanagement | gestion immobilière
menu / kitchen / restaurant / catering / chef | speisekarte / küche / restaurant / gastronomie / koch | carte / cuisine / restaurant / restauration / cuisinier
reservation, booking / reception, front desk | reservierung, buchung / rezeption, empfang | réservation / réception, accueil
`
