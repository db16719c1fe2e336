export const humanities = `
art, artwork, fine arts, artistic | kunst, kunstwerk, künstlerisch | art, oeuvre d'art, artistique
painting, paint / canvas / altarpiece / fresco | malerei, gemälde / leinwand / altarbild / fresko | peinture, tableau / toile / retable / fresque
sculpture, statue / bronze / carve | skulptur, plastik, statue / bronze / | sculpture, statue / bronze /
iconography, meaning of figures, symbol, saints, attribute | ikonographie, symbol, heilige, sinnbild | iconographie, symbole, saints
religious, religion / church / faith, theology / Christian / Islam / Jewish | religiös, religion / kirche / glaube, theologie / christlich / islam / jüdisch | religieux, religion / église / foi, théologie / chrétien / islam / juif
excavation, excavate, uncover remains, dig / layer, stratigraphic / archaeology, archaeological | ausgrabung, graben / schicht, stratigraphie / archäologie | fouille, fouiller / couche, stratigraphie / archéologie
find / artefact / remains / pottery | fund, funde / artefakt / überreste / keramik | trouvaille / artéfact / vestige / céramique
antiquity, ancient, Greek, Roman, classical | antike, antik, griechisch, römisch, altertum | antiquité, antique, grec, romain
temple / monument / architecture, architectural | tempel / denkmal / architektur, bauwerk | temple / monument / architecture
Middle Ages, medieval / manuscript / charter | mittelalter, mittelalterlich / handschrift / urkunde | moyen âge, médiéval / manuscrit / charte
Renaissance / baroque | renaissance / barock | renaissance / baroque
Enlightenment / revolution, French Revolution | aufklärung / revolution | lumières / révolution
industrialisation / labour movement / nineteenth century / working class | industrialisierung / arbeiterbewegung / neunzehntes jahrhundert / | industrialisation / mouvement ouvrier / dix-neuvième siècle /
colonial, colonialism, partition, divide Africa, colonise, empire | kolonial, kolonialismus, aufteilung, kolonie, kolonialherrschaft, reich | colonial, colonialisme, partage, colonie, empire
Africa, African | afrika, afrikanisch | afrique, africain
Europe, European, European powers | europa, europäisch, europäische mächte | europe, européen
Asia, Asian | asien, asiatisch | asie, asiatique
America, American | amerika, amerikanisch | amérique, américain
world war, war / military / army / peace | weltkrieg, krieg / militär / armee / frieden | guerre mondiale, guerre / militaire / armée / paix
Cold War | kalter krieg | guerre froide
National Socialism / Holocaust / fascism / dictatorship / genocide | nationalsozialismus / holocaust / faschismus / diktatur / völkermord | national-socialisme / shoah / fascisme / dictature / génocide
democracy, democratic / election, vote / party | demokratie, demokratisch / wahl, abstimmung / partei | démocratie, démocratique / élection, vote / parti
nationalism / nation building / unification | nationalismus / nationalstaat / einigung | nationalisme / état-nation / unification
oral history, contemporary witness, interview witnesses of past, eyewitness, memory | zeitzeuge, zeitzeugen, erinnerung, oral history | histoire orale, témoin, mémoire, souvenir
transcribe, transcript, transcription | transkribieren, abschrift, transkription | transcrire, transcription
source criticism / historical source, primary source / archive, archival | quellenkritik / quelle / archiv, archivalien | critique des sources / source / archives
date, chronology, event | datum, jahreszahl, ereignis, chronologie | date, événement, chronologie
cause, origin / turning point | ursache, ursprung / wendepunkt | cause, origine / tournant
museum / exhibition, display / curate / gallery | museum / ausstellung / kuratieren / galerie | musée / exposition /  / galerie
heritage, conservation, restoration, restore, monument protection | kulturerbe, denkmalpflege, restaurierung, erhaltung | patrimoine, conservation, restauration
music, musical / composer, compose / melody / harmony, harmonise | musik, musikalisch / komponist, komponieren / melodie / harmonie | musique, musical / compositeur, composer / mélodie / harmonie
choir / orchestra / ensemble / conduct | chor / orchester / ensemble / dirigieren | choeur / orchestre / ensemble / diriger
instrument / piano / violin / guitar | instrument / klavier / geige / gitarre | instrument / piano / violon / guitare
counterpoint / fugue / four parts / voice leading | kontrapunkt / fuge / vierstimmig / stimmführung | contrepoint / fugue / quatre voix /
theatre / acting / actor / role / monologue / performance / rehearse | theater / schauspiel / schauspieler / rolle / monolog / aufführung / proben | théâtre / jeu / acteur / comédien / rôle / monologue / représentation
dance / choreography / movement | tanz / choreographie / bewegung | danse / chorégraphie / mouvement
film sequence / editing, montage / framing / camera / shot / scene | filmsequenz / schnitt, montage / bildausschnitt / kamera / einstellung / szene | séquence / montage / cadrage / caméra / plan / scène
photography, photograph / exposure / camera | fotografie / belichtung / kamera | photographie / exposition / appareil photo
design, graphic design / typography / layout / poster | gestaltung, grafikdesign / typografie /  / plakat | design, graphisme / typographie /  / affiche
drawing / life drawing / perspective / sketchbook | zeichnen / aktzeichnen / perspektive / | dessin /  / perspective / croquis
print, printmaking / etching / woodcut / lithography | druckgrafik / radierung / holzschnitt / | gravure, estampe /  /  / lithographie
textile, fabric / fashion / sewing / garment | textil, stoff / mode / nähen / kleidung | textile, tissu / mode / couture / vêtement
philosophy, philosophical / ethics, moral | philosophie, philosophisch / ethik, moral | philosophie, philosophique / éthique, morale
argument, fallacy, premise, reasoning | argument, fehlschluss, prämisse, schluss | argument, sophisme, prémisse, raisonnement
epistemology / knowledge / truth / scepticism | erkenntnistheorie / wissen / wahrheit / skepsis | épistémologie / connaissance / vérité / scepticisme
gender, feminism, women's history | geschlecht, feminismus, frauengeschichte | genre, féminisme, histoire des femmes
anthropology, ethnography, fieldwork, participant observation | ethnologie, ethnographie, feldforschung, teilnehmende beobachtung | anthropologie, ethnographie, terrain, observation participante
myth, legend / saga / fairy tale | mythos, legende / sage / märchen | mythe, légende / saga / conte
aesthetics, aesthetic, beauty | ästhetik, ästhetisch, schönheit | esthétique, beauté
avant-garde / modernism / abstract art | avantgarde / moderne / abstrakte kunst | avant-garde / modernisme / art abstrait
trade route, silk road, commerce in history | handelsweg, seidenstrasse | route commerciale, route de la soie
peasant, farmer / nobility / feudal | bauer, bauern / adel / feudal | paysan / noblesse / féodal
slavery, slave, slave trade | sklaverei, sklave, sklavenhandel | esclavage, esclave, traite
coin, numismatics / inscription, epigraphy | münze, numismatik / inschrift, epigraphik | monnaie, numismatique / inscription, épigraphie
digital edition, edition, digital humanities, encode text | edition, digitale edition | édition, édition numérique
pictorial analysis, describe a painting, composition of picture, image analysis | bildanalyse, bildbeschreibung, bildaufbau | analyse d'image, composition
portrait / landscape painting / still life / genre painting | porträt / landschaftsmalerei / stillleben / | portrait / paysage / nature morte /
impressionism / expressionism / cubism / surrealism / style period | impressionismus / expressionismus / kubismus / surrealismus / stilepoche | impressionnisme / expressionnisme / cubisme / surréalisme /
attribution / provenance, origin of an artwork / authenticity / forgery | zuschreibung / provenienz, herkunft / echtheit / fälschung | attribution / provenance / authenticité / faux
art market / auction / collector / collection | kunstmarkt / auktion / sammler / sammlung | marché de l'art / vente aux enchères / collectionneur / collection
Gothic / Romanesque / cathedral / church building / vault | gotik / romanik / kathedrale / kirchenbau / gewölbe | gothique / roman / cathédrale /  / voûte
castle / palace / villa / urban planning / garden art / | burg / palast / villa / städtebau /  / schloss | château / palais / villa / urbanisme /  /
modern architecture, Bauhaus, functionalism | moderne architektur, bauhaus | architecture moderne, bauhaus
pigment, varnish, cleaning of painting, damage to artwork | pigment, firnis, gemäldereinigung, schadensbild | pigment, vernis, nettoyage de tableau
ceramics, pottery / glaze / clay, fire clay / kiln | keramik, töpferei / glasur / ton / brennen | céramique, poterie / émail / argile / cuisson
jewellery / goldsmith / metalwork / silver | schmuck / goldschmied /  / silber | bijou / orfèvre /  / argent
weaving / loom / embroidery / tapestry / pattern cutting | weben / webstuhl / stickerei /  / schnittmuster | tissage / métier à tisser / broderie /  / patron
woodwork, carpentry / furniture / carving | holzbearbeitung, tischlerei / möbel / schnitzen | menuiserie / meuble / sculpture sur bois
installation / performance art / video art / conceptual art | installation / performance / videokunst / konzeptkunst | installation / performance / art vidéo / art conceptuel
curator, exhibition concept, exhibit, label text, visitor | kurator, ausstellungskonzept, exponat, ausstellungstext | commissaire, concept d'exposition, objet exposé, cartel
museum collection, inventory of objects, catalogue objects, storage of objects | museumssammlung, inventarisieren, sammlungspflege | collection muséale, inventaire, catalogage
mediation of art, guided tour, museum visitor, audience | kunstvermittlung, führung, publikum | médiation culturelle, visite guidée, public
cultural policy / cultural funding / festival / cultural management | kulturpolitik / kulturförderung / festival / kulturmanagement | politique culturelle / subvention culturelle / festival /
screenplay, script, dialogue for film, storyboard | drehbuch, szenario, storyboard | scénario, storyboard
directing, director / staging / stage design, scenography / costume | regie / inszenierung / bühnenbild / kostüm | mise en scène /  / scénographie / costume
lighting, stage lighting / sound recording / audio mixing | beleuchtung, bühnenlicht / tonaufnahme / abmischung | éclairage / prise de son / mixage
documentary / feature film / silent film / film genre / film history | dokumentarfilm / spielfilm / stummfilm / filmgenre / filmgeschichte | documentaire / long métrage / film muet / genre cinématographique /
animation / stop motion / cartoon / comic, graphic novel | animation /  / trickfilm / comic | animation /  / dessin animé / bande dessinée
analogue photography, darkroom, develop film, photo series | analoge fotografie, dunkelkammer, fotoserie | photographie argentique, chambre noire, série de photos
sonata / symphony / opera / song, Lied / musical form | sonate / sinfonie / oper / lied / musikalische form | sonate / symphonie / opéra / lied / forme musicale
chord / scale / key / cadence / music theory / interval | akkord / tonleiter / tonart / kadenz / musiktheorie / intervall | accord / gamme / tonalité / cadence / théorie musicale /
sight-reading / ear training, dictation of music, solfège | blattspiel / gehörbildung | lecture à vue / formation de l'oreille, solfège
improvisation / jazz / popular music / rock / band | improvisation / jazz / popularmusik /  / | improvisation / jazz / musique populaire /  /
voice training, singer, breathing for singing, vocal | stimmbildung, gesang, sänger | technique vocale, chant, chanteur
notation, score, sheet music, transcribe music | notation, partitur, noten | notation, partition
music history, Bach, Mozart, Beethoven, classical music | musikgeschichte, klassische musik | histoire de la musique, musique classique
folk music, ethnomusicology, song collecting | volksmusik, musikethnologie | musique traditionnelle, ethnomusicologie
prehistory / Stone Age / Neolithic / Bronze Age / Iron Age / hunter-gatherer | vorgeschichte / steinzeit / jungsteinzeit / bronzezeit / eisenzeit / | préhistoire / âge de pierre / néolithique / âge du bronze / âge du fer /
dating, radiocarbon, dendrochronology, tree rings, age of finds | datierung, radiokarbon, dendrochronologie, jahrringe | datation, radiocarbone, dendrochronologie
burial / grave, tomb / cemetery / skeleton remains | bestattung / grab / gräberfeld, friedhof / | sépulture / tombe / cimetière, nécropole /
field survey, prospection, aerial archaeology, geophysics | prospektion, feldbegehung, luftbildarchäologie | prospection, archéologie aérienne
Egypt / Mesopotamia / pharaoh / hieroglyph / cuneiform | ägypten / mesopotamien / pharao / hieroglyphe / keilschrift | égypte / mésopotamie / pharaon / hiéroglyphe / cunéiforme
Roman Empire / republic / emperor / senate / province | römisches reich / republik / kaiser / senat / provinz | empire romain / république / empereur / sénat / province
polis, Athens, Sparta, Greek city state | polis, athen, sparta, stadtstaat | cité grecque, athènes, sparte
Byzantium / Crusades, crusader / Ottoman | byzanz / kreuzzug, kreuzzüge / osmanisch | byzance / croisade / ottoman
monastery / monk / order / papacy, pope | kloster / mönch / orden / papst | monastère / moine / ordre / papauté, pape
Reformation / Luther / Protestant / Catholic / confession / Counter-Reformation | reformation / luther / protestantisch / katholisch / konfession / | réforme / luther / protestant / catholique /  / contre-réforme
king / monarchy / absolutism / court society / dynasty | könig / monarchie / absolutismus / hof / dynastie | roi / monarchie / absolutisme / cour / dynastie
city history / guild / merchants / Hanseatic / trade in the Middle Ages | stadtgeschichte / zunft / kaufleute / hanse / | histoire urbaine / guilde, corporation / marchands / hanse /
plague, Black Death / famine / epidemic in history | pest, schwarzer tod / hungersnot / | peste, peste noire / famine /
discovery, exploration, conquest, New World, voyages | entdeckung, eroberung, neue welt, entdeckungsreisen | découverte, conquête, nouveau monde, explorations
witch hunt / persecution / heresy / Inquisition | hexenverfolgung / verfolgung / ketzerei / inquisition | chasse aux sorcières / persécution / hérésie / inquisition
Napoleon, restoration, Congress of Vienna, 1848 | napoleon, restauration, wiener kongress, märzrevolution | napoléon, restauration, congrès de vienne
First World War, trench, 1914 | erster weltkrieg, schützengraben | première guerre mondiale, tranchée
Second World War / occupation / resistance | zweiter weltkrieg / besatzung / widerstand | seconde guerre mondiale / occupation / résistance
Weimar / interwar period / Great Depression | weimarer republik / zwischenkriegszeit / weltwirtschaftskrise | république de weimar / entre-deux-guerres / grande dépression
Stalinism / Soviet Union / communism / socialism / Eastern bloc | stalinismus / sowjetunion / kommunismus / sozialismus / ostblock | stalinisme / union soviétique / communisme / socialisme /
decolonisation / independence movement / liberation | entkolonialisierung / unabhängigkeit / befreiung | décolonisation / indépendance / libération
European integration, unification of Europe, Treaty of Rome | europäische integration, einigung europas | intégration européenne, construction européenne
migration history / emigration / flight and expulsion / diaspora | migrationsgeschichte / auswanderung / flucht / vertreibung | histoire des migrations / émigration / exil / expulsion
everyday life history, social history, family history, history from below | alltagsgeschichte, sozialgeschichte | histoire du quotidien, histoire sociale
culture of remembrance, memorial, commemoration, politics of memory | erinnerungskultur, gedenkstätte, gedenken | mémoire collective, mémorial, commémoration
historiography, historical narrative, history of historical writing | geschichtsschreibung, historiographie | historiographie
archives, finding aid, archival record, search in archives | findbuch, archivgut, archivrecherche | instrument de recherche, fonds d'archives
Plato / Aristotle / Socrates / ancient philosophy | platon / aristoteles / sokrates / antike philosophie | platon / aristote / socrate / philosophie antique
Kant, categorical imperative / duty ethics, deontology | kant, kategorischer imperativ / pflichtethik | kant, impératif catégorique / déontologie
utilitarianism, greatest happiness, consequences | utilitarismus, nutzenethik, konsequentialismus | utilitarisme, conséquentialisme
virtue, virtue ethics / good life / happiness | tugend, tugendethik / gutes leben / glück | vertu, éthique des vertus /  / bonheur
free will / determinism / mind, philosophy of mind / consciousness | willensfreiheit / determinismus / geist / bewusstsein | libre arbitre / déterminisme / esprit / conscience
social contract / justice / Rawls / political philosophy | gesellschaftsvertrag / gerechtigkeit /  / politische philosophie | contrat social / justice /  / philosophie politique
formal logic / syllogism / valid inference / propositional logic | formale logik / syllogismus / gültiger schluss / aussagenlogik | logique formelle / syllogisme / inférence valide /
philosophy of science / falsification / paradigm / explanation in science | wissenschaftstheorie / falsifikation / paradigma / | philosophie des sciences / falsification / paradigme /
existentialism / phenomenology / Nietzsche / Heidegger | existenzialismus / phänomenologie /  / | existentialisme / phénoménologie /  /
medical ethics / bioethics / animal ethics / applied ethics | medizinethik / bioethik / tierethik / angewandte ethik | éthique médicale / bioéthique / éthique animale /
Bible, scripture / Old Testament / New Testament / exegesis / Quran | bibel, heilige schrift / altes testament / neues testament / exegese / koran | bible / ancien testament / nouveau testament / exégèse / coran
Buddhism / Hinduism / world religion / ritual | buddhismus / hinduismus / weltreligion / ritual | bouddhisme / hindouisme / religion / rituel
secularisation, religion in society, religious pluralism | säkularisierung, religiöse vielfalt | sécularisation, pluralisme religieux
visual culture, media studies, mass media, media theory | visuelle kultur, medienwissenschaft, massenmedien, medientheorie | culture visuelle, études des médias, médias de masse
fieldwork interview, qualitative interview, coding of interviews, grounded theory | qualitatives interview, leitfadeninterview, kodieren | entretien qualitatif, codage d'entretiens, théorie ancrée
sociology, social stratification, milieu, class society | soziologie, soziale schichtung, milieu | sociologie, stratification sociale, milieu
political system, party system, parliament, government formation | politisches system, parteiensystem, regierungsbildung | système politique, système de partis
international relations, foreign policy, diplomacy, security policy | internationale beziehungen, aussenpolitik, diplomatie, sicherheitspolitik | relations internationales, politique étrangère, diplomatie
choreograph, ballet / dance technique / contemporary dance | choreographieren, ballett / tanztechnik / zeitgenössischer tanz | chorégraphier, ballet / technique de danse /
puppet / mask / mime, physical theatre | puppe, puppenspiel / maske / pantomime | marionnette / masque / mime
typeface, font / book design / bookbinding | schriftart / buchgestaltung / buchbinden | police de caractères / mise en page / reliure
logo / corporate design / packaging design / illustration | logo /  / verpackungsgestaltung / illustration | logo / identité visuelle / emballage / illustration
colour theory / contrast of colours / mix colours | farbenlehre / farbkontrast / farben mischen | théorie des couleurs / contraste / mélange de couleurs
watercolour / oil paint / acrylic / brush | aquarell / ölfarbe / acryl / pinsel | aquarelle / peinture à l'huile / acrylique / pinceau
casting / mould / lost-wax / plaster / stone carving | guss / gussform /  / gips / steinbildhauerei | fonte / moule / cire perdue / plâtre / taille de pierre
`
