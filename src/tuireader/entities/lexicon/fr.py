"""French."""

from __future__ import annotations

from tuireader.entities.lexicon.shapes import FunctionWords, Names, Numbers, Speech, counts, meanings, phrases, words

FUNCTION_WORDS = FunctionWords(
    words=words(
        """
        le la les un une des du de et est sont était étaient dans en pour par sur avec que qui ne pas plus ce cette
        ces son sa ses leur leurs il elle ils elles nous vous je on au aux mais ou où donc comme être avoir ont été
        fait après avant sans sous entre depuis aussi selon dont même très tout tous toute toutes deux cela si peut
        ainsi encore contre chez notre votre mon ma mes quand déjà lors puis moins vers ici l d c j n qu jusqu lorsqu
        """
    ),
    letters="êœûèù",
)

NUMBERS = Numbers(
    decimal_mark=",",
    ones=counts(
        "zero 0 un une 1 deux 2 trois 3 quatre 4 cinq 5 six 6 sept 7 huit 8 neuf 9 dix 10 onze 11 douze 12 treize 13 "
        "quatorze 14 quinze 15 seize 16"
    ),
    tens=counts(
        "vingt vingts 20 trente 30 quarante 40 cinquante 50 soixante 60 septante 70 huitante octante 80 nonante 90"
    ),
    scales=counts(
        "cent cents 100 mille mil 1000 million millions 10^6 milliard milliards 10^9 billion billions 10^12 "
        "billiard billiards 10^15 trillion trillions 10^18"
    ),
    short_scales=counts("k 1000 m mn mio mln 10^6 md mds mrd mrds mia bn 10^9"),
    vigesimal=True,
    joiners=words("et"),
    articles=words("un une"),
    links=words("de d"),
    decimal_words=words("virgule"),
    fractions=meanings(
        """
        0.5: demi demie
        0.25: quart quarts
        """
    ),
    vague={
        "dizaines": (10, 100),
        "douzaines": (24, 100),
        "centaines": (100, 1000),
        "milliers": (10**3, 10**6),
        "millions": (10**6, 10**9),
        "milliards": (10**9, 10**12),
    },
    some=words("quelques plusieurs"),
    rounds=counts(
        "dizaine 10 quinzaine 15 vingtaine 20 trentaine 30 quarantaine 40 cinquantaine 50 soixantaine 60 centaine 100 "
        "millier 1000"
    ),
    exact_rounds=counts("douzaine 12"),
    hedges=phrases(
        """
        environ
        près de
        presque
        quasiment
        autour de
        aux alentours de
        à peu près
        approximativement
        plus de
        plus que
        plus d'
        moins de
        moins que
        pas plus de
        pas moins de
        pas plus que
        au-dessus de
        au-dessous de
        en dessous de
        en dessus de
        jusqu'à
        au moins
        au plus
        au maximum
        au minimum
        un minimum de
        un maximum de
        quelque
        quelques
        à hauteur de
        de l'ordre de
        supérieur à
        supérieure à
        inférieur à
        inférieure à
        estimé à
        estimée à
        estimés à
        évalué à
        évaluée à
        un peu plus de
        un peu moins de
        dépassant
        dépasse
        peut-être
        plus ou moins
        """
    ),
    hedges_behind=phrases(
        """
        environ
        ou plus
        ou moins
        """
    ),
    range_pairs={"entre": words("et"), "de": words("a"), "d": words("a")},
    range_words=words("a"),
    change_stems=tuple(
        "pass mont baiss augment recul progress chut grimp bond tomb descend diminu recu ramen port hauss releve "
        "abaiss rediu redui reduit doubl tripl".split()
    ),
    unit_words=meanings(
        """
        EUR: euro euros eur balles boules
        USD: dollar dollars billets usdollar
        FRF: francs franc ffr fr
        CHF: franken
        XOF: fcfa
        GBP: livres livre
        JPY: yens
        CNY: yuans yuan renminbi
        ITL: lires
        DEM: marks
        NLG: florins florin
        INR: roupies
        RUB: roubles
        ESP: pesetas
        GHS: cedis
        BTC: bitcoin bitcoins
        ETH: ether
        """
    ),
    short_units={"E": "EUR", "F": "FRF", "FF": "FRF", "c": "/"},
    minor_words=meanings(
        """
        EUR?: cent cents centime centimes cts ct
        GBP: penny pence pennies
        RUB: kopeck kopecks
        GHS: pesewa pesewas
        CAD: sou sous
        """
    ),
    demonyms=meanings(
        """
        US: us usa americains americain americaines
        CA: canadiens can ca
        NL: hollandais
        GB: sterling anglaises
        HK: hk hongkongais
        BE: belges
        """
    ),
    ordinary_units=words(
        "real sol sols som soms sum sums livre livres lire lires couronne couronnes mark marks leu lev lek pula tala "
        "kip inti billets balles boules sou sous won colon sucre sucres leone unite unites fr e coupon coupons lats "
        "rand taka dram lari manat loti zaire guarani pesewa"
    ),
    measure_cues=words("pese pesent poids lire lu ecrit publie"),
    percent_words=words("pour"),
    counted=words("ans annees fois jours mois semaines heures minutes pour personnes points pays"),
    sign_first=False,
    fillers=words("le la les l des"),
    scale_letters=words("K k M Md Mds Mn"),
    unit_links=words("de des du d la"),
    compared=words("contre de a apres pour que"),
    minus_words=words("moins"),
    losses=words("perte pertes deficit negatif negative"),
)

SPEECH = Speech(
    verbs=words(
        """
        dire dit disent disait disaient dirent disant déclarer déclare déclarent déclaré déclara déclarait déclarant
        affirmer affirme affirment affirmé affirma affirmait affirmant ajouter ajoute ajoutent ajouté ajouta
        ajoutait ajoutant expliquer explique expliquent expliqué expliqua expliquait expliquant préciser précise
        précisent précisé précisa précisait précisant annoncer annonce annoncent annoncé annonça annonçait annonçant
        indiquer indique indiquent indiqué indiqua indiquait indiquant souligner souligne soulignent souligné
        souligna soulignait soulignant estimer estime estiment estimé estima estimait estimant assurer assure
        assurent assuré assura assurait assurant confier confie confient confié confia confiait confiant répondre
        répond répondent répondu répondit répondait répondant demander demande demandent demandé demanda demandait
        demandant écrire écrit écrivent écrivit écrivait écrivant raconter raconte racontent raconté raconta
        racontait racontant rappeler rappelle rappellent rappelé rappela rappelait rappelant commenter commente
        commentent commenté commenta commentait commentant avertir avertit avertissent averti avertissait prévenir
        prévient préviennent prévenu prévint prévenait insister insiste insistent insisté insista insistait
        insistant reconnaître reconnaît reconnaissent reconnu reconnut reconnaissait reconnaissant admettre admet
        admettent admis admit admettait confirmer confirme confirment confirmé confirma confirmait confirmant nier
        nie nient nié démentir dément démentent démenti démentait promettre promet promettent promis promit
        promettait soutenir soutient soutiennent soutenu soutint soutenait prétendre prétend prétendent prétendu
        prétendait conclure conclut concluent conclu concluait poursuivre poursuit poursuivent poursuivi poursuivait
        poursuivant continuer continue continué continuait reprendre reprend repris reprit répéter répète répètent
        répété répéta répétait marteler martèle martelé martela martelait lancer lance lancent lancé lança lançait
        s'exclamer exclame exclamé exclama exclamait crier crie crient crié cria criait hurler hurle hurlé hurla
        murmurer murmure murmuré murmura chuchoter chuchote chuchoté glisser glisse glissé glissa plaisanter
        plaisante plaisanté plaisanta ironiser ironise ironisé ironisa regretter regrette regrettent regretté
        regretta regrettait déplorer déplore déplorent déploré déplora déplorait se-féliciter félicite félicité
        félicita réjouit réjouissait noter note notent noté nota notait observer observe observé observa remarquer
        remarque remarqué remarqua relever relève relevé releva constater constate constatent constaté constata
        révéler révèle révèlent révélé révéla signaler signale signalé informer informe informé juger juge jugent
        jugé jugea jugeait considérer considère considèrent considéré considérait penser pense pensent pensé pensait
        croire croit croient cru espérer espère espèrent espéré espérait craindre craint craignent craignait
        suggérer suggère suggéré suggéra proposer propose proposé proposa recommander recommande recommandé
        conseiller conseille conseillé exiger exige exigé réclamer réclame réclament réclamé appeler appelle appelé
        plaider plaide plaident plaidé plaida plaidait argumenter argumente argumenté argue argué arguer objecter
        objecte objecté rétorquer rétorque rétorqué rétorqua rétorquait répliquer réplique répliqué répliqua
        riposter riposte riposté réagir réagit réagi tonner tonne tonné fustiger fustige fustigé dénoncer dénonce
        dénoncent dénoncé dénonça dénonçait s'indigner indigne indigné s'inquiéter inquiète inquiété inquiètent
        s'interroger interroge interrogé s'étonner étonne étonné tweeter tweete tweeté twitter poster publie publié
        détailler détaille détaillé résumer résume résumé témoigner témoigne témoignent témoigné avouer avoue avoué
        avoua concéder concède concédé concéda jurer jure juré menacer menace menacé tempérer tempère tempéré
        nuancer nuance nuancé analyser analyse analysé décrypte soupirer soupire soupiré soupira scander scande
        scandent scandé marmonner balbutier citer cite citent cité cita citant prévoir prévoit prédire prédit
        enchaîner enchaîne enchaîné renchérir renchérit ironisant justifier justifie justifié interpeller interpelle
        interpellé alerter alerte alertent alerté revendiquer revendique revendiqué évoquer évoque évoqué évoquant
        mettre-en-garde s'enthousiasmer enthousiasme s'agacer agace agacé s'emporter emporte balayer balaie
        rapporter rapporte rapportent rapporté titre titrait
        """
    ),
    stance=words(
        """
        qualifier qualifie qualifient qualifié qualifiée qualifia qualifiait qualifiant critiquer critique
        critiquent critiqué critiqua critiquait condamner condamne condamnent condamné condamna saluer salue saluent
        salué salua rejeter rejette rejettent rejeté rejeta décrire décrit décrivent décrivait décrivant accuser
        accuse accusent accusé accusa accusait accusant parler parle parlent parlé parla parlait parlant nommer
        nommé surnommer traiter traite traité louer loue loué vanter vante vantent vanté refuser refuse refusé
        refusa défendre défend défendent défendu voir voit vu vouloir veut veulent voulu souhaiter souhaite
        souhaitent souhaité comparer compare comparé présenter présente présenté dépeindre redouter redoute pointer
        pointe pointent pointé exprimer exprime exprimé remercier remercie remercié attaquer attaque attaqué moquer
        moque moqué contester conteste contesté promettait
        """
    ),
    nouns=words(
        """
        déclaration déclarations mots mot propos phrase communiqué message lettre tweet discours réponse question
        interview entretien commentaire commentaires accusation accusations avertissement annonce promesse avis
        opinion jugement argument idée témoignage citation note courriel mail rapport conclusion explication
        critiques formule cri cris
        """
    ),
    viewpoints=words(
        """
        pour
        """
    ),
    sources=phrases(
        """
        selon
        d après
        aux yeux de
        aux yeux du
        de l avis de
        de l avis du
        pour reprendre les mots de
        citant
        """
    ),
    first_person=words(
        """
        je j me m moi mon ma mes nous notre nos vous votre vos tu te toi ton ta tes suis sommes avons ai devons
        pouvons voulons allons faisons pense crois veux dois peux espère savons
        """
    ),
    finite=words(
        """
        est sont était étaient sera seront serait seraient soit fut suis sommes êtes a ont avait avaient aura auront
        aurait ai avons avez peut peuvent pouvait pourra pourrait pourraient pouvons doit doivent devait devra
        devrait devons veut veulent voulons va vont allons allez fait font faisons faut fallait vient viennent reste
        restent faudra prend met sait savons pense crois c'est
        """
    ),
    auxiliaries=words(
        """
        a ont avait avaient ai aurait auraient est sont était ayant aura
        """
    ),
    adverbs=words(
        """
        aussi encore ensuite puis déjà maintenant seulement même jamais toujours souvent hier aujourd hui récemment
        notamment ainsi enfin alors toutefois cependant néanmoins pourtant publiquement ne pas plus n y en se s lui
        leur également d’abord auparavant lundi mardi mercredi jeudi vendredi samedi dimanche simplement
        immédiatement matin soir t
        """
    ),
    prepositions=words(
        """
        à de en dans par pour sur avec sans sous entre vers chez depuis pendant durant avant après contre dès lors
        du des au aux d devant derrière malgré selon auprès parmi hors outre près
        """
    ),
    conjunctions=words(
        """
        et ou mais que qu car si comme quand lorsque lorsqu parce puisque tandis alors donc or où afin bien
        """
    ),
    relatives=words(
        """
        qui que dont lequel laquelle lesquels
        """
    ),
    gerund_ends=("ant",),
    determiners=words(
        """
        le la les l un une des ce cet cette ces son sa ses leur leurs notre nos plusieurs certains certaines
        quelques deux trois quatre cinq d'autres autres tous chaque aucun aucune
        """
    ),
    indefinites=words(
        """
        un une
        """
    ),
    masculine=words(
        """
        il lui
        """
    ),
    feminine=words(
        """
        elle
        """
    ),
    plural=words(
        """
        ils elles eux
        """
    ),
    neuter=words(
        """
        on ce c cela
        """
    ),
    roles=words(
        """
        porte-parole parole ministre président présidente chancelier chancelière premier première chef cheffe patron
        patronne directeur directrice pdg dg fondateur fondatrice cofondateur cofondatrice dirigeant dirigeante
        dirigeants responsable responsables expert experte experts analyste analystes économiste économistes
        chercheur chercheuse chercheurs scientifique scientifiques professeur professeure critiques partisans
        opposants opposant militant militante militants avocat avocate avocats juge juges procureur procureure
        magistrat magistrats sénateur sénatrice député députée députés gouverneur maire ambassadeur ambassadrice
        diplomate diplomates général colonel commandant commissaire roi reine prince princesse pape évêque cardinal
        prêtre auteur auteure autrice écrivain écrivaine journaliste journalistes reporter rédacteur entraîneur
        sélectionneur coach joueur joueuse capitaine pilote médecin médecins docteur infirmière enseignant
        enseignante enseignants étudiant étudiants élèves parents mère père fils fille frère sœur femme mari homme
        hommes femmes ami amie amis voisin voisine voisins témoin témoins habitant habitante habitants victime
        victimes accusé suspect employé employés salarié salariés ouvriers travailleurs investisseur investisseurs
        actionnaires client clients utilisateurs consommateurs représentant représentante représentants délégué
        conseiller conseillère conseillers élu élue élus candidat candidate manifestants manifestant source sources
        observateurs agriculteur agriculteurs chanteur chanteuse acteur actrice artiste artistes réalisateur
        réalisatrice producteur secrétaire vice-président intéressé intéressée syndicaliste préfet préfète policier
        policiers entrepreneur consultant ingénieur
        """
    ),
    feminine_roles=words(
        """
        présidente chancelière cheffe patronne directrice fondatrice cofondatrice dirigeante experte chercheuse
        professeure avocate procureure sénatrice députée ambassadrice reine princesse auteure autrice écrivaine
        joueuse infirmière enseignante mère fille sœur femme amie voisine habitante représentante conseillère élue
        candidate chanteuse actrice réalisatrice préfète intéressée
        """
    ),
    plural_roles=words(
        """
        dirigeants responsables experts analystes économistes chercheurs scientifiques partisans opposants militants
        avocats juges magistrats députés diplomates journalistes médecins enseignants étudiants élèves parents
        hommes femmes amis voisins témoins habitants victimes employés salariés ouvriers travailleurs investisseurs
        actionnaires clients utilisateurs consommateurs représentants conseillers élus manifestants sources
        observateurs agriculteurs artistes policiers
        """
    ),
    institutions=words(
        """
        entreprise société firme groupe banque gouvernement administration ministère département agence autorité
        autorités commission comité conseil cour tribunal parlement assemblée sénat police armée syndicat syndicats
        parti organisation association fédération fondation institut université journal quotidien magazine
        hebdomadaire rapport étude enquête site compagnie constructeur distributeur bureau équipe club ligue église
        ambassade hôpital école famille fonds parquet élysée matignon opposition majorité coalition ville région
        état pays collectif ong mairie préfecture direction intersyndicale
        """
    ),
    titled=words(
        """
        film livre roman chanson titre album single émission série programme pièce comédie opéra jeu magazine revue
        journal article essai rubrique documentaire podcast blog site navire bateau opération projet campagne
        exposition tableau poème histoire groupe marque produit modèle application logiciel tournée festival prix
        catégorie chapitre terme surnom nom hashtag collection plan loi devise slogan théâtre restaurant hôtel
        mouvement
        """
    ),
    called=words(
        """
        soi-disant dit dite dits dites appelé appelée nommé nommée surnommé surnommée intitulé intitulée intitulés
        baptisé baptisée rebaptisé connu connue dénommé titré prétendu prétendue
        """
    ),
    sirs=words(
        """
        monsieur m mm roi prince pape père
        """
    ),
    madams=words(
        """
        madame mme mlle mademoiselle reine princesse sœur
        """
    ),
    men=words(
        """
        jean pierre michel andré philippe rené louis alain jacques bernard marcel daniel roger robert paul claude
        christian henri georges nicolas françois patrick gérard christophe thierry laurent stéphane éric frédéric
        olivier pascal david sébastien julien thomas alexandre guillaume antoine emmanuel vincent didier bruno
        gilles serge marc yves xavier hugo lucas maxime mathieu matthieu jérôme arnaud benoît édouard gabriel jordan
        fabien gérald sylvain florian valérie-andré charles raphaël arthur jules rodolphe hervé cédric luc tim
        """
    ),
    women=words(
        """
        marie jeanne françoise monique catherine nathalie isabelle jacqueline anne sylvie martine nicole hélène
        valérie sandrine christine brigitte sophie véronique caroline céline julie stéphanie élodie aurélie camille
        laura manon léa emma chloé ségolène christiane michèle élisabeth agnès florence laurence patricia virginie
        anne-marie dominique-anne clémentine mathilde pauline charlotte marine rachida roselyne najat fleur amélie
        audrey delphine yaël ursula claire alice juliette
        """
    ),
    verb_pronoun_glue=words("t"),
    elisions=words(
        """
        t
        """
    ),
    abbreviations=words(
        """
        m mm mme mlle dr pr me st ste av bd cf etc env janv févr juill sept oct nov déc p vol
        """
    ),
    links=words(
        """
        de du des d
        """
    ),
    particles=words(
        """
        de du des le la d
        """
    ),
    reflexives=words(
        """
        se s
        """
    ),
    impersonal=words(
        """
        lit lisait
        """
    ),
)

NAMES = Names(
    legal_forms=tuple("S.A. SA SACA SAS S.A.S. SARL S.A.R.L. SCA SNC SASU SE Ltée sas plc".split()),
    company_before=words(
        "armateur assureurs bancassureur brasseur cimentier chimiste croisiériste courtier distillateur "
        "exploitant fonderie foncière gestionnaire hôtelier imprimeur laboratoires logisticien loueur "
        "négociant papetier papeterie parfumeur pétrolier plateforme promoteur producteur raffineur "
        "sidérurgiste sous-traitant spécialiste transporteur verrier vigneron voyagiste agence quotidien "
        "hebdomadaire magazine journal radio site application start-ups biotech fintech licorne scale-up "
        "pépite eti pme holding maison-mère actionnaire investisseur consortium groupement coentreprise "
        "concurrents rivaux sociétés entreprises banques groupes marques géants filiales énergéticien "
        "électricien gazier minier aciériste aluminier câblo-opérateur fournisseurs équipementiers câblier "
        "plombier lunetier joaillier horloger maroquinier couturier chausseur laitier sucrier semencier "
        "volailler viticulteur champagne coopératives abattoir conserverie chocolatier biscuitier caviste "
        "traiteur restaurateur supermarché hypermarché discounter enseignes chaînes missilier constructeurs "
        "chantier chantiers hôpital clinique cliniques ehpad régie néobanque broker bourse opérateurs "
        "groupe société entreprise géant constructeur banque assureur distributeur fabricant éditeur opérateur chaîne "
        "marque filiale start-up startup rival concurrent équipementier laboratoire compagnie maison fournisseur "
        "enseigne "
        "avionneur motoriste fonds cabinet coopérative mutuelle"
    ),
    company_phrases=(
        "titre de",
        "titres de",
        "action de",
        "action d'",
        "parts de",
        "parts d'",
        "capital de",
        "capital d'",
        "contrôle de",
        "vente de",
        "vente d'",
        "cession de",
        "cession d'",
        "achat de",
        "offre sur",
        "offre de",
        "opa sur",
        "fusion avec",
        "fusion entre",
        "alliance avec",
        "commande de",
        "commande d'",
        "commandes de",
        "contrat de",
        "clients comme",
        "banques comme",
        "groupe comme",
        "géants comme",
        "enseignes comme",
        "fonds comme",
        "analystes de",
        "analystes d'",
        "analyste d'",
        "analystes chez",
        "économiste chez",
        "économiste de",
        "stratégiste chez",
        "gérant chez",
        "gérante chez",
        "directeur chez",
        "directrice chez",
        "ingénieur chez",
        "salariés d'",
        "employés de",
        "ouvriers de",
        "usine de",
        "usines de",
        "siège de",
        "patron d'",
        "patronne d'",
        "directrice générale de",
        "directeur général d'",
        "directeur financier de",
        "président d'",
        "présidente de",
        "présidente d'",
        "fondateur d'",
        "fondatrice de",
        "dirigeant de",
        "actionnaires de",
        "actionnaire de",
        "actionnaire d'",
        "créanciers de",
        "concurrent de",
        "rival de",
        "fournisseur de",
        "fournisseurs de",
        "sous-traitant de",
        "sous-traitants de",
        "maison mère de",
        "propriétaire de",
        "propriétaire d'",
        "propriété de",
        "propriété d'",
        "détenu par",
        "détenue par",
        "contrôlé par",
        "contrôlée par",
        "racheté par",
        "rachetée par",
        "acquis par",
        "repris par",
        "reprise par",
        "fondée par",
        "conseillé par",
        "conseillée par",
        "financé par",
        "financée par",
        "fabriqué par",
        "fabriqués par",
        "exploité par",
        "exploitée par",
        "géré par",
        "vendu à",
        "vendue à",
        "cédé à",
        "cédée à",
        "confié à",
        "confiée à",
        "selon une étude de",
        "enquête de",
        "données de",
        "chiffres de",
        "note de",
        "dette de",
        "passé par",
        "passée par",
        "actions de",
        "actions d'",
        "pdg de",
        "pdg d'",
        "directeur général de",
        "président de",
        "fondateur de",
        "cofondateur de",
        "filiale de",
        "filiale d'",
        "rachat de",
        "rachat d'",
        "acquisition de",
        "participation dans",
        "contrat avec",
        "accord avec",
        "partenariat avec",
        "salariés de",
        "investi dans",
        "analyste chez",
        "analyste de",
        "chez",
        "entreprises comme",
        "sociétés comme",
        "groupes comme",
        "concurrents comme",
        "le groupe",
        "la société",
        "clients de",
        "marques comme",
        "patron de",
        "patronne de",
        "dirigeants de",
    ),
    company_after=words(
        "titre obligations dirigeants patron directeur filiale usine usines clients bénéfice chiffre "
        "actions porte-parole pdg salariés actionnaires"
    ),
    company_ends=words(
        "Compagnie Café "
        "Santé Immobilier Foncière Promotion Construction Bâtiment Travaux Énergies Energie Environnement "
        "Propreté Eaux Gaz Pétrole Mines Métaux Aciers Aluminium Chimie Plastiques Caoutchouc Papiers "
        "Carton Emballages Textile Mode Parfums Cosmétiques Bijoux Joaillerie Chaussures Meubles Cuisines "
        "Boissons Spiritueux Vins Champagne Brasseries Laiterie Fromages Biscuits Chocolats Viandes "
        "Traiteur Restauration Hôtels Voyages Tourisme Loisirs Jeux Presse Éditions Editions Télécom "
        "Télécoms Réseaux Numérique Informatique Logiciels Robotique Aéronautique Aérospatiale Défense "
        "Naval Maritime Ferroviaire Automobile Équipement Équipements Matériaux Ciment Verre Céramique "
        "Optique Électronique Électrique Finance Crédit Assurance Mutuelle Patrimoine Gestion "
        "Investissement Investissements Venture Biotech Therapeutics Solutions Systems Motors Robotics "
        "Mobilités Semences Agro Agri "
        "Groupe Group Holding Industries Énergie Technologies Systèmes Banque Assurances Aviation Pharma "
        "Laboratoires Capital Partners Automobiles Médias Labs Ventures Electronique Logistique "
        "Participations Mobility Energy Logement Médical Medical Soufflet Foods Conseil Transports "
        "Distribution"
    ),
    company_kinds=words(
        "assureur géant chaîne plateforme opérateurs laboratoire filiales holding foncière agence journal "
        "quotidien magazine compagnie numéro acteur leader exploitant gestionnaire promoteur producteur "
        "transporteur armateur logisticien maison marque enseigne pme eti pépite licorne biotech fintech "
        "fonds investisseur courtier cabinet propriété pionnier sous-traitant concurrent rival coentreprise "
        "société entreprise groupe fabricant constructeur distributeur éditeur opérateur filiale start-up startup "
        "fournisseur banque coopérative équipementier spécialiste"
    ),
    company_verbs=words(
        "acquis acquérir achète acheté achètera vendu vendra vendre cède cédé cédera céder rachètera "
        "racheter reprend repris reprendra reprendre investi investira investir lancé lancera lancer "
        "annoncé annonce annoncera embauché embauchera recrute recruté supprime supprimé supprimera ferme "
        "fermé fermera ouvre ouvert ouvrira signé signe signera remporté remporte décroché décroche livré "
        "livrera fabrique fabriqué fabriquera construit construira exploite gère détient contrôle possède "
        "distribue commercialise conçoit développe développera publie publié publiera vise table prévoit "
        "anticipe attend relève relevé abaisse abaissé confirme confirmé émet émis lève levé fusionne "
        "fusionné fusionnera restructure délocalise relocalise implante inaugure équipe fournit fournira "
        "réalise réalisé dégage enregistré enregistre affiche affiché accuse essuie perd perdu gagne gagné "
        "facture rappelle rappelé suspend suspendu renonce renoncé négocie négocié discute dément démenti "
        "réplique cotée cotera s'offre s'implante s'associe s'allie redresse "
        "acquiert rachète racheté investit lance produit emploie vend livre embauche"
    ),
    market_verbs=words(
        "gagne gagnent perd perdent monte montent cède cèdent bondit bondissent chute chutent recule reculent "
        "avance avancent progresse progressent grimpe grimpent lâche lâchent abandonne abandonnent prend "
        "prennent s'adjuge plonge plongent s'envole dégringole flambe décroche rebondit gagnait perdait cédait "
        "reculait grimpait bondissait chutait a ont a-t-elle est clôture termine se s"
    ),
    organisation_heads=words(
        "Agences Archevêché Bibliothèque Bureau Collège Collectif Communauté Conservatoire Coopération "
        "Coordination Défenseur Délégation Département Diocèse Fonds Front Gouvernement Inspection "
        "Mouvement Métropole Office Ordre Orchestre Rassemblement Rectorat Secrétariat Théâtre CHU Armée "
        "Établissement Secours Confédérations Interprofession "
        "Ministère Université Institut Commission Comité Conseil Cour Tribunal Parti Parlement Sénat "
        "Assemblée Agence Autorité Association Fédération Union Syndicat Fondation Académie Police École "
        "Préfecture Mairie Conférence Confédération Organisation Église Musée Hôpital Caisse Chambre Ligue "
        "Observatoire Gendarmerie Parquet Direction Hospices Centre"
    ),
    lone_heads=words("Parlement Sénat Assemblée Parquet Conseil Gouvernement"),
    place_heads=words("Direction Centre Chambre Musée Hôpital École Conférence Caisse Église Mairie Police"),
    organisation_links=words("de du des d' et la le les l' pour aux"),
    role_parts=words(
        "ancien ancienne ex premier première générale adjoint adjointe financier financière exécutif vice"
    ),
    person_before=words(
        "adjoint ambassadeur ambassadrice agriculteur agricultrice administrateur administratrice artiste "
        "artisan architecte auteur autrice banquier banquière capitaine cardinal chef cheffe "
        "chroniqueur cofondatrice colonel commandant commissaires comédien comédienne conseiller "
        "conseillère consultant consultante courtier courtière créateur créatrice designer dirigeant "
        "dirigeante docteur docteure écrivain éleveur éleveuse élu élue entrepreneur entrepreneuse étudiant "
        "étudiante évêque ex-ministre expert experte financier gestionnaire héritier héritière historien "
        "historienne homme infirmier infirmière inspecteur inspectrice investisseur journaliste juriste "
        "magistrat médecin mandataire médiateur militant militante milliardaire négociateur notaire ouvrier "
        "ouvrière paysan paysanne pilote philosophe physicien physicienne politologue préfet préfète prêtre "
        "procureur procureure producteur productrice propriétaire psychologue rapporteur rapporteure "
        "recteur rectrice réalisatrice responsable salarié salariée sociologue spécialiste stratège "
        "stratégiste styliste syndicaliste trader vendeur vendeuse viticulteur viticultrice vigneron "
        "vigneronne "
        "m. mme monsieur madame dr professeur président présidente ministre premier sénateur député députée "
        "maire gouverneur pdg directeur directrice fondateur cofondateur fondatrice patron patronne porte- "
        "parole analyste économiste général juge avocat avocate commissaire chancelier pape roi reine prince "
        "acteur actrice réalisateur chanteur entraîneur secrétaire délégué déléguée gérant gérante chercheur "
        "chercheuse ingénieur vice-président professeure présidente-directrice me maître"
    ),
    person_after=words(
        "avocat avocate adjoint adjointe administrateur conseiller conseillère consultant consultante "
        "dirigeant dirigeante déléguée député députée entrepreneur expert experte gouverneur secrétaire "
        "sénateur sénatrice spécialiste stratège stratégiste trésorier cheffe médecin militant militante "
        "mandataire magistrat juge vice-président vice-présidente cofondatrice créateur créatrice héritier "
        "héritière propriétaire journaliste viticulteur vigneron ans numéro professeure chargé chargée "
        "ancien ancienne "
        "pdg président présidente directeur directrice fondateur cofondateur fondatrice patron ministre "
        "porte-parole analyste économiste professeur responsable chef délégué gérant gérante chercheur "
        "chercheuse ingénieur maire"
    ),
    openers=words(
        "Le La Les L' Un Une Des Du De D' Au Aux À En Dans Par Pour Sur Sous Avec Sans Chez Entre Vers Depuis Pendant "
        "Après Avant Selon Si Mais Et Ou Or Donc Car Quand Comme Lorsque Alors Ce Cette Ces Cet Il Elle Ils Elles "
        "On Nous "
        "Vous Je Tu Son Sa Ses Leur Leurs Notre Nos Votre Mon Ma Mes Qui Que Quoi Où Comment Pourquoi Tout Tous Toute "
        "Toutes Autre Autres Plus Moins Très Aussi Encore Déjà Hier Aujourd'hui Demain Même Deux Trois Nouveau "
        "Nouvelle "
        "Ancien Ancienne C' J' N' S' Qu' Quelque Certains Plusieurs Chaque Aucun Malgré Face Outre Ainsi Cependant "
        "Toutefois Enfin Ensuite Puis Là Ici Contre Jusqu'"
    ),
    small_heads=words("ministère tribunal université parquet cour préfecture institut chambre syndicat fédération"),
    place_before=words("à en vers depuis jusqu'à"),
    never_person_before=words("en"),
    with_before=words("avec par chez comme"),
    adjective_ends=words(
        "ais aise ien ienne ique iques ale aux aire ive centrale suprême européenne européen ain aine"
    ),
    countries=words("FR BE CH"),
)
