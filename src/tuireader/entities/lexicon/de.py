"""German."""

from __future__ import annotations

from tuireader.entities.lexicon.shapes import FunctionWords, Names, Numbers, Speech, counts, meanings, phrases, words

FUNCTION_WORDS = FunctionWords(
    words=words(
        """
        der die das den dem des ein eine einer eines einem einen und ist sind war waren nicht mit von zu im auf für
        aus bei nach sich auch als an wie über oder aber wenn dass daß er sie es wir ich ihr wird werden wurde
        wurden hat haben hatte hatten vom zum zur durch noch nur um bis unter gegen mehr sein seine seiner seinem
        ihre ihrer ihrem ihren vor so am sowie nun schon zwischen keine kein können kann soll sollen müssen muss
        will habe diese dieser dieses diesem diesen was wer wo man einmal seit während damit dabei
        """
    ),
    letters="äöß",
)

SPEECH = Speech(
    verbs=words(
        """
        erinnern erinnert erinnerte erinnerten zugesichert zusichern versichernd skandieren skandiert skandierte
        skandierten raten rät riet rieten angemahnt angeben angegeben angab angaben ausrufen ausgerufen betitelte
        dozierte monierte moniert monieren relativierte relativiert zweifelte zweifelt zitierend rechtfertigte
        rechtfertigt präsentierte veröffentlichte sagen sagt sagte sagten gesagt sage erklären erklärt erklärte
        erklärten betonen betont betonte betonten meinen meint meinte meinten gemeint behaupten behauptet behauptete
        behaupteten berichten berichtet berichtete berichteten mitteilen mitteilte mitgeteilt hinzufügen hinzufügte
        hinzugefügt ergänzen ergänzt ergänzte ergänzten antworten antwortet antwortete antworteten geantwortet
        entgegnen entgegnet entgegnete erwidern erwidert erwiderte erwiderten fragen fragt fragte fragten gefragt
        schreiben schreibt schrieb schrieben geschrieben ankündigen angekündigt warnen warnt warnte warnten gewarnt
        mahnen mahnt mahnte mahnten gemahnt fordern fordert forderte forderten gefordert verlangen verlangt
        verlangte verlangten äußern äußert äußerte äußerten geäußert äussern äusserte feststellen festgestellt
        unterstreichen unterstreicht unterstrich unterstrichen hervorheben hervorgehoben versichern versichert
        versicherte versicherten bestätigen bestätigt bestätigte bestätigten dementieren dementiert dementierte
        bestreiten bestreitet bestritt zugeben zugegeben gestehen gesteht gestand gestanden einräumen eingeräumt
        räumten bekanntgeben bekanntgegeben bekräftigen bekräftigt bekräftigte bekräftigten beteuern beteuert
        beteuerte verkünden verkündet verkündete verkündeten verlautbaren verlautbarte rufen ruft rief riefen
        gerufen schreien schrie schrien flüstern flüsterte brüllen brüllte murmeln murmelte jubeln jubelt jubelte
        scherzen scherzt scherzte spotten spottet spottete klagen klagt klagte klagten beklagen beklagt beklagte
        beklagten bedauern bedauert bedauerte hoffen hofft hoffte glauben glaubt glaubte denken denkt dachte
        begründen begründet begründete begründeten kommentieren kommentiert kommentierte kommentierten erläutern
        erläutert erläuterte erläuterten erzählen erzählt erzählte erzählten schildern schildert schilderte
        schilderten zitieren zitiert zitierte zitierten wiederholen wiederholt wiederholte wiederholten versprechen
        verspricht versprach versprochen drohen droht drohte drohten gedroht prophezeien prophezeit prophezeite
        prognostizieren prognostiziert vermuten vermutet vermutete schätzen schätzt schätzte argumentieren
        argumentiert argumentierte argumentierten formulieren formuliert formulierte formulierten resümieren
        resümierte bilanzieren bilanzierte konstatieren konstatiert konstatierte analysieren analysierte urteilen
        urteilt urteilte plädieren plädiert plädierte appellieren appelliert appellierte twittern twittert twitterte
        getwittert posten postete gepostet bitten bittet bat baten gebeten danken dankt dankte gratulieren
        gratulierte spricht sprach sprachen gesprochen verweisen verweist verwies verwiesen hinweisen hingewiesen
        aussagen ausgesagt melden meldet meldete meldeten gemeldet informieren informiert informierte unterstellen
        unterstellt unterstellte vorwerfen vorgeworfen ausführen ausgeführt kontern kontert konterte nachlegen
        betonend bemerken bemerkt bemerkte anmerken angemerkt einwenden präzisieren präzisiert präzisierte
        zusammenfassen offenbaren offenbarte verraten verriet diktieren diktierte beschwören beschwor fluchen
        fluchte seufzen seufzte lachen lachte stöhnen stöhnte staunen staunte schwärmen schwärmt schwärmte
        frohlocken tönte höhnte witzelte stammelte
        """
    ),
    stance=words(
        """
        verteidigen verteidigt verteidigte reden redet redete bemängeln bemängelt bemängelte bezweifeln bezweifelt
        bezweifelte anzweifeln empfinden empfindet empfand nennen nennt nannte nannten genannt bezeichnen bezeichnet
        bezeichnete bezeichneten beschreiben beschreibt beschrieb beschrieben kritisieren kritisiert kritisierte
        kritisierten loben lobt lobte lobten gelobt verurteilen verurteilt verurteilte verurteilten begrüßen begrüßt
        begrüßte begrüßten bewerten bewertet bewertete bewerteten werten wertet wertete gewertet einstufen
        eingestuft ablehnen abgelehnt zurückweisen zurückgewiesen würdigen würdigt würdigte gewürdigt titulieren
        titulierte betrachten betrachtet betrachtete sieht sah sahen feiern feierte beschuldigen beschuldigt
        beschuldigte beschimpfen beschimpfte beschimpft rügen rügt rügte gerügt tadeln tadelte attackieren
        attackierte bezichtigen bezichtigte charakterisieren charakterisiert charakterisierte wünschen wünscht
        wünschte fürchten fürchtet fürchtete befürchten befürchtet befürchtete erhoffen erhofft bekannte bekennt
        galt empören empörte empört verspotten verspottete abtun anprangern prangerte verhöhnen
        """
    ),
    nouns=words(
        """
        aussage aussagen erklärung worte worten wort mitteilung stellungnahme zitat interview brief rede antwort
        frage bericht kommentar äußerung äußerungen begründung vorwurf vorwürfe kritik forderung warnung parole
        parolen slogan aufschrift schlagzeile überschrift botschaft meinung ansicht these urteil fazit ankündigung
        behauptung versprechen losung rufe rufen pressemitteilung tweet formulierung einschätzung
        """
    ),
    viewpoints=words(
        """
        für
        """
    ),
    sources=phrases(
        """
        laut
        nach angaben
        nach auskunft
        nach aussage
        nach aussagen
        nach ansicht
        nach meinung
        nach einschätzung
        nach auffassung
        nach überzeugung
        nach darstellung
        nach worten
        nach den worten
        nach mitteilung
        nach informationen
        den angaben
        in den augen
        gemäß
        aus sicht
        so die worte
        """
    ),
    source_ends=words(
        """
        zufolge
        """
    ),
    tags=words(
        """
        so
        """
    ),
    first_person=words(
        """
        ich mich mir mein meine meinen meinem meiner meines wir uns unser unsere unseren unserem unserer unseres ihr
        euch euer eure du dich dir dein deine deinen sie
        """
    ),
    finite=words(
        """
        ist sind war waren bin bist sei seien wäre wären wird werden wurde wurden würde würden hat haben habe hatte
        hatten hätte hätten kann können konnte konnten könnte könnten muss müssen musste mussten müsste soll sollen
        sollte sollten will wollen wollte wollten darf dürfen durfte mag möchte möchten gibt gab geht ging kommt kam
        macht machte machen braucht brauchen bleibt bleiben steht stehen liegt lässt lassen weiß wissen glaube
        glauben denke denken hoffe hoffen finde sehe sehen tut tun
        """
    ),
    auxiliaries=words(
        """
        hat haben habe hatte hatten hätte hätten ist sind war wird werden wurde wurden worden
        """
    ),
    adverbs=words(
        """
        auch später dann noch nun wieder bereits schon nur sogar nie immer oft zuvor zudem außerdem gestern heute
        kürzlich einfach weiter wiederholt öffentlich sich dazu daraufhin darauf dabei damit hierzu ferner jedoch
        aber indes indessen allerdings dagegen hingegen ebenfalls derzeit insbesondere ebenso zugleich gleichzeitig
        inzwischen unterdessen dennoch trotzdem vor allem zunächst zuletzt erneut demnach danach anschließend
        weiterhin nicht montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend wörtlich mittlerweile
        deshalb deutlich ausdrücklich schließlich
        """
    ),
    prepositions=words(
        """
        in im an am auf aus bei beim mit nach von vom zu zum zur für gegen über unter vor durch um seit während
        wegen trotz zwischen hinter neben ohne bis innerhalb außerhalb anlässlich angesichts laut gemäß gegenüber
        per ab statt infolge mittels bezüglich seitens
        """
    ),
    conjunctions=words(
        """
        und aber oder dass daß weil wenn ob als da nachdem bevor obwohl während sondern denn doch damit indem wie
        wobei falls sobald so jedoch sodass um
        """
    ),
    relatives=words(
        """
        der die das dem den deren dessen denen welcher welche welches was wer
        """
    ),
    determiners=words(
        """
        dessen deren der die das des dem den ein eine einer eines einem einen dieser diese dieses diesem diesen
        jener jene jenes sein seine seiner seinem seinen seines ihr ihre ihrer ihrem ihren ihres kein keine mehrere
        viele einige zwei drei vier fünf alle manche beide andere unser unsere mein meine jeder jede jedes
        """
    ),
    indefinites=words(
        """
        ein eine einen einem einer eines kein keine keinen keinem keiner
        """
    ),
    masculine=words(
        """
        er
        """
    ),
    feminine=words(
        """
        sie
        """
    ),
    plural=words(
        """
        sie beide
        """
    ),
    neuter=words(
        """
        es man
        """
    ),
    roles=words(
        """
        sprecher sprecherin sprechern minister ministerin präsident präsidentin kanzler kanzlerin chef chefin
        vorsitzender vorsitzende vorsitzenden direktor direktorin geschäftsführer geschäftsführerin leiter leiterin
        gründer gründerin vorstand experte experten expertin analyst analysten analystin ökonom ökonomen forscher
        forscherin wissenschaftler wissenschaftlerin professor professorin kritiker gegner befürworter anhänger
        aktivist aktivisten aktivistin anwalt anwältin anwälte rechtsanwalt richter richterin staatsanwalt
        staatsanwältin abgeordneter abgeordnete abgeordneten senator senatorin bürgermeister bürgermeisterin
        oberbürgermeister oberbürgermeisterin botschafter botschafterin diplomat diplomaten general kommandeur
        kommissar kommissarin könig königin prinz prinzessin papst bischof bischöfin kardinal pfarrer autor autorin
        schriftsteller schriftstellerin journalist journalistin journalisten reporter redakteur trainer trainerin
        spieler spielerin kapitän fahrer pilot arzt ärztin ärzte lehrer lehrerin schüler student studenten mutter
        vater sohn tochter bruder schwester frau mann freund nachbar nachbarn zeuge zeugen zeugin augenzeuge
        augenzeugen anwohner opfer überlebende angeklagter angeklagte angeklagten mitarbeiter beschäftigte händler
        anleger investor investoren aktionär aktionäre kunde kunden nutzer verbraucher vertreter vertreterin
        vertretern berater beraterin politiker politikerin politikern generalsekretär generalsekretärin
        fraktionschef staatssekretär staatssekretärin demonstranten quelle insider beobachter beobachtern landwirt
        bauern sänger sängerin schauspieler schauspielerin künstler künstlerin regisseur regisseurin kollege
        kollegen menschen leute amtsinhaber kandidat kandidatin beamter beamte beamten ministerpräsident
        ministerpräsidentin premierminister außenminister innenminister finanzminister bundeskanzler bundeskanzlerin
        bundespräsident us-präsident sicherheitsexperte verteidiger hersteller betreiber veranstalter organisatoren
        polizist polizisten
        """
    ),
    feminine_roles=words(
        """
        sprecherin ministerin präsidentin kanzlerin chefin direktorin geschäftsführerin leiterin gründerin expertin
        analystin forscherin wissenschaftlerin professorin aktivistin anwältin richterin staatsanwältin senatorin
        bürgermeisterin oberbürgermeisterin botschafterin kommissarin königin prinzessin bischöfin autorin
        schriftstellerin journalistin trainerin spielerin ärztin lehrerin mutter tochter schwester frau zeugin
        vertreterin beraterin politikerin generalsekretärin staatssekretärin sängerin schauspielerin künstlerin
        regisseurin kandidatin ministerpräsidentin bundeskanzlerin
        """
    ),
    plural_roles=words(
        """
        sprechern experten analysten ökonomen aktivisten anwälte diplomaten journalisten ärzte studenten nachbarn
        zeugen augenzeugen aktionäre investoren kunden vertretern politikern demonstranten beobachtern bauern
        kollegen menschen leute beamten organisatoren polizisten
        """
    ),
    role_endings=(
        "minister",
        "ministerin",
        "sprecher",
        "sprecherin",
        "präsident",
        "präsidentin",
        "kanzler",
        "kanzlerin",
        "chef",
        "chefin",
        "vorsitzender",
        "vorsitzende",
        "vorsitzenden",
        "direktor",
        "direktorin",
        "leiter",
        "leiterin",
        "experte",
        "experten",
        "expertin",
        "anwalt",
        "anwältin",
        "anwälte",
        "richter",
        "richterin",
        "meister",
        "meisterin",
        "botschafter",
        "botschafterin",
        "kommissar",
        "sekretär",
        "sekretärin",
        "politiker",
        "politikerin",
        "trainer",
        "trainerin",
        "forscher",
        "forscherin",
        "beauftragter",
        "beauftragte",
        "beauftragten",
        "wissenschaftler",
        "abgeordneter",
        "abgeordnete",
        "abgeordneten",
        "vertreter",
        "vertreterin",
        "führer",
        "führerin",
        "kandidat",
        "kandidatin",
        "mitglied",
        "mitglieder",
        "gründer",
        "gründerin",
        "manager",
        "managerin",
        "vorstand",
        "inspekteur",
    ),
    institutions=words(
        """
        unternehmen firma konzern gruppe bank regierung ministerium behörde behörden kommission ausschuss rat
        gericht parlament bundestag bundesrat senat polizei armee militär gewerkschaft partei organisation verband
        verein stiftung institut universität zeitung magazin blatt bericht studie umfrage website fluggesellschaft
        hersteller händler amt büro vorstand team klub kirche botschaft krankenhaus schule familie opposition
        koalition fraktion industrie stadt land staatsanwaltschaft bundesregierung landesregierung agentur
        nachrichtenagentur sender verwaltung staat weltbank feuerwehr spd cdu csu fdp
        """
    ),
    titled=words(
        """
        motto film buch roman lied song album single sendung serie programm stück musical oper spiel magazin zeitung
        zeitschrift blatt artikel aufsatz kolumne dokumentation podcast blog website schiff boot fähre yacht
        operation projekt kampagne ausstellung gemälde gedicht geschichte band gruppe marke produkt modell app
        software tool tour festival preis rubrik kapitel kategorie begriff wort spitzname titel name namen thema
        themen hashtag stichwort partei bündnis verein initiative hotel restaurant café orkan hurrikan taifun sturm
        tief sturmtief satellit sonde raumsonde rakete raumschiff betriebssystem stiftung organisation terrorgruppe
        bewegung liste veranstaltung konferenz reihe show prädikat auszeichnung orden code projektname unwort
        bezeichnung
        """
    ),
    called=words(
        """
        sogenannt sogenannte sogenannten sogenannter sogenanntes sogenanntem so-genannte so-genannten genannt
        genannte genannten namens getauft betitelt betitelte betitelten bekannt
        """
    ),
    sirs=words(
        """
        herr herrn könig prinz papst pater
        """
    ),
    madams=words(
        """
        frau königin prinzessin fräulein
        """
    ),
    men=words(
        """
        hans peter michael thomas andreas wolfgang klaus jürgen stefan christian uwe werner karl horst frank dieter
        manfred günter gerhard bernd martin heinz jörg matthias rainer walter olaf helmut joachim alexander ralf
        holger heiko markus sebastian daniel florian jan tobias philipp tim christoph johannes friedrich otto rolf
        volker norbert franz josef georg paul kurt ernst guido sigmar kai armin robert jens hubertus gregor oskar
        edmund gerd roland günther harald hermann winfried wilhelm lothar ulrich erwin rudolf boris heribert ronald
        steffen dirk torsten thorsten sven lars kevin lukas jonas felix maximilian moritz wolf egon konrad ludwig
        cem bodo
        """
    ),
    women=words(
        """
        maria ursula monika petra elisabeth sabine renate helga karin brigitte ingrid erika andrea gisela claudia
        susanne gabriele christa christine hildegard anna birgit barbara gerda martina angelika heike katrin silke
        anja stefanie nicole julia sandra sarah katharina angela annegret annalena franziska svenja saskia nancy
        margot ilse ulla heidemarie katja künast
        """
    ),
    elisions=words(
        """
        s n ne nen nem ner ran rein raus rauf runter
        """
    ),
    abbreviations=words(
        """
        dr prof hr fr st bzw ca usw etc inkl evtl ggf vgl nr mio mrd abs art bspw sog geb jan feb aug sept okt nov
        dez str jr ing dipl hl
        """
    ),
    links=words(
        """
        von vom des der dem den für aus beim bei
        """
    ),
    reported=words(
        """
        sei seien habe hätte hätten könne könnten müsse müssten werde würde würden solle dürfe dürften wolle möge
        gebe stehe komme gehe wisse bleibe liege bestehe brauche halte lasse mache sehe nehme finde trage führe
        bringe fehle gelte bedeute
        """
    ),
    impersonal=words(
        """
        heißt hieß heiße hiess steht stand
        """
    ),
    split_verbs=phrases(
        """
        teilte mit
        teilten mit
        teilt mit
        fügte hinzu an
        fügten hinzu
        fügt hinzu an
        kündigte an
        kündigten an
        kündigt an
        stellte fest klar
        stellten fest klar
        stellt fest klar
        räumte ein
        räumten ein
        räumt ein
        gab an zu bekannt preis
        gaben an zu bekannt
        gibt an zu bekannt
        lehnte ab
        lehnten ab
        lehnt ab
        wies zurück hin darauf
        wiesen zurück hin darauf
        weist zurück hin darauf
        warf vor
        warfen vor
        wirft vor
        führte aus
        führten aus
        führt aus
        legte nach dar
        legt nach dar
        merkte an
        merkt an
        wandte ein
        wendet ein
        wendete ein
        fasste zusammen
        fasst zusammen
        hob hervor
        hoben hervor
        hebt hervor
        sicherte zu
        sichert zu
        sagte zu voraus ab
        rief aus auf zu
        brachte ausdruck
        bringt ausdruck
        stufte ein
        stuft ein
        schloss aus
        schließt aus
        tat ab
        tut ab
        prangerte an
        prangert an
        pflichtete bei
        stimmte zu
        gestand ein zu
        hält für
        hielt für
        hielten für
        sieht als
        sah als
        sehen als
        sahen als
        sprach von aus
        spricht von aus
        sprachen von aus
        machte deutlich klar
        macht deutlich klar
        zeigte überzeugt besorgt zuversichtlich erfreut enttäuscht erleichtert empört entsetzt
        zeigt überzeugt besorgt zuversichtlich erfreut enttäuscht erleichtert empört
        forderte auf
        """
    ),
    particles=words(
        """
        von van der den zu zum zur de di da la le al el ibn bin vom
        """
    ),
    reflexives=words(
        """
        sich
        """
    ),
    capital_nouns=True,
)

NUMBERS = Numbers(
    decimal_mark=",",
    ones=counts(
        "null 0 ein eins eine einen einem einer 1 zwei zwo 2 drei 3 vier 4 funf fuenf 5 sechs 6 sieben 7 acht 8 neun 9 "
        "zehn 10 elf 11 zwolf zwoelf 12 dreizehn 13 vierzehn 14 funfzehn fuenfzehn 15 sechzehn 16 siebzehn 17 "
        "achtzehn 18 neunzehn 19"
    ),
    tens=counts("zwanzig 20 dreissig 30 vierzig 40 funfzig fuenfzig 50 sechzig 60 siebzig 70 achtzig 80 neunzig 90"),
    scales=counts(
        "hundert 100 tausend 1000 million millionen 10^6 milliarde milliarden 10^9 billion billionen 10^12 "
        "billiarde billiarden 10^15 trillion trillionen 10^18"
    ),
    short_scales=counts("k t tsd 1000 m mio mill mn mln 10^6 mrd mrdn mia md bn 10^9 bio brd 10^12"),
    glued=True,
    glue=("und",),
    joiners=words("und"),
    articles=words("ein eine einen einem einer"),
    decimal_words=words("komma"),
    fractions=meanings(
        """
        0.5: halbe halben halber halb
        0.25: viertel
        0.75: dreiviertel
        1.5: anderthalb eineinhalb
        2.5: zweieinhalb
        3.5: dreieinhalb
        4.5: viereinhalb
        5.5: funfeinhalb
        6.5: sechseinhalb
        7.5: siebeneinhalb
        8.5: achteinhalb
        9.5: neuneinhalb
        """
    ),
    vague={
        "dutzende": (24, 100),
        "dutzenden": (24, 100),
        "hunderte": (100, 1000),
        "hunderten": (100, 1000),
        "tausende": (10**3, 10**6),
        "tausenden": (10**3, 10**6),
        "zehntausende": (10**4, 10**5),
        "hunderttausende": (10**5, 10**6),
        "millionen": (10**6, 10**9),
        "milliarden": (10**9, 10**12),
        "zweistellige": (10, 100),
        "dreistellige": (100, 1000),
    },
    some=words("einige mehrere etliche wenige ein paar paar viele"),
    exact_rounds=counts("dutzend 12"),
    hedges=phrases(
        """
        etwa
        rund
        circa
        ca
        zirka
        ungefähr
        fast
        beinahe
        nahezu
        knapp
        gut
        annähernd
        um die
        gegen
        mehr als
        weniger als
        nicht mehr als
        nicht weniger als
        über
        unter
        bis zu
        bis
        mindestens
        wenigstens
        höchstens
        maximal
        minimal
        zumindest
        schätzungsweise
        geschätzt
        geschätzte
        geschätzten
        in höhe von etwa
        in höhe von rund
        oberhalb von
        unterhalb von
        in der größenordnung von
        deutlich über
        deutlich unter
        """
    ),
    hedges_behind=phrases(
        """
        oder so
        oder mehr
        oder weniger
        plus
        """
    ),
    range_pairs={"zwischen": words("und"), "von": words("bis auf")},
    range_words=words("bis"),
    change_stems=tuple(
        "stieg stiegen steig gestieg fiel fielen fall gefall sank sanken sink gesunk wuchs wachs gewachs erhoh senk "
        "gesenkt verringer reduzier kletter sprang klett nahm legte zulegt anstieg ruckgang verbesser".split()
    ),
    minus_words=words("minus"),
    unit_words=meanings(
        """
        EUR: euro euros eur teuro teuros tacken ocken piepen moneten
        USD: dollar dollars dollarn usdollar usdollars
        DEM: mark dm dmark reichsmark deutschmark
        CHF: franken fr sfr stutz fränkli
        GBP: pfund pfunde
        ATS: schilling schillinge
        FRF: francs franc
        ITL: lire
        CNY: yuan renminbi
        RUB: rubel
        PLN: zloty
        SEK: kronen
        BTC: bitcoin bitcoins
        ETH: ether
        """
    ),
    grand_words=meanings("EUR: riesen"),
    short_units={"c": "/"},
    minor_words=meanings(
        """
        EUR?: cent cents ct cts
        EUR: eurocent eurocents
        DEM: pfennig pfennige pfennigen
        GBP: penny pence
        CHF: rappen
        ATS: groschen
        RUB: kopeke kopeken
        FIM: penni
        DKK: ore
        """
    ),
    demonyms=meanings(
        """
        US: amerikanische amerikanischer amerikanischen us
        CA: kanada kanadische
        GB: britische englische sterling
        AU: australien
        HK: hongkong hongkonger hongkongische
        SG: singapur
        NZ: neuseeland
        TW: taiwan
        CH: schweizer
        NL: hollandische
        """
    ),
    ordinary_units=words(
        "mark real sol som sum lev lew lek rand krone kronen won pula tala kip leu ley inti unze guarani lats sucre "
        "colon dong taka fr ecuador super gut fall riesen ocken piepen moneten tacken stutz lira lari manat loti dram"
    ),
    measure_cues=words("wiegen wiegt wog gewicht kilo schwer abgenommen zugenommen"),
    counted=words("jahre jahren jahr mal tage tagen monate monaten wochen stunden minuten prozent menschen punkte"),
    sign_first=False,
    fillers=words("die der den dem"),
    scale_letters=words("T M Mio Mrd"),
    unit_adjectives=words("neue neuer neuen"),
    country_behind=False,
    change_words=words("auf"),
    compared=words("von auf nach gegenuber gegen zuvor als statt"),
    losses=words("verlust verluste verlusten fehlbetrag minus defizit negativ negativer negative abfluss"),
)

NAMES = Names(
    legal_forms=tuple("GmbH AG KG KGaA SE OHG e.V. eG mbH UG GbR Aktiengesellschaft e.G.".split()),
    company_before=words(
        "bankhaus brokerhaus kanzlei anwaltskanzlei beratung unternehmensberatung beratungsfirma baufirma "
        "modekette handelskette supermarktkette kaufhauskette möbelhauskette drogeriekette restaurantkette "
        "hotelkette finanzinvestor investor investmentgesellschaft beteiligungsgesellschaft "
        "fondsgesellschaft fonds hedgefonds vermögensverwalter rückversicherer krankenkasse reederei "
        "spedition logistiker paketdienst postdienstleister fluglinie ferienflieger flugzeugbauer "
        "maschinenbauer anlagenbauer bauunternehmen baustoffkonzern stahlhersteller stahlkonzern "
        "chemieunternehmen pharmafirma pharmaunternehmen biotechfirma biotechunternehmen "
        "medizintechnikkonzern medizintechniker laborausrüster autozulieferer reifenhersteller "
        "batteriehersteller chipkonzern halbleiterhersteller halbleiterkonzern softwarefirma "
        "softwareunternehmen softwareanbieter it-dienstleister it-konzern telekommunikationskonzern "
        "telekomkonzern netzbetreiber energieversorger versorger stromkonzern ölkonzern ölmulti gaskonzern "
        "solarfirma windkraftkonzern windanlagenbauer immobilienkonzern wohnungskonzern "
        "immobilienunternehmen lebensmittelkonzern nahrungsmittelkonzern konsumgüterkonzern "
        "konsumgüterhersteller sportartikelhersteller modehändler modekonzern luxuskonzern "
        "luxusgüterkonzern online-händler versandhändler elektronikhändler medienkonzern verlagshaus "
        "zeitung tageszeitung magazin nachrichtenagentur agentur portal plattform streamingdienst "
        "fahrdienst lieferdienst essenslieferdienst neobank direktbank großbank privatbank sparkasse "
        "börsenbetreiber zahlungsabwickler zahlungsdienstleister ratingagentur marktforscher "
        "marktforschungsinstitut rüstungsfirma rüstungsunternehmen raumfahrtfirma raumfahrtkonzern "
        "mutterhaus muttergesellschaft tochterfirma tochtergesellschaft tochterunternehmen tochterkonzern "
        "joint-venture gemeinschaftsunternehmen familienunternehmen traditionsunternehmen traditionsfirma "
        "wettbewerber mitbewerber branchenprimus marktführer branchenriese riese konzernmutter großaktionär "
        "eigentümer partner lieferant kunde auftraggeber weltmarktführer brauereikonzern molkerei "
        "tabakkonzern bahnbetreiber busunternehmen krankenhauskonzern klinikkonzern klinikbetreiber "
        "pflegeheimbetreiber apothekenkette optikerkette reisekonzern reiseveranstalter kreuzfahrtanbieter "
        "küchenhersteller möbelhändler werkzeughersteller landtechnikhersteller fahrradhersteller "
        "spielzeughersteller unternehmens konzerns herstellers anbieters firmen "
        "konzern unternehmen firma gruppe hersteller autobauer bank versicherer händler start-up startup anbieter "
        "betreiber zulieferer rivale konkurrent tochter mutterkonzern mutter softwarekonzern autohersteller "
        "chiphersteller energiekonzern chemiekonzern pharmakonzern technologiekonzern handelskonzern fluggesellschaft "
        "airline kette marke verlag sender baukonzern rüstungskonzern internetkonzern discounter onlinehändler werft "
        "brauerei dienstleister mittelständler techkonzern bahnkonzern"
    ),
    company_phrases=(
        "verkauf von",
        "verkauf der",
        "kauf von",
        "fusion mit",
        "fusion von",
        "angebot für",
        "angebot von",
        "gebot für",
        "beteiligung von",
        "anteil an",
        "anteile von",
        "aktie von",
        "aktien der",
        "papiere von",
        "papiere der",
        "kurs von",
        "zusammenarbeit mit",
        "gespräche mit",
        "gesprächen mit",
        "auftrag von",
        "aufträge von",
        "auftrag an",
        "bestellung von",
        "kunden wie",
        "banken wie",
        "händler wie",
        "händlern wie",
        "konzernen wie",
        "anbietern wie",
        "analyst bei",
        "analystin bei",
        "analystin von",
        "analysten der",
        "ökonom bei",
        "experte von",
        "experten von",
        "stratege bei",
        "manager bei",
        "managerin bei",
        "vorständin von",
        "vorstandschef von",
        "finanzchef von",
        "geschäftsführer von",
        "geschäftsführerin von",
        "sprecher von",
        "sprecherin von",
        "gründerin von",
        "mitgründer von",
        "eigentümer von",
        "mutter von",
        "töchter von",
        "konkurrent von",
        "rivale von",
        "zentrale von",
        "werk von",
        "fabrik von",
        "produkte von",
        "daten von",
        "angaben von",
        "laut",
        "nach angaben von",
        "studie von",
        "gehört zu",
        "gehört zum",
        "eigner von",
        "übernommen von",
        "gekauft von",
        "hergestellt von",
        "entwickelt von",
        "betrieben von",
        "verkauft an",
        "marken wie",
        "aktien von",
        "chef von",
        "chefin von",
        "vorstand von",
        "anteile an",
        "beteiligung an",
        "übernahme von",
        "tochter von",
        "vertrag mit",
        "partnerschaft mit",
        "kooperation mit",
        "mitarbeiter von",
        "analyst von",
        "analysten von",
        "gründer von",
        "unternehmen wie",
        "konzerne wie",
        "firmen wie",
        "konkurrenten wie",
        "konzern",
        "firma",
        "bei",
        "partner wie",
        "anbieter wie",
        "hersteller wie",
    ),
    company_after=words(
        "gründer gründerin eigentümer manager managerin managern vorstände vorstands finanzchef "
        "aufsichtsrat aufsichtsratschef mitarbeiter mitarbeitern beschäftigte beschäftigten papier papiere "
        "papieren anteile anteilen anteilseigner aktionäre aktionären anleihe anleihen tochterfirma "
        "tochtergesellschaft mutter zentrale werke werken fabrik beteiligung übernahme analyst analysten "
        "analystin ökonom ökonomin experte expertin stratege strategin betriebsrat beschäftigter filiale "
        "filialen sparte produkte kunden kundinnen angaben zahlen bilanz quartalszahlen gewinn umsatz "
        "eigner besitzer inhaber boss topmanager "
        "aktie aktien chef chefin vorstand sprecher sprecherin konzern gruppe tochter werk"
    ),
    company_ends=words(
        "Lösung Gesellschaft "
        "Reederei Spedition Immobilien Wohnen Invest Investment Finanz Leasing Medien Media Elektrotechnik "
        "Elektro Technik Technologie Optik Werkzeuge Anlagenbau Fahrzeugbau Hausbau Zement Baustoffe "
        "Kunststoffe Papier Textil Mode Möbel Küchen Backwaren Fleischwaren Molkerei Getränke Brauhaus "
        "Kliniken Klinik Arzneimittel Biotech Diagnostics Therapeutics Solar Wind Wasserstoff Rohstoffe "
        "Metall Metalle Reisen Touristik Hotels Airlines Airways Druck Verlage Sport Brands Foods Motors "
        "Metering Robotics "
        "Holding Gruppe Werke Bank Versicherung Technologies Motoren Energie Stahl Pharma Chemie Maschinenbau "
        "Systems Labs Verlag Brauerei Werft Logistik Elektronik Beteiligungen Capital Partners Group Ventures "
        "Mobility Aviation Energy Medical Versicherungen Maschinen Bau Solutions Software Electronics "
        "Vermögensverwaltung Lösungen Automotive"
    ),
    company_kinds=words(
        "kette investor finanzinvestor fonds reederei spezialist spezialistin maschinenbauer versorger "
        "airline plattform kanzlei beratung softwarefirma zeitung sender agentur gesellschaft tochterfirma "
        "tochtergesellschaft muttergesellschaft eigentümer marktführer konkurrent wettbewerber rivale "
        "supermarktkette modekette handelskette brauereien entwickler erbauer produzent spedition molkerei "
        "verwalter vermögensverwalter großhändler onlinehändler "
        "konzern unternehmen hersteller start-up startup firma anbieter betreiber händler bank versicherer zulieferer "
        "tochter dienstleister verlag mittelständler brauerei werft"
    ),
    company_verbs=words(
        "schließt entlässt meldet meldete teilte kündigte erwirbt erwarb gründet gründete startet startete "
        "expandiert expandierte wächst wuchs verdient verdiente erzielte erwartet erwartete erwirtschaftet "
        "erwirtschaftete rechnet senkte hebt hob kappt kappte zahlt zahlte vermietet betrieb beantragte "
        "beantragt verhandelt verhandelte gehört gehörte beschäftigte kooperiert kooperierte profitierte "
        "profitiert bestätigte dementierte verzichtet verzichtete zieht steigert steigerte sucht suchte "
        "wirbt ruft bringt setzte will wollte "
        "übernimmt übernommen investiert produziert liefert beschäftigt verkauft fusioniert kündigt verkaufte "
        "kaufte kauft übernahm baut plant setzt senkt erhöht steigt investierte lieferte beliefert stellt "
        "entwickelt produzierte eröffnet betreibt beteiligt streicht"
    ),
    market_verbs=words(
        "stieg steigt steigen stiegen fiel fällt fallen fielen verlor verliert verlieren verloren gewann "
        "gewinnt gewinnen gewannen legte legt legten legen gab gibt gaben geben sank sinkt sinken sanken sackte "
        "sackt sackten sacken kletterte klettert kletterten klettern rückte rückt rückten rücken büßte büßt "
        "büßten büßen zog zieht zogen ziehen verteuerte verteuert verteuerten verteuern verbilligte "
        "verbilligten verbilligen notierte notierten notiert notieren schloss schlossen rutschte rutschten "
        "rutscht rutschen stürzte stürzten stürzt stürzen sprang sprangen springt springen schoss schossen "
        "schnellte schnellten brach brachen bricht dagegen hingegen lag lagen liegt liegen war waren ging "
        "gingen tendierte tendierten"
    ),
    organisation_heads=words(
        "Bundesverfassungsgericht Bundesverwaltungsgericht Bundesarbeitsgericht Bundesfinanzhof "
        "Finanzgericht Landesarbeitsgericht Landessozialgericht Bundesnetzagentur Bundesbank Bundesamts "
        "Bundesanstalten Zentralbanken Zentralverband Gesamtverband Dachverband Branchenverband "
        "Handelsverband Industrieverband Bankenverband Bauernverband Mieterbund Bund Arbeitgeberverband "
        "Wirtschaftsrat Beamtenbund Umwelthilfe Bürgerinitiative Initiative Ärztekammer Anwaltskammer "
        "Verkehrsministerium Umweltministerium Justizministerium Verteidigungsministerium Außenministerium "
        "Gesundheitsministerium Arbeitsministerium Landwirtschaftsministerium Bildungsministerium "
        "Kultusministerium Sozialministerium Wirtschaftsministeriums Finanzministeriums Forschungsinstitut "
        "Forschungszentrum Universitätsklinikum Fachhochschule Kartellamt Rechnungshof Statistikamt "
        "Umweltbundesamt Landeskriminalamt Bundeskriminalamt Zollamt Bezirksregierung Landratsamt Kreistag "
        "Stadtrat Gemeinderat Bundestagsfraktion Feuerwehr Bundespolizei "
        "Ministerium Bundesministerium Universität Hochschule Institut Kommission Ausschuss Gericht Partei "
        "Parlament Bundestag Bundesrat Senat Behörde Bundesamt Verband Gewerkschaft Stiftung Akademie Polizei "
        "Verein Landtag Zentralbank Bundesverband Vereinigung Staatsanwaltschaft Bundeswehr Kirche Museum "
        "Klinikum Bundesgerichtshof Verfassungsgericht Fraktion Agentur Bundesagentur Wirtschaftsministerium "
        "Finanzministerium Innenministerium Landgericht Oberlandesgericht Amtsgericht Bundesverbands "
        "Landesamt Landesverband Handelskammer Bundeskartellamt Oberverwaltungsgericht Verwaltungsgericht "
        "Arbeitsgericht Sozialgericht Finanzamt Gewerkschaftsbund Katholische Evangelische Ministeriums "
        "Bundesministeriums Freie Bundesanstalt Verbraucherzentrale Vergabekammer Technische Bundesbehörde "
        "Ordnungsamt Umweltamt Landesregierung"
    ),
    place_heads=words("Museum Kirche Polizei"),
    organisation_links=words("für der des und"),
    role_parts=words("ehemalige ehemaliger frühere früherer stellvertretende stellvertretender damalige damaliger"),
    person_before=words(
        "herr frau dr prof professor präsident präsidentin kanzler bundeskanzler bundeskanzlerin kanzlerin "
        "minister ministerin bundesminister finanzminister wirtschaftsminister innenminister außenminister "
        "verteidigungsminister ministerpräsident ministerpräsidentin bürgermeister oberbürgermeister "
        "vorstandschef vorstandschefin chef chefin gründer gründerin geschäftsführer geschäftsführerin "
        "sprecher sprecherin analyst analysten analystin ökonom ökonomen ökonomin präsidenten senatoren experten "
        "direktor direktorin papst könig königin prinz "
        "general richter anwalt trainer regisseur sänger sängerin schauspieler schauspielerin autor autorin "
        "ceo finanzchef finanzvorstand betriebsratschef bezirksleiterin bezirksleiter staatssekretär "
        "abgeordnete abgeordneter vorsitzende vorsitzender aufsichtsratschef konzernchef firmenchef "
        "parteichef us-präsident senator kommissarin kommissar vorstand inhaber inhaberin braumeister "
        "braumeisterin professorin forscher forscherin expertin experte leiter leiterin betriebsrat "
        "betriebsrätin meister gewerkschafter gewerkschafterin mitgründer mitgründerin anwältin "
        "bürgermeisterin kaiser"
    ),
    person_after=words(
        "analysten anwalt anwältin unternehmer unternehmerin investor managerin manager volkswirt "
        "chefvolkswirt stratege strategin händler kanzler kanzlerin ministerin staatssekretär "
        "staatssekretärin abgeordnete abgeordneter senator richter richterin ingenieur ingenieurin "
        "wissenschaftler wissenschaftlerin historiker mitgründer mitgründerin vorstand aufsichtsratschef "
        "finanzchef finanzchefin konzernchef betriebsratschef gewerkschafter gewerkschafterin verwalter "
        "insolvenzverwalter beraterin berater präsident präsidentin vorsitzende vorsitzender kommissar "
        "kommissarin landwirt pfarrer arzt ärztin "
        "vorstandschef vorstandsvorsitzender chef chefin gründer gründerin geschäftsführer sprecher "
        "sprecherin analyst professor minister leiter leiterin direktor vorstandsvorsitzende vorständin "
        "inhaber inhaberin geschäftsführerin professorin ökonom ökonomin rechtsanwalt rechtsanwältin "
        "analystin betriebsrat betriebsrätin expertin experte wirt wirtin forscher forscherin bürgermeister "
        "bürgermeisterin braumeister braumeisterin jahre"
    ),
    openers=words(
        "Beim Vom Ans Ins Fürs Innerhalb Außerhalb Aufgrund Wegen Bislang Bisher Zuvor Zuletzt Zwar Jedoch "
        "Außerdem Ebenso Ebenfalls Daher Deshalb Darum Daraufhin Demnach Derweil Unterdessen Indes "
        "Inzwischen Mittlerweile Künftig Früher Später Sowohl Weder Entweder Sogar Selbst Gerade Wieder Ihm "
        "Ihn Uns Euch Mein Dein Eure Keiner Jedes Jeden Alles Etwas Nichts Niemand Jemand Woher Wohin Wofür "
        "Wieso Weshalb Gegenüber Neben Hinter Binnen Dank Gemäß Statt Anstatt Samt Via Pro Dazu Davon Davor "
        "Danach Darin Daran Darauf Darüber Darunter Dahinter Daneben "
        "Der Die Das Den Dem Des Ein Eine Einen Einem Einer Eines Im In Am An Auf Aus Bei Mit Nach Von Vor Zu "
        "Zum Zur Für Gegen Über Unter Um Durch Ohne Seit Bis Wenn Als Wie Wo Was Wer Warum Weil Dass Ob Und "
        "Aber Oder Doch Denn Auch Noch Schon Nur So Es Er Sie Wir Ich Ihr Man Dies Diese Dieser Dieses Jene "
        "Jeder Jede Alle Viele Manche Einige Andere Mehr Kein Keine Nicht Nun Dann Dort Hier Heute Gestern "
        "Morgen Jetzt Bereits Zudem Allerdings Dennoch Trotz Während Laut Seine Ihre Sein Unser Zwei Drei "
        "Damit Dabei Dafür Dagegen Derzeit Nachdem Sollte Hinzu Neue Neuer Neues Rund Insgesamt Zwischen "
        "Ihnen Ihrer Ihrem Ihren Deren Dessen"
    ),
    bare_genitive=True,
    noun_ends=words("er en e ung ungen heit keit ion ionen schaft tät ismus"),
    abstract_noun_ends=words("ung ungen heit heiten keit keiten schaft schaften ität itäten ismus ionen"),
    declined_ends=words("er en es em e"),
    role_ends=words(
        "verwalter verwalterin berater beraterin händler händlerin stratege strategin manager managerin "
        "kanzler kanzlerin aktivist aktivistin anleger ingenieur ingenieurin bäuerin bauer schützer "
        "schützerin trainer trainerin spieler spielerin autor autorin journalist journalistin unternehmer "
        "unternehmerin inhaber inhaberin betreiberin obmann obfrau rat chefvolkswirt volkswirt volkswirtin "
        "vize pfleger schwester arzt ärztin wissenschaftler wissenschaftlerin historiker historikerin "
        "politiker politikerin kandidat kandidatin bewerber senator senatorin staatsanwalt referent "
        "referentin mitarbeiter mitarbeiterin eigentümer eigentümerin designer designerin investorin "
        "investor aktionär aktionärin koch köchin "
        "chef chefin leiter leiterin sprecher sprecherin minister ministerin vorsitzende vorsitzender "
        "vorstand vorständin direktor direktorin führer führerin forscher forscherin analyst analystin ökonom "
        "ökonomin professor professorin präsident präsidentin anwalt anwältin meister meisterin sekretär "
        "sekretärin kommissar kommissarin beauftragte beauftragter experte expertin richter richterin "
        "kollegin kollege gründer gründerin geschäftsführer wirtin wirt rätin lehrer landwirt"
    ),
    place_before=words("in nach aus bis"),
    never_person_before=words("in"),
    with_before=words("mit durch bei wie"),
    countries=words("DE AT CH"),
)
