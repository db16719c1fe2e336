export const statistics = `
statistics, statistical | statistik, statistisch | statistique
probability, chance, likelihood | wahrscheinlichkeit, zufall | probabilité, hasard
distribution / binomial / normal, Poisson, Gaussian | verteilung / binomialverteilung / normalverteilung | distribution / loi binomiale / loi normale
mean, average / expectation / median / location | mittelwert, durchschnitt / erwartungswert / median / | moyenne / espérance / médiane /
variance, standard deviation / spread, dispersion | varianz, standardabweichung / streuung | variance, écart-type / dispersion
variable, feature, characteristic, attribute, metric | variable, merkmal, merkmalsausprägung | variable, caractéristique, attribut
observation, record, unit, data point | beobachtung, datenpunkt, messung | observation, mesure
hypothesis test, statistical test / significance, p-value / t-test | hypothesentest / signifikanz, signifikanztest / | test d'hypothèse, test statistique / signification /
confidence interval / uncertainty, precision / margin of error | konfidenzintervall, vertrauensbereich / unsicherheit / | intervalle de confiance / incertitude / marge d'erreur
regression, linear model, least squares, slope, fit a line | regression, regressionsmodell, ausgleichsgerade, kleinste quadrate | régression, modèle linéaire, moindres carrés
correlation, association, correlated | korrelation, zusammenhang, korreliert | corrélation, association, corrélé
cluster, clustering, grouping, group by similarity, k-means | cluster, clustern, gruppierung, gruppen zusammenfassen, ähnlichkeit gruppen | regroupement, partitionnement, classification automatique
principal component, dimension reduction, factor analysis / few components | hauptkomponente, hauptkomponentenanalyse, dimensionsreduktion / faktorenanalyse | composante principale, quelques composantes, réduction de dimension / analyse factorielle
loading, coefficient / weight | ladung, koeffizient / gewicht | coefficient, saturation / poids
time series / trend / seasonal, season / forecast | zeitreihe / trend / saison, saisonal / | série temporelle, série chronologique / tendance / saisonnier /
survival, still alive, lifetime, live after diagnosis / censored, censoring / hazard | überlebenszeit, überleben, noch am leben, lebensdauer / zensiert / | survie, durée de vie / censuré /
experiment / randomised, random assignment, assign at random / treatment group / control group / | experiment, versuch / randomisiert, zufällig zuteilen /  / kontrollgruppe / versuchsplan | expérience / randomisé, répartition aléatoire /  / groupe témoin / plan d'expérience
causal, causality, cause and effect, attribute to treatment | kausal, ursächlich, kausalität | causal, causalité
sample, sampling / survey / sample size | stichprobe / erhebung, umfrage / stichprobengrösse | échantillon, échantillonnage / sondage, enquête /
questionnaire, survey instrument / scale / item | fragebogen / skala / item | questionnaire / échelle / item
reliability, Cronbach, consistency | reliabilität, zuverlässigkeit, verlässlichkeit | fiabilité, fidélité
validity, valid | validität, gültigkeit | validité
missing data, missing value, incomplete, imputation, impute | fehlende werte, fehlende daten, imputation, lücke | données manquantes, valeur manquante, imputation
outlier, extreme value, unusual | ausreisser, extremwert | valeur aberrante, valeur extrême
Bayes, Bayesian, prior, posterior | bayes, bayessch, a-priori | bayésien, a priori
Markov chain / stochastic process / random walk | markow-kette, markovkette / stochastischer prozess / | chaîne de Markov / processus stochastique /
simulation / Monte Carlo / bootstrap, resampling | simulation / monte carlo / bootstrap | simulation / Monte-Carlo / rééchantillonnage
classification / decision tree / logistic / discriminant | klassifikation / entscheidungsbaum / logistisch / | classification / arbre de décision / logistique /
cross-validation / overfitting / held out / generalisation error | kreuzvalidierung / überanpassung /  / | validation croisée / surapprentissage /  /
control chart / process capability / quality control | regelkarte, qualitätsregelkarte / prozessfähigkeit / | carte de contrôle / capabilité /
chart / graph, plot / diagram / histogram / axes, axis | diagramm / grafik /  / histogramm / achse | graphique / diagramme /  / histogramme / axe
power / sample size / effect size | teststärke / fallzahl / effektstärke | puissance /  / taille d'effet
meta-analysis, pool studies, systematic review | metaanalyse, studien zusammenfassen, systematische übersicht | méta-analyse, revue systématique
multilevel, mixed model / nested, hierarchical | mehrebenenmodell, gemischtes modell / hierarchisch | multiniveau, modèle mixte / hiérarchique
variance analysis, ANOVA, analysis of variance, compare means | varianzanalyse, mittelwertvergleich | analyse de variance
contingency table, chi-square, cross table, cross-tabulation | kreuztabelle, kontingenztafel | tableau croisé, tableau de contingence, khi-deux
count data / frequency / rate | häufigkeit / zähldaten / rate | fréquence / taux / effectif
derivative, differentiate / calculus / integral, integrate | ableitung, differenzieren / analysis / integral, integrieren | dérivée, dériver /  / intégrale, intégrer
matrix / vector / linear algebra / eigenvalue | matrix / vektor / lineare algebra / eigenwert | matrice / vecteur / algèbre linéaire / valeur propre
equation / differential equation | gleichung / differentialgleichung | équation / équation différentielle
optimum, optimisation, maximise, minimise, linear programming | optimum, optimierung, maximieren | optimum, optimisation, maximiser
bias, distortion, distorted / confounding, confounder | verzerrung, verzerrt / störgrösse, confounding | biais, distorsion / facteur de confusion
spatial, geostatistics, kriging | räumlich, geostatistik | spatial, géostatistique
queue, waiting line, waiting time | warteschlange, wartezeit | file d'attente, temps d'attente
estimator / maximum likelihood / parameter | schätzer /  / parameter | estimateur / vraisemblance / paramètre
index / indicator, measure / ratio | index / indikator, masszahl / kennzahl | indice / indicateur / ratio
quantile / percentile / quartile / box plot | quantil / perzentil / quartil / | quantile / centile / quartile /
skewed, skewness / transformation / logarithm | schief, schiefe /  / logarithmus | asymétrie /  / logarithme
scatter plot, point cloud, pairs of values | streudiagramm, punktwolke | nuage de points
residual, fit, goodness of fit, deviation from model | residuum, anpassungsgüte, abweichung | résidu, qualité d'ajustement, écart
assumption, model check, diagnostics, precondition | annahme, voraussetzung, modelldiagnostik | hypothèse, diagnostic du modèle
multicollinearity / interaction / moderator | multikollinearität / wechselwirkung, interaktion / | multicolinéarité / interaction /
instrumental variable / natural experiment / difference in differences / quasi-experiment | instrumentvariable / natürliches experiment /  / | variable instrumentale / expérience naturelle /  /
panel data / repeated measurement, repeated measures / longitudinal | paneldaten / messwiederholung / längsschnitt | données de panel / mesures répétées / longitudinal
cross-sectional, at one point in time | querschnitt | transversal
odds, odds ratio, logit, yes or no outcome, binary outcome | chancenverhältnis, logit | rapport de cotes, logit
sensitivity / specificity / ROC / diagnostic test accuracy / false positive | sensitivität / spezifität /  /  / falsch positiv | sensibilité / spécificité /  /  / faux positif
agreement, kappa, inter-rater, raters agree | übereinstimmung, beurteilerübereinstimmung | accord, concordance
nonparametric, rank, rank test, Wilcoxon, without normal distribution | nichtparametrisch, rang, rangtest | non paramétrique, rang
permutation, shuffle, randomisation test | permutation, vertauschen | permutation
multiple testing, false discovery, Bonferroni, many tests | multiples testen, mehrfachtest | tests multiples
stratified, strata / layered sample / cluster sample / random selection | geschichtet, schicht /  / klumpenstichprobe / zufallsauswahl | stratifié, strate /  /  / sélection aléatoire
nonresponse / weighting, weights / response rate | antwortausfall / gewichtung / rücklauf | non-réponse / pondération / taux de réponse
census / official statistics / population register | volkszählung / amtliche statistik / | recensement / statistique publique /
price index, inflation rate, basket of goods | preisindex, warenkorb | indice des prix, panier
demography / life table / fertility / mortality rate / ageing | demographie / sterbetafel / fertilität /  / alterung | démographie / table de mortalité / fécondité /  / vieillissement
moving average, smoothing, exponential smoothing | gleitender durchschnitt, glättung | moyenne mobile, lissage
autocorrelation / stationary / ARIMA / unit root | autokorrelation / stationär /  / einheitswurzel | autocorrélation / stationnaire /  / racine unitaire
volatility / risk measure, value at risk / GARCH | volatilität / risikomass / | volatilité / mesure de risque /
dependence / tail, extreme value theory / copula | abhängigkeit / extremwerttheorie / | dépendance / valeurs extrêmes /
latent, latent variable / structural equation / path model | latent / strukturgleichung / pfadmodell | latent / équations structurelles /
item response, test theory, difficulty of items | testtheorie, itemschwierigkeit | théorie de la réponse, difficulté des items
correspondence analysis, multidimensional scaling, similarity map | korrespondenzanalyse, ähnlichkeitskarte | analyse des correspondances
discriminant analysis, assign to groups | diskriminanzanalyse, zuordnung | analyse discriminante
random forest / boosting / ensemble of trees / bagging | zufallswald /  / entscheidungsbäume / | forêt aléatoire /  / ensemble d'arbres /
lasso, ridge, regularisation, shrinkage, penalty | regularisierung, strafterm | régularisation, pénalisation
variable selection, choose predictors, model selection, information criterion | variablenauswahl, modellwahl, informationskriterium | sélection de variables, choix de modèle, critère d'information
predictor, explanatory variable, independent variable, covariate | prädiktor, einflussgrösse, erklärende variable | prédicteur, variable explicative
response, outcome, dependent variable | zielgrösse, abhängige variable | variable réponse, variable dépendante
network analysis, social network, centrality | netzwerkanalyse, soziales netzwerk, zentralität | analyse de réseaux, réseau social, centralité
reproducible, replication, replicate, script of analysis | reproduzierbar, replikation, nachvollziehbar | reproductible, réplication
data cleaning, tidy, data preparation, data entry, wrong entries | datenbereinigung, datenaufbereitung, dateneingabe | nettoyage de données, préparation des données, saisie
sum / series / limit / convergence / sequence | summe / reihe / grenzwert / konvergenz / folge | somme / série / limite / convergence / suite
set theory / combinatorics, counting / permutation | mengenlehre / kombinatorik / | théorie des ensembles / combinatoire /
numerical / approximation, interpolation / iteration / rounding error | numerisch / näherung / iteration / rundungsfehler | numérique / approximation / itération / erreur d'arrondi
geometry / angle / triangle / trigonometry | geometrie / winkel / dreieck / trigonometrie | géométrie / angle / triangle / trigonométrie
game theory / Nash equilibrium / strategy of players | spieltheorie / nash-gleichgewicht / | théorie des jeux / équilibre de nash /
stochastic / random variable / random number | stochastisch / zufallsvariable / zufallszahl | stochastique / variable aléatoire / nombre aléatoire
law of large numbers / central limit theorem, convergence of means | gesetz der grossen zahlen / zentraler grenzwertsatz | loi des grands nombres / théorème central limite
decision theory / expected utility / loss function | entscheidungstheorie / erwartungsnutzen / verlustfunktion | théorie de la décision / utilité espérée /
dashboard, report, interactive chart | dashboard, bericht, kennzahlentafel | tableau de bord, rapport
`
