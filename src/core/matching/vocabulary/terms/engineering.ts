export const engineering = `
pressure, pressure loss, pressure drop, lose pressure | druck, druckverlust, druckabfall | pression, perte de charge, perte de pression
pipe, pipeline, piping, tube / fitting | rohr, rohrleitung, leitung / armatur | tuyau, conduite, canalisation, tube / raccord
fluid, liquid / flow / hydraulic / fluid mechanics | flüssigkeit, fluid / strömung / hydraulik / durchfluss | fluide, liquide / écoulement / hydraulique / débit
gas / compressor / steam | gas / verdichter / dampf | gaz / compresseur / vapeur
pump / turbine | pumpe / turbine | pompe / turbine
heat, thermal / temperature / thermodynamics / heat exchanger | wärme, thermisch / temperatur / thermodynamik / wärmetauscher | chaleur, thermique / température / thermodynamique / échangeur
cooling / refrigeration / heat pump / air conditioning / ventilation | kühlung / kälte / wärmepumpe / klimatisierung / lüftung | refroidissement / froid / pompe à chaleur / climatisation / ventilation
heating / insulation | heizung / dämmung | chauffage / isolation
force / load / stress / strain / statics | kraft / last / spannung, belastung / dehnung / statik | force / charge / contrainte / déformation / statique
strength / fracture / fatigue / crack | festigkeit / bruch / ermüdung / riss | résistance / rupture / fatigue / fissure
motion / dynamics / acceleration / kinematics | bewegung / dynamik / beschleunigung / kinematik | mouvement / dynamique / accélération / cinématique
vibration, oscillation / natural frequency / resonance | schwingung, vibration / eigenfrequenz / resonanz | vibration, oscillation / fréquence propre / résonance
steel / metal / alloy / iron / aluminium | stahl / metall / legierung / eisen / aluminium | acier / métal / alliage / fer / aluminium
hardening / heat treatment / quench / phase diagram | härten / wärmebehandlung / abschrecken / phasendiagramm, zustandsdiagramm | trempe / traitement thermique /  / diagramme de phases
polymer, plastic / composite / ceramics | kunststoff, polymer / verbundwerkstoff / keramik | polymère, plastique / composite / céramique
corrosion, rust / coating | korrosion, rost / beschichtung | corrosion, rouille / revêtement
weld, welding / solder, braze / joining / bonding, adhesive | schweissen, schweissnaht / löten / fügen / kleben | souder, soudure, soudage / brasage / assemblage / collage
milling / turning / machining / lathe / machine tool / CNC | fräsen / drehen / zerspanen /  / werkzeugmaschine / | fraisage / tournage / usinage /  / machine-outil /
casting / forging / forming / sheet metal / deep drawing | giessen / schmieden / umformen / blech / tiefziehen | fonderie / moulage / forgeage / tôle / emboutissage
additive manufacturing, 3D printing, printed part | additive fertigung, 3d-druck | fabrication additive, impression 3D
bearing, rolling bearing, ball bearing | lager, wälzlager, kugellager | roulement, palier
spring, coil spring | feder, schraubenfeder | ressort
gear / transmission / shaft / drive / belt | zahnrad / getriebe / welle / antrieb / riemen | engrenage / transmission / arbre / entraînement / courroie
bolt, screw, screwed joint, fastening | schraube, schraubverbindung, verbindungselement | vis, boulon, assemblage vissé
service life, lifetime, durability, fatigue life | lebensdauer, nutzungsdauer, haltbarkeit | durée de vie, durabilité
CAD, 3D model / assembly, part / three dimensions on computer, technical drawing, dimensioned drawing | cad, 3d-modell / baugruppe / technische zeichnung | CAO, modèle 3D / assemblage / dessin technique
tolerance / fit / dimension | toleranz / passung / mass | tolérance / ajustement / cote
finite element, FEM, numerical simulation | finite elemente, fem | éléments finis
circuit / electronic, electronics / integrated circuit | schaltung, stromkreis / elektronik, elektronisch / | circuit / électronique /
electric, electrical, electricity / current / voltage | elektrisch, elektrizität / strom / spannung | électrique, électricité / courant / tension
power electronics / rectifier / inverter / converter / diode / semiconductor | leistungselektronik / gleichrichter / wechselrichter /  / diode / halbleiter | électronique de puissance / redresseur / onduleur /  / diode / semi-conducteur
transformer / motor / generator / electric machine | transformator / motor / generator / elektrische maschine | transformateur / moteur / générateur / machine électrique
power grid, grid / power plant / power supply | stromnetz, netz / kraftwerk / stromversorgung | réseau électrique / centrale / alimentation
signal, sampled, sampling, signal processing | signal, abtasten, abtastung, signalverarbeitung | signal, échantillonnage, traitement du signal
filter / low-pass / band-pass / noise suppression, remove noise | filter / tiefpass / bandpass / rauschen entfernen | filtre / passe-bas / passe-bande / bruit
antenna / radio / wireless / transmission / modulation | antenne / funk / drahtlos / übertragung / modulation | antenne / radio / sans fil / transmission / modulation
control, controller, feedback control, control loop, PID | regelung, regler, regelkreis, steuerung | régulation, régulateur, asservissement, boucle, commande
programmable logic controller, PLC / automation | speicherprogrammierbare steuerung, sps / automatisierung | automate programmable / automatisation
sensor / measurement / transducer / calibrate | sensor / messtechnik / messgrösse / kalibrieren | capteur / métrologie /  / étalonner
bridge / beam, girder / truss | brücke / träger, balken / fachwerk | pont / poutre / treillis
concrete, reinforced concrete / masonry / foundation | beton, stahlbeton / mauerwerk / fundament | béton, béton armé / maçonnerie / fondation
construction site, building site, civil engineering | baustelle, bauwesen, tiefbau | chantier, génie civil
survey, surveying, levelling | vermessung, vermessen, nivellieren | arpentage, topographie, nivellement
solar, photovoltaic, solar power, solar cell / hydroelectric / renewable | solar, photovoltaik, solaranlage /  / erneuerbar | solaire, photovoltaïque /  / renouvelable
irradiation / orientation / tilt / shading | einstrahlung / neigung / ausrichtung / verschattung | ensoleillement / irradiation / inclinaison / ombrage
wind turbine, wind power, wind energy | windkraft, windenergie, windkraftanlage, windrad | éolienne, énergie éolienne
battery, accumulator / energy storage / fuel cell | batterie, akku / energiespeicher / brennstoffzelle | batterie, accumulateur / stockage d'énergie / pile à combustible
energy / power / energy yield / energy consumption / efficiency | energie / leistung / ertrag / verbrauch / wirkungsgrad | énergie / puissance /  / consommation / rendement
chemistry / chemical / reaction / reactor / catalyst | chemie / chemisch / reaktion / reaktor / katalysator | chimie / chimique / réaction / réacteur / catalyseur
distillation / separation / extraction / filtration | destillation / trennung / extraktion / filtration | distillation / séparation / extraction / filtration
maintenance / wear / condition monitoring / downtime | instandhaltung, wartung / verschleiss /  / ausfallzeit | maintenance / usure /  / panne
machine safety / risk assessment / CE marking | maschinensicherheit / risikobeurteilung / | sécurité des machines / analyse des risques /
production line, assembly line / conveyor / line balancing | fertigungslinie, montagelinie / förderband / | chaîne de production, ligne d'assemblage / convoyeur /
non-destructive testing, ultrasonic testing, inspection | zerstörungsfreie prüfung, ultraschallprüfung | contrôle non destructif, contrôle par ultrasons
printed circuit board, circuit board, layout | leiterplatte, platine | circuit imprimé, carte
aircraft / aviation / flight / aerodynamics / wing | flugzeug / luftfahrt / flug / aerodynamik / flügel | avion / aviation / vol / aérodynamique / aile
combustion engine, engine / fuel / emission | verbrennungsmotor, motor / kraftstoff / abgas | moteur à combustion, moteur / carburant / émission
railway, train, rail | eisenbahn, zug, schiene | chemin de fer, train, rail
optics / lens / laser | optik / linse / laser | optique / lentille / laser
thermodynamic cycle, Carnot, engine efficiency, entropy | kreisprozess, wirkungsgrad, entropie | cycle thermodynamique, entropie
conduction / convection / radiation / heat transfer / heat loss | wärmeleitung / konvektion / strahlung / wärmeübertragung / wärmeverlust | conduction / convection / rayonnement / transfert de chaleur / déperdition
boiler / furnace / burner / combustion | kessel / ofen / brenner / verbrennung | chaudière / four / brûleur / combustion
valve / seal, gasket / tank, vessel | ventil / dichtung / behälter, tank | soupape, vanne / joint / réservoir, cuve
lubrication / friction, tribology / oil | schmierung / reibung / öl | lubrification / frottement / huile
bending / torsion / shear / buckling / deflection, sag | biegung / torsion / schub / knicken / durchbiegung | flexion / torsion / cisaillement / flambage / flèche
equilibrium of forces / support reaction / free body diagram | kräftegleichgewicht / auflagerkraft / freischneiden | équilibre des forces / réaction d'appui /
tensile test / hardness test / material testing / stress-strain | zugversuch / härteprüfung / werkstoffprüfung / | essai de traction / essai de dureté / essai des matériaux /
crystal / microstructure / grain / lattice | kristall / gefüge / korn / gitter | cristal / microstructure / grain /
surface, finish / roughness / grinding / polishing | oberfläche / rauheit / schleifen / polieren | surface / rugosité / rectification / polissage
injection moulding / extrusion / mould / plastics processing | spritzguss / extrusion / werkzeugform / kunststoffverarbeitung | moulage par injection / extrusion / moule / plasturgie
fixture, jig / clamping / tool | vorrichtung / spannen, spannmittel / werkzeug | montage d'usinage / serrage / outil
feeds and speeds, cutting speed, cutting parameters | schnittgeschwindigkeit, vorschub, schnittparameter | vitesse de coupe, avance
robot programming / gripper / industrial robot / cobot | roboterprogrammierung / greifer / industrieroboter / | / préhenseur / robot industriel / cobot
pneumatic / hydraulic / cylinder / compressed air | pneumatik / hydraulik / zylinder / druckluft | pneumatique / hydraulique / vérin / air comprimé
sequential control / state machine / ladder diagram | ablaufsteuerung / zustandsautomat / kontaktplan | commande séquentielle / automate à états / diagramme à contacts
stability / transfer function / step response / Bode | stabilität / übertragungsfunktion / sprungantwort / | stabilité / fonction de transfert / réponse indicielle /
state space / observer / Kalman filter / estimate state | zustandsraum / beobachter / kalman-filter / | espace d'états / observateur / filtre de kalman /
Fourier / spectrum, spectral / frequency, frequency analysis | fourier / spektrum / frequenz, frequenzanalyse | fourier / spectre / fréquence, analyse fréquentielle
amplifier, operational amplifier / transistor / gain | verstärker, operationsverstärker / transistor / verstärkung | amplificateur / transistor / gain
resistor / capacitor / inductor, coil / Kirchhoff / network analysis of circuits | widerstand / kondensator / spule / kirchhoff / | résistance / condensateur / bobine / kirchhoff /
alternating current / three-phase / reactive power / phase | wechselstrom / drehstrom / blindleistung / phase | courant alternatif / triphasé / puissance réactive / phase
digital circuit, FPGA, logic gates, flip-flop, VHDL | digitalschaltung, logikgatter | circuit numérique, portes logiques
analogue-digital conversion, ADC, converter, quantise | analog-digital-umsetzer, wandler | conversion analogique-numérique, convertisseur
electromagnetic field / magnetic / induction / Maxwell | elektromagnetisches feld / magnetisch / induktion / | champ électromagnétique / magnétique / induction /
electromagnetic compatibility / interference / shielding | elektromagnetische verträglichkeit / störung / schirmung | compatibilité électromagnétique / interférence / blindage
earthing / fuse / protective device / electric shock / electrical safety | erdung / sicherung / schutzmassnahme / stromschlag / | mise à la terre / fusible / protection électrique /  /
electrical installation, house installation / wiring / cable / switch cabinet | elektroinstallation / verdrahtung / kabel / schaltschrank | installation électrique / câblage / câble / armoire
substation / transmission line / short circuit / grid stability | umspannwerk / freileitung / kurzschluss / netzstabilität | poste électrique / ligne / court-circuit / stabilité du réseau
electric vehicle / charging / hybrid drive / e-mobility | elektrofahrzeug / ladestation / hybridantrieb / elektromobilität | véhicule électrique / recharge / hybride / électromobilité
brake / steering / chassis / suspension | bremse / lenkung / fahrwerk / federung | frein / direction / châssis / suspension
drone, unmanned aircraft, flight control | drohne, flugsteuerung | drone, commande de vol
satellite / spacecraft / orbit / rocket | satellit / raumfahrzeug / umlaufbahn / rakete | satellite / engin spatial / orbite / fusée
building physics / moisture / sound insulation / condensation | bauphysik / feuchte / schallschutz / tauwasser | physique du bâtiment / humidité / isolation acoustique / condensation
energy-efficient building, building energy / energy certificate / refurbishment | energieeffizientes gebäude / energieausweis / gebäudesanierung, sanierung | bâtiment efficace / certificat énergétique / rénovation
roof / wall / facade / timber construction / formwork | dach / wand / fassade / holzbau / schalung | toit / mur / façade / construction en bois / coffrage
excavation / slope stability / retaining wall / soil mechanics / settlement | baugrube / böschung / stützmauer / bodenmechanik / setzung | excavation / talus / mur de soutènement / mécanique des sols / tassement
tunnel, tunnelling / dam / weir | tunnel, tunnelbau / damm, talsperre / wehr | tunnel / barrage, digue / déversoir
road design / pavement / asphalt / junction, intersection | strassenbau / fahrbahn / asphalt / kreuzung | tracé routier / chaussée / asphalte / carrefour
traffic flow / traffic count / signal control, traffic lights | verkehrsfluss / verkehrszählung / ampel, lichtsignal | flux de trafic / comptage routier / feux de circulation
bill of quantities / cost of construction / tender for building / site management | leistungsverzeichnis / baukosten /  / bauleitung | métré / coût de construction /  / conduite de chantier
building information modelling, BIM, digital building model | bauwerksmodell, digitales gebäudemodell | maquette numérique du bâtiment
process engineering / mass balance / energy balance / plant design | verfahrenstechnik / stoffbilanz / energiebilanz / anlagenplanung | génie des procédés / bilan matière / bilan énergétique /
reaction kinetics, chemical equilibrium, stirred tank | reaktionskinetik, chemisches gleichgewicht, rührkessel | cinétique chimique, équilibre chimique, réacteur agité
column / crystallisation / drying / evaporation / membrane | kolonne / kristallisation / trocknung / verdampfung / membran | colonne / cristallisation / séchage / évaporation / membrane
fermentation / bioreactor / biotechnology / enzyme | fermentation, gärung / bioreaktor / biotechnologie / enzym | fermentation / bioréacteur / biotechnologie / enzyme
explosion / hazardous substance / process safety, HAZOP / leak | explosion / gefahrstoff / anlagensicherheit / leck | explosion / substance dangereuse / sécurité des procédés / fuite
failure analysis, FMEA, root cause, failure mode, damage analysis | fehleranalyse, fehlermöglichkeiten, schadensanalyse | analyse des défaillances, AMDEC, cause racine
reliability / availability / mean time between failures / redundancy | zuverlässigkeit / verfügbarkeit / ausfallrate / | fiabilité / disponibilité / taux de défaillance /
requirements list, concept design, morphological box, design methodology | anforderungsliste, konstruktionsmethodik, morphologischer kasten | cahier des charges, méthodologie de conception
ergonomics, human-machine interface, operator | ergonomie, mensch-maschine, bediener | ergonomie, interface homme-machine, opérateur
product data, bill of materials, parts list, drawing number | stückliste, produktdaten | nomenclature, données produit
cost of manufacture, design to cost, make or buy | herstellkosten, fertigungskosten | coût de fabrication
patent research, state of the art | patentrecherche, stand der technik | recherche de brevets, état de la technique
measurement uncertainty, calibration, gauge, coordinate measuring | messunsicherheit, kalibrierung, koordinatenmesstechnik | incertitude de mesure, étalonnage, mesure tridimensionnelle
inspection, visual check, incoming goods, quality inspection | sichtprüfung, wareneingang, qualitätsprüfung | contrôle visuel, contrôle qualité
production planning, scheduling, batch, lot size, order release | produktionsplanung, fertigungssteuerung, losgrösse | planification de la production, ordonnancement, taille de lot
digital twin, industry 4.0, smart factory, machine data | digitaler zwilling, industrie 4.0, maschinendaten | jumeau numérique, industrie 4.0
acoustics / sound level / noise reduction / silencer | akustik / schallpegel / lärmminderung / | acoustique / niveau sonore / réduction du bruit /
nanotechnology / thin film / coating process / vacuum | nanotechnik / dünnschicht /  / vakuum | nanotechnologie / couche mince /  / vide
microscopy / electron microscope / spectroscopy | mikroskopie / elektronenmikroskop / spektroskopie | microscopie / microscope électronique / spectroscopie
hydrogen / electrolysis / fuel | wasserstoff / elektrolyse / brennstoff | hydrogène / électrolyse / combustible
nuclear / radioactivity / reactor / radiation protection | kern, kernkraft / radioaktivität /  / strahlenschutz | nucléaire / radioactivité /  / radioprotection
mining / ore / extraction of raw material | bergbau / erz / rohstoffgewinnung | mine / minerai / extraction
`
