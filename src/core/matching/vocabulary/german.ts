import { stemmer } from '@orama/stemmers/german'
import type { Vocabulary } from '../vocabulary.ts'
import { verbTable, wordSet } from './words.ts'

export const german: Vocabulary = {
  stem: (word) => stemmer(word),
  stemmed: true,
  stopWords: wordSet(`
    der die das den dem des ein eine einer eines einem einen und oder aber als wie so auch nur in im an am auf aus bei
    beim bis durch für fuer gegen mit nach ob seit über ueber um unter unterschied von vom vor während zu zum zur
    zwischen sowie sich sie es er ihr ihre ihren ihrer ihrem sein seine ist sind war wird werden kann können koennen
    soll sollen muss müssen haben hat dass daß damit daraus darauf dabei dazu hierfür deren dessen welche welcher
    welches diese dieser dieses diesem jene alle aller jeder jede bzw z b u a etwa anhand mittels hinsichtlich bezug
    du dein deine deinen deiner ich mein meine meinen wir unser unsere unseren
    studierende studierenden lernende lernenden teilnehmende teilnehmenden absolventinnen absolventen abschluss
    modul kurs lage fähig kenntnisse fähigkeit fertigkeiten selbstständig selbständig kritisch erfolgreich erfolgreichem
  `),
  everydayWords: wordSet(`
    anforderung anforderungen ansatz ansätze anwendung anwendungen aufgabe aufgaben aspekt aspekte bereich bereiche
    begriff begriffe beispiel beispiele daten digital digitale ergebnis ergebnisse faktor faktoren folgen form frage
    fragen geeignet geeignete geeigneten gegeben gesundheit grundlagen grundlegend grundlegende information
    informationen konzept konzepte maßnahme maßnahmen methode methoden modell modelle möglichkeiten neu neue person
    praxis praktisch praktische prinzip prinzipien problem probleme problemen programm projekt projekte prozess
    prozesse qualität ressourcen rolle schritt schritte situation situationen strategie strategien studie studien
    struktur system systeme team teams technik techniken test tests text texte theorie theorien thema themen typ typen
    verfahren verschieden verschiedene wesentlich wesentliche wichtig wichtige werkzeug werkzeuge ziel ziele
    zusammenhang zusammenhänge
    beruhen entstehen ermöglichen erreichen geben halten machen nehmen umfassen
  `),
  joiningWords: wordSet('und oder sowie beziehungsweise bzw in mit nach für aus durch bei zur zum gegen'),
  negations: wordSet('nicht kein keine keinen keiner keinem nie niemals ohne weder außer ausser'),
  verbs: verbTable(
    {
      remember: `angeben auflisten aufzählen benennen definieren erinnern erkennen nennen wiedergeben zitieren zuordnen
        identifizieren`,
      understand: `abgrenzen beschreiben charakterisieren darlegen darstellen deuten diskutieren einordnen erklären erläutern
        erörtern interpretieren klassifizieren nachvollziehen skizzieren umschreiben unterscheiden verstehen
        zusammenfassen übersetzen veranschaulichen berichten`,
      apply: `abfragen absichern anpassen anwenden aufbereiten ausführen auswerten automatisieren bearbeiten bedienen
        berechnen bereinigen benutzen bestimmen betreiben dokumentieren durchführen einlesen einrichten einsetzen
        gewinnen handhaben implementieren importieren konfigurieren kommunizieren lesen lösen modellieren nutzen
        normalisieren präsentieren programmieren schreiben schützen teilen umsetzen verarbeiten verwalten verwenden
        visualisieren zeichnen umgehen moderieren`,
      analyse: `analysieren aufschlüsseln ermitteln erforschen gegenüberstellen gliedern herleiten kontrollieren prüfen strukturieren
        testen untersuchen vergleichen zerlegen diagnostizieren überprüfen`,
      evaluate: `abschätzen abwägen auswählen begründen beurteilen bewerten bemessen einschätzen empfehlen entscheiden
        evaluieren hinterfragen kritisieren rechtfertigen reflektieren schätzen urteilen validieren verteidigen
        verifizieren wählen würdigen`,
      create: `ableiten aufbauen ausarbeiten bauen bilden entwerfen entwickeln erarbeiten erschaffen erstellen erzeugen
        formulieren gestalten herstellen konstruieren konzipieren optimieren planen produzieren spezifizieren
        synthetisieren verbessern verfassen vorschlagen`,
    },
    (verb) => [verb, `${verb.replace(/e?n$/, '')}t`],
  ),
  verbsStand: 'anywhere',
  joinsWords: true,
}
