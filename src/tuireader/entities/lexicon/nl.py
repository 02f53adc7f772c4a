"""Dutch."""

from __future__ import annotations

from tuireader.entities.lexicon.shapes import FunctionWords, Names, Numbers, Speech, counts, meanings, phrases, words

FUNCTION_WORDS = FunctionWords(
    words=words(
        """
        de het een en van in is dat op te met voor zijn was niet aan er om ook als bij dan uit nog naar door maar
        over of hij ze zij wij we ik je jij u hun haar hem heeft hebben had hadden werd worden wordt geen tot meer
        kan kunnen zal zou zouden moet moeten wil deze die dit wat wie waar hoe toen al alleen onder tegen tussen
        tijdens volgens na sinds omdat onze mijn veel twee andere zo nu toch zich echter eerste jaar werden
        """
    ),
)

NUMBERS = Numbers(
    decimal_mark=",",
    ones=counts(
        "nul 0 een 1 twee 2 drie 3 vier 4 vijf 5 zes 6 zeven 7 acht 8 negen 9 tien 10 elf 11 twaalf 12 dertien 13 "
        "veertien 14 vijftien 15 zestien 16 zeventien 17 achttien 18 negentien 19"
    ),
    tens=counts("twintig 20 dertig 30 veertig 40 vijftig 50 zestig 60 zeventig 70 tachtig 80 negentig 90"),
    scales=counts(
        "honderd 100 duizend 1000 miljoen miljoenen 10^6 miljard miljarden 10^9 biljoen biljoenen 10^12 "
        "biljard 10^15 triljoen triljoenen 10^18"
    ),
    short_scales=counts("k dzd 1000 m mio mln mn milj 10^6 mrd mld bn 10^9 bln 10^12"),
    glued=True,
    glue=("en",),
    joiners=words("en"),
    articles=words("een"),
    decimal_words=words("komma"),
    fractions=meanings(
        """
        0.5: half halve
        0.25: kwart
        0.75: driekwart
        1.5: anderhalf anderhalve
        2.5: tweeenhalf
        3.5: drieenhalf
        4.5: vierenhalf
        5.5: vijfenhalf
        6.5: zesenhalf
        7.5: zevenenhalf
        8.5: achtenhalf
        9.5: negenenhalf
        """
    ),
    vague={
        "tientallen": (10, 100),
        "dozijnen": (24, 100),
        "honderden": (100, 1000),
        "duizenden": (10**3, 10**6),
        "tienduizenden": (10**4, 10**5),
        "honderdduizenden": (10**5, 10**6),
        "miljoenen": (10**6, 10**9),
        "miljarden": (10**9, 10**12),
    },
    some=words("enkele verscheidene verschillende meerdere paar"),
    rounds=counts("tiental 10 twintigtal 20 dertigtal 30 vijftigtal 50 honderdtal 100 duizendtal 1000"),
    exact_rounds=counts("dozijn 12"),
    hedges=phrases(
        """
        ongeveer
        circa
        ca
        zo'n
        bijna
        rond
        rond de
        rond het
        omstreeks
        om en nabij
        om en nabij de
        meer dan
        minder dan
        niet meer dan
        niet minder dan
        ruim
        krap
        boven
        boven de
        onder
        onder de
        over
        over de
        tot
        tot wel
        minstens
        minimaal
        maximaal
        hoogstens
        ten minste
        tenminste
        ten hoogste
        op zijn minst
        naar schatting
        geschat op
        een geschatte
        geschatte
        net boven de
        net onder de
        dik
        een dikke
        een kleine
        in de orde van
        """
    ),
    hedges_behind=phrases(
        """
        of zo
        of meer
        of minder
        """
    ),
    range_pairs={"tussen": words("en"), "van": words("tot naar")},
    range_words=words("tot"),
    change_stems=tuple(
        "steeg stegen stijg gesteg daal gedaald zakt zak gezakt groei gegroei kelder klom klim geklom verhoog verlaag "
        "toegenom afgenom nam ging gaat viel vielen".split()
    ),
    minus_words=words("min"),
    unit_words=meanings(
        """
        EUR: euro euros eur piek pegels eurootjes
        USD: dollar dollars
        NLG: gulden guldens hfl
        GBP: pond ponden
        FRF: frank franken francs
        DEM: mark marken
        FIM: markka
        CNY: yuan renminbi kuai
        ESP: pesetas
        INR: roepies
        RUB: roebels roebel
        SEK: kronen
        ILS: sjekel sjekels
        BTC: bitcoin bitcoins
        ETH: ether
        """
    ),
    short_units={"fl": "NLG", "c": "/"},
    grand_words=meanings("EUR: ruggen mille"),
    minor_words=meanings(
        """
        EUR?: cent cents centen ct cts
        EUR: eurocent eurocenten
        GBP: penny pence pennies
        FIM: penni
        DEM: pfennig
        RUB: kopeke kopeken
        """
    ),
    demonyms=meanings(
        """
        US: amerikaanse us
        CA: canada
        GB: engelse britse
        NL: hollandse
        HK: hongkong hk
        AU: australie
        """
    ),
    ordinary_units=words(
        "mark real rand won frank sol som sum sums lev lek leu pula tala kip piek pegels ruggen mille inti "
        "kroon kronen colon kuai lats lari dram manat loti taka dong sucre guarani constante lire lira ley austral novo"
    ),
    measure_cues=words("weegt wegen woog gewicht kilo"),
    counted=words("jaar jaren keer maal dagen maanden weken uur minuten procent mensen punten landen"),
    fillers=words("de het"),
    scale_letters=words("K M"),
    unit_adjectives=words("nieuwe"),
    country_behind=False,
    apostrophe_plurals=words("s"),
    change_words=words("naar"),
    compared=words("van naar tegen tegenover na dan vergeleken met"),
    losses=words("verlies verliezen tekort negatief negatieve"),
)

SPEECH = Speech(
    verbs=words(
        """
        zeggen zegt zei zeiden gezegd zeggende verklaren verklaart verklaarde verklaarden verklaard vertellen
        vertelt vertelde vertelden verteld stellen stelt stelde stelden gesteld melden meldt meldde meldden gemeld
        berichten bericht berichtte benadrukken benadrukt benadrukte benadrukten onderstrepen onderstreept
        onderstreepte beweren beweert beweerde beweerden antwoorden antwoordt antwoordde antwoordden geantwoord
        reageren reageert reageerde reageerden gereageerd vragen vraagt vroeg vroegen gevraagd schrijven schrijft
        schreef schreven geschreven toevoegen toegevoegd uitleggen uitgelegd aankondigen aangekondigd bevestigen
        bevestigt bevestigde bevestigden bevestigd ontkennen ontkent ontkende ontkenden ontkend toegeven toegegeven
        erkennen erkent erkende erkenden erkend waarschuwen waarschuwt waarschuwde waarschuwden gewaarschuwd beloven
        belooft beloofde beloofden beloofd eisen eist eiste eisten geëist vinden vindt vond vonden menen meent
        meende denken denkt dacht dachten geloven gelooft geloofde hopen hoopt hoopte verwachten verwacht
        concluderen concludeert concludeerde constateren constateert constateerde opmerken opgemerkt aldus roepen
        roept riep riepen geroepen schreeuwen schreeuwt schreeuwde fluisteren fluistert fluisterde mompelen mompelt
        mompelde grappen grapt grapte klagen klaagt klaagde klaagden betreuren betreurt betreurde herhalen herhaalt
        herhaalde herhaalden vervolgen vervolgt vervolgde besluiten beaamt beaamde beamen onthullen onthult onthulde
        laten-weten verzekeren verzekert verzekerde verzekerden suggereren suggereert suggereerde pleiten pleit
        pleitte bepleiten bepleit dreigen dreigt dreigde oproepen opgeroepen verwijzen verwijst verwees citeren
        citeert citeerde geciteerd twitteren twittert twitterde getwitterd tweeten tweet tweette getweet posten post
        postte aanvoeren aangevoerd tegenwerpen betogen betoogt betoogde voorspellen voorspelt voorspelde voorspeld
        schatten schat schatte toelichten toegelicht verduidelijken verduidelijkt verduidelijkte samenvatten
        samengevat herinneren herinnert herinnerde analyseren analyseert analyseerde oordelen oordeelt oordeelde
        verzuchten verzucht verzuchtte lachen lacht lachte grinniken grinnikte snikken snikte sneren sneert sneerde
        foeteren foetert foeterde mopperen moppert mopperde jubelen jubelt jubelde bekennen bekent bekende getuigen
        getuigt getuigde adviseren adviseert adviseerde informeren informeert informeerde speculeren speculeert
        speculeerde weerleggen weerlegt weerlegde zweren zweert zwoer bezweren bezweert bezwoer bedanken bedankt
        bedankte feliciteren feliciteert feliciteerde motiveren motiveert argumenteren argumenteert argumenteerde
        scanderen scandeert scandeerden noteren noteert noteerde vermelden vermeldt vermeldde opperen oppert opperde
        relativeren relativeert relativeerde nuanceren nuanceert
        """
    ),
    stance=words(
        """
        noemen noemt noemde noemden genoemd bestempelen bestempelt bestempelde bestempeld omschrijven omschrijft
        omschreef omschreven beschrijven beschrijft beschreef beschreven bekritiseren bekritiseert bekritiseerde
        veroordelen veroordeelt veroordeelde veroordeeld prijzen prijst prees prezen verwerpen verwerpt verwierp
        verworpen beschuldigen beschuldigt beschuldigde beschuldigd betitelen betitelt betitelde typeren typeert
        typeerde kwalificeren kwalificeert kwalificeerde loven looft loofde hekelen hekelt hekelde spreken spreekt
        sprak spraken gesproken praten praat praatte beschouwen beschouwt beschouwde verdedigen verdedigt verdedigde
        willen wil wilde vrezen vreest vreesde zien ziet zag zagen verwelkomen verwelkomt verwelkomde vergelijken
        vergelijkt vergeleek afdoen verwijten verwijt verweet aanvallen aangevallen weigeren weigert weigerde
        """
    ),
    nouns=words(
        """
        verklaring verklaringen woorden woord uitspraak uitspraken bericht brief tweet toespraak antwoord vraag
        interview commentaar opmerking opmerkingen beschuldiging waarschuwing aankondiging belofte mening oordeel
        argument idee getuigenis citaat e-mail rapport conclusie uitleg kritiek kreet leus leuzen spandoek
        persbericht bewering reactie
        """
    ),
    viewpoints=words(
        """
        voor
        """
    ),
    sources=phrases(
        """
        volgens
        naar eigen zeggen van
        in de woorden van
        naar de mening van
        naar mening van
        in de ogen van
        aldus
        """
    ),
    tags=words(
        """
        aldus
        """
    ),
    first_person=words(
        """
        ik me mij mijn wij we ons onze jij je jou jouw jullie u uw ben
        """
    ),
    finite=words(
        """
        is zijn was waren ben bent wordt worden werd werden heeft hebben heb had hadden kan kunnen kon konden moet
        moeten moest mag mogen mocht wil willen wilde zal zullen zou zouden gaat gaan ging komt komen kwam doet doen
        deed maakt maken blijft blijven staat staan ligt weet weten laat laten geeft krijgt krijgen denk vind hoop
        betekent hoeft
        """
    ),
    auxiliaries=words(
        """
        heeft hebben heb had hadden is zijn was waren werd werden wordt worden zou zouden
        """
    ),
    adverbs=words(
        """
        ook later dan nog nu weer al reeds alleen zelfs nooit altijd vaak eerder gisteren vandaag onlangs bovendien
        verder daarna vervolgens toen echter niet er zich daarop daarbij daarover maandag dinsdag woensdag donderdag
        vrijdag zaterdag zondag tegenover publiekelijk herhaaldelijk tevens eveneens uiteindelijk simpelweg
        letterlijk desgevraagd
        """
    ),
    prepositions=words(
        """
        in op aan bij met voor van uit naar over tegen tussen door na sinds tijdens volgens wegens zonder tot om
        onder achter naast binnen buiten rond vanaf per te ten ter tegenover
        """
    ),
    conjunctions=words(
        """
        en maar of dat omdat als toen terwijl wanneer hoewel dus want zodat nadat voordat doordat indien
        """
    ),
    relatives=words(
        """
        die dat wie wat waar
        """
    ),
    determiners=words(
        """
        de het een deze die dit dat zijn haar hun ons onze mijn uw enkele meerdere veel sommige twee drie vier vijf
        alle andere beide geen elke ieder iedere
        """
    ),
    indefinites=words(
        """
        een geen
        """
    ),
    masculine=words(
        """
        hij
        """
    ),
    feminine=words(
        """
        zij ze
        """
    ),
    plural=words(
        """
        zij ze beiden
        """
    ),
    neuter=words(
        """
        het men
        """
    ),
    roles=words(
        """
        woordvoerder woordvoerster minister president premier kanselier voorzitter directeur directrice ceo topman
        topvrouw baas bazin hoofd leider leidster oprichter oprichtster bestuurder bestuurders bestuursvoorzitter
        expert experts deskundige deskundigen analist analisten econoom economen onderzoeker onderzoekster
        onderzoekers wetenschapper wetenschappers hoogleraar professor critici voorstanders tegenstanders activist
        activisten advocaat advocate advocaten rechter rechters officier senator kamerlid kamerleden parlementariër
        staatssecretaris burgemeester wethouder gouverneur ambassadeur diplomaat diplomaten generaal commandant
        commissaris eurocommissaris koning koningin prins prinses paus bisschop kardinaal priester dominee auteur
        schrijver schrijfster journalist journaliste journalisten verslaggever trainer coach bondscoach speler
        speelster spelers aanvoerder piloot coureur arts artsen dokter verpleegkundige leraar lerares docent student
        studenten ouders moeder vader zoon dochter broer zus vrouw man mannen vrouwen vriend vriendin buurman
        buurvrouw buren getuige getuigen bewoner bewoners omwonenden inwoners slachtoffer slachtoffers verdachte
        werknemer werknemers medewerker medewerkers belegger beleggers investeerder investeerders aandeelhouders
        klant klanten gebruikers consumenten vertegenwoordiger vertegenwoordigers adviseur politicus politici
        kandidaat lijsttrekker fractievoorzitter partijleider demonstranten bron bronnen ingewijden waarnemers boer
        boeren zanger zangeres acteur actrice kunstenaar kunstenares regisseur producent jongen meisje bestuurslid
        ondernemer agent eigenaar mens mensen
        """
    ),
    feminine_roles=words(
        """
        woordvoerster directrice topvrouw bazin leidster oprichtster onderzoekster advocate koningin prinses
        schrijfster journaliste speelster lerares moeder dochter zus vrouw vriendin buurvrouw zangeres actrice
        kunstenares meisje
        """
    ),
    plural_roles=words(
        """
        bestuurders experts deskundigen analisten economen onderzoekers wetenschappers critici voorstanders
        tegenstanders activisten advocaten rechters kamerleden diplomaten journalisten spelers artsen studenten
        ouders mannen vrouwen buren getuigen bewoners omwonenden inwoners slachtoffers werknemers medewerkers
        beleggers investeerders aandeelhouders klanten gebruikers consumenten vertegenwoordigers politici
        demonstranten bronnen ingewijden waarnemers boeren mensen
        """
    ),
    role_endings=(
        "minister",
        "woordvoerder",
        "woordvoerster",
        "voorzitter",
        "directeur",
        "leider",
        "leidster",
        "deskundige",
        "deskundigen",
        "onderzoeker",
        "onderzoekers",
        "advocaat",
        "commissaris",
        "secretaris",
        "topman",
        "topvrouw",
        "econoom",
        "econome",
        "analist",
        "analisten",
        "adviseur",
        "lid",
        "leden",
        "trainer",
        "coach",
        "baas",
        "oprichter",
    ),
    institutions=words(
        """
        bedrijf onderneming firma concern groep bank regering kabinet ministerie departement agentschap autoriteit
        autoriteiten commissie comité raad rechtbank gerechtshof parlement kamer senaat politie leger vakbond
        vakbonden partij organisatie vereniging federatie stichting instituut universiteit krant dagblad tijdschrift
        rapport studie onderzoek enquête website luchtvaartmaatschappij fabrikant maker bureau kantoor team club
        ploeg kerk ambassade ziekenhuis school familie fonds beurs openbaar oppositie coalitie industrie stad
        gemeente provincie staat land omroep toezichthouder fractie om nam aivd
        """
    ),
    titled=words(
        """
        film boek roman lied nummer album single programma serie show stuk komedie musical opera spel game
        tijdschrift krant blad artikel essay column documentaire podcast blog website schip boot operatie project
        campagne tentoonstelling schilderij gedicht verhaal groep band merk product model app tournee festival prijs
        categorie hoofdstuk term bijnaam titel naam hashtag motto slogan wet plan restaurant hotel theater beweging
        actie
        """
    ),
    called=words(
        """
        zogenaamd zogenaamde zogeheten zogenoemde genaamd gedoopt getiteld getitelde bijgenaamd bekend
        """
    ),
    sirs=words(
        """
        meneer heer dhr koning prins paus pater
        """
    ),
    madams=words(
        """
        mevrouw mevr mw koningin prinses juffrouw
        """
    ),
    men=words(
        """
        jan johannes piet pieter hendrik henk kees cornelis willem gerard gerrit jacob dirk klaas hans peter paul
        mark rob robert frank erik eric marcel michel ronald patrick dennis jeroen martijn bas tim tom thomas daan
        lucas sander rutger wouter maarten arjen frans joop wim ad bart hugo wopke geert diederik alexander jesse
        lodewijk stef halbe ruud louis dick guus koen sven joris karel rik bert luc guy yves didier herman steven
        stijn
        """
    ),
    women=words(
        """
        maria anna johanna elisabeth cornelia wilhelmina annie ria els ingrid monique petra sandra linda esther
        marjan mieke ellen karin saskia anita yvonne marieke femke sanne lisa eva emma sophie julia sigrid carola
        kajsa lilianne lilian jeanine edith ank tamara khadija marianne caroline wendy inge lieke annemarie renske
        hanneke
        """
    ),
    elisions=words(
        """
        s t n k m ns r ie
        """
    ),
    abbreviations=words(
        """
        dhr mevr mw dr drs ir mr ing prof st bv nv enz bijv o.a nr ca vs jr sr jan feb mrt apr aug sept okt nov dec
        art blz
        """
    ),
    links=words(
        """
        van voor bij der den uit
        """
    ),
    particles=words(
        """
        van de den der ter ten te het in 't
        """
    ),
    split_verbs=phrases(
        """
        voegde toe aan
        voegt toe
        voegden toe
        legde uit
        legt uit
        kondigde aan
        kondigt aan
        kondigden aan
        gaf toe aan
        geeft toe aan
        liet weten
        laat weten
        lieten weten
        merkte op
        merkt op
        voerde aan
        voert aan
        riep op uit
        roept op uit
        lichtte toe
        licht toe
        vatte samen
        vat samen
        deed af
        wierp tegen
        bracht uit in
        wees af erop
        wijst af erop
        gaf aan
        stelde vast voor
        stelt vast voor
        sloot uit
        sluit uit
        stemde in
        haalde uit aan
        haalt uit aan
        drong aan
        dringt aan
        """
    ),
    reflexives=words(
        """
        zich
        """
    ),
)

NAMES = Names(
    legal_forms=tuple("B.V. BV N.V. NV VOF C.V. U.A.".split()),
    company_before=words(
        "aannemer accountant adviesbureau advocatenkantoor afvalverwerker apotheekketen assetmanager "
        "autofabrikant autobouwer automaker autodealer baggeraar bakkerij bandenfabrikant bankverzekeraar "
        "batterijmaker beleggingsfonds beleggingsmaatschappij beleggingsbank bierbrouwer bierconcern "
        "biotechbedrijf biotechnologiebedrijf bloemenveiling bezorgdienst bezorger boekhandel bouwbedrijf "
        "bouwconcern bouwmarkt bouwmarktketen branchegenoot broodfabrikant chemiebedrijf chemieconcern "
        "chipfabrikant chipmachinefabrikant chipontwerper chipreus containerbedrijf containerrederij "
        "coöperatie consultant cruisemaatschappij dagblad datingapp detailhandelsgroep detacheerder "
        "dienstverlener dochterbedrijf dochteronderneming distributeur drankenconcern drogist "
        "drogisterijketen drukkerij durfinvesteerder elektronicaconcern elektronicaketen energieconcern "
        "energieleverancier energiemaatschappij exploitant fabriek familiebedrijf farmaceut farmabedrijf "
        "farmaconcern fietsenfabrikant fietsenmaker fintech fonds frisdrankconcern gasbedrijf "
        "geldtransporteur geneesmiddelenfabrikant gigant graanhandelaar grootaandeelhouder grootbank "
        "groothandel handelshuis hedgefonds hotelketen huisbankier hypotheekverstrekker ingenieursbureau "
        "investeerder investeringsbank investeringsfonds investeringsmaatschappij ict-bedrijf ict- "
        "dienstverlener installatiebedrijf kabelbedrijf kabelfabrikant kledingconcern kledingketen "
        "kledingmerk kippenslachter krant kredietbeoordelaar kredietverzekeraar kunstmestfabrikant "
        "luchthaven luxeconcern maaltijdbezorger machinebouwer marktleider marktonderzoeker mediabedrijf "
        "mediaconcern medtechbedrijf meubelketen mijnbouwbedrijf mijnbouwer modeketen modemerk modebedrijf "
        "moeder moederconcern moedermaatschappij multinational netbeheerder netwerkbedrijf nieuwssite "
        "omroep onderzoeksbureau oliemaatschappij oliereus ontwikkelaar opslagbedrijf optiekketen "
        "pakketbezorger papierfabrikant partner pensioenuitvoerder persbureau platform platenmaatschappij "
        "postbedrijf prijsvechter private-equitybedrijf producent projectontwikkelaar raffinaderij rederij "
        "reisbureau reisorganisatie reisconcern restaurantketen retailer reus rivalen ruimtevaartbedrijf "
        "scheepsbouwer scheepswerf schoenenketen slachterij softwarebedrijf softwareconcern speelgoedketen "
        "speelgoedfabrikant spoorbedrijf staalbedrijf staalconcern staalfabrikant staalreus stroombedrijf "
        "streamingdienst supermarktconcern supermarktketen supermarkten taxi-app techconcern techgigant "
        "techfonds telecomaanbieder telecomconcern telecomprovider tijdschrift toeleverancier touroperator "
        "transportbedrijf transporteur uitzendbureau uitzendconcern uitzender vakblad vastgoedbedrijf "
        "vastgoedfonds veevoerbedrijf verfbedrijf verfconcern verpakkingsbedrijf verkoper "
        "veilinghuis vleesverwerker vliegmaatschappij vliegtuigbouwer vliegtuigmaker voedingsbedrijf "
        "voedingsconcern voedselconcern vrachtwagenbouwer warenhuis warenhuisketen warmtebedrijf "
        "waterbedrijf webwarenhuis wegenbouwer werf windmolenbouwer winkelketen winkelier woningcorporatie "
        "zaadveredelaar zaadbedrijf zakenbank zorgconcern zorgverzekeraar zonnebedrijf "
        "zoekmachine zuivelcoöperatie zuivelconcern bureau consultancy makelaar beursgenoteerde "
        "kwekerij "
        "bedrijf concern groep onderneming firma fabrikant bank verzekeraar keten merk dochter start-up startup "
        "scale-up "
        "rivaal concurrent leverancier uitgever uitgeverij aanbieder luchtvaartmaatschappij supermarkt oliebedrijf "
        "chipmaker chipbedrijf techreus techbedrijf brouwer bouwer moederbedrijf energiebedrijf telecombedrijf "
        "vermogensbeheerder webwinkel zuivelbedrijf"
    ),
    company_phrases=(
        "aandeel van",
        "aandelen",
        "belang van",
        "bod op",
        "bod van",
        "fusie met",
        "fusie van",
        "verkoop van",
        "verkoop aan",
        "overname door",
        "overgenomen door",
        "gekocht door",
        "eigendom van",
        "in handen van",
        "gebouwd door",
        "gemaakt door",
        "gefinancierd door",
        "geleid door",
        "opgericht door",
        "ontwikkeld door",
        "verkocht aan",
        "order van",
        "orders van",
        "opdracht van",
        "opdracht aan",
        "contract van",
        "lening van",
        "koopadvies van",
        "advies van",
        "rapport van",
        "onderzoek van",
        "cijfers van",
        "gegevens van",
        "volgens",
        "aldus",
        "analisten van",
        "analisten bij",
        "econoom bij",
        "econoom van",
        "hoofdeconoom van",
        "strateeg bij",
        "strateeg van",
        "handelaar bij",
        "specialist bij",
        "sectorspecialist bij",
        "manager bij",
        "directeur bij",
        "bestuurder van",
        "bestuursvoorzitter van",
        "financieel directeur van",
        "ceo bij",
        "woordvoerder van",
        "woordvoerster van",
        "mede-oprichter van",
        "eigenaar van",
        "baas van",
        "personeel van",
        "werknemers van",
        "klanten van",
        "klant van",
        "leverancier van",
        "concurrent van",
        "rivaal van",
        "dochters van",
        "fabriek van",
        "fabrieken van",
        "winkels van",
        "hoofdkantoor van",
        "banken als",
        "banken zoals",
        "ketens als",
        "ketens zoals",
        "reuzen als",
        "fondsen als",
        "klanten als",
        "merken als",
        "collega's van",
        "supermarkten als",
        "supermarkten zoals",
        "werkte bij",
        "werkt voor",
        "werkte voor",
        "overstap naar",
        "samen met",
        "zaken met",
        "aandelen van",
        "aandelen in",
        "topman van",
        "topvrouw van",
        "ceo van",
        "directeur van",
        "oprichter van",
        "belang in",
        "overname van",
        "dochter van",
        "deal met",
        "contract met",
        "samenwerking met",
        "medewerkers van",
        "analist van",
        "analist bij",
        "werkt bij",
        "bedrijven als",
        "bedrijven zoals",
        "concurrenten als",
        "het bedrijf",
        "moederbedrijf",
    ),
    company_after=words(
        "topvrouw oprichter eigenaar baas directeur bestuursvoorzitter directie personeel werknemers "
        "stakers fabriek fabrieken filialen winkels obligaties beleggers analist dochter klanten winst "
        "omzet manager bestuurder "
        "aandelen aandeel woordvoerder topman ceo medewerkers aandeelhouders"
    ),
    company_ends=words(
        "Bouw Bouwbedrijf Vastgoed Woningen Staal Metaal Chemie Papier Verpakkingen Textiel Mode Schoenen "
        "Juweliers Meubelen Keukens Dranken Wijnen Bieren Zuivel Kaas Vlees Vis Bakkers Bakkerijen Groenten "
        "Zaden Bloemen Agri Foods Restaurants Hotels Reizen Airlines Rederij Scheepvaart Scheepswerf "
        "Shipyards Transport Logistiek Telecom Media Software Robotics Techniek Installaties Elektronica "
        "Optiek Farma Biotech Zorg Klinieken Financiering Vermogensbeheer Investments Participaties "
        "Supermarkten Retail Winkels Groothandel Machines Motoren Fietsen Windenergie Solar Milieu "
        "Recycling Offshore Maritime Engineering Solutions Bakery "
        "Groep Group Holding Bank Verzekeringen Energie Technologies Systems Pharma Capital Partners Labs Brouwerij "
        "Uitgeverij Ventures Logistics"
    ),
    company_kinds=words(
        "aannemer adviesbureau bakker beleggingsfonds bouwbedrijf bouwer concerns coöperatie dienstverlener "
        "dochterbedrijf dochteronderneming distributeur eigenaar energiebedrijf exploitant fabriek "
        "familiebedrijf fonds gigant groep groothandel handelaar investeerder ingenieursbureau krant "
        "marktleider moederbedrijf multinational netbeheerder omroep ontwikkelaar platform postbedrijf "
        "producent rederij reisorganisatie retailer rivaal scale-up softwarebedrijf specialist "
        "supermarktketen techbedrijf telecombedrijf toeleverancier transportbedrijf uitzender "
        "vastgoedbedrijf vermogensbeheerder verkoper verzekeraar warenhuis webwinkel werf winkelketen "
        "zakenbank zaadbedrijf "
        "bedrijf concern fabrikant keten dochter start-up startup leverancier uitgever aanbieder bank brouwer "
        "onderneming "
        "maker"
    ),
    company_verbs=words(
        "bouwt bouwde betaalt betaalde boekt boekte draait draaide eist haalt haalde introduceert "
        "investeerde kondigt kondigde lanceerde leverde maakt maakte meldde meldt nam onderhandelt ontslaat "
        "ontslaan opent opende overweegt overwoog plant plande presenteert presenteerde produceerde "
        "profiteert profiteerde publiceert publiceerde rekent schrapt schrapte sluit sloot splitst splitste "
        "staakt stapt start startte steekt stak stopt stopte trekt trok verhuist verhoogt verhoogde "
        "verlaagt verlaagde verdient verdiende verkocht verlengt vervangt verwacht verwachtte verwerft "
        "verwierf zoekt zocht waarschuwt waarschuwde fuseert fuseerde bezit beheert exploiteert ontwikkelt "
        "ontwikkelde werft wierf vliegt roept riep tekent tekende sponsort "
        "koopt kocht investeert lanceert produceert levert verkoopt neemt"
    ),
    market_verbs=words(
        "steeg stegen stijgt stijgen daalde daalden daalt dalen won wonnen wint winnen verloor verloren "
        "verliest verliezen zakte zakten zakt zakken klom klommen klimt klimmen ging gingen gaat sloot sloten "
        "kelderde kelderden keldert tuimelde noteerde noteerden leverde leverden dook doken sprong sprongen was "
        "waren werd"
    ),
    organisation_heads=words(
        "Adviesraad Arbeidsrechtbank Bibliotheek Bisdom Brandweer Centrum Centraal Coalitie College "
        "Consumentenbond Defensie Departement Faculteit Fractie Gemeenteraad Gerechtshof Gezondheidsraad "
        "GGD Inspectiedienst Kadaster Kantongerecht Kiesraad Koepel Landmacht Luchtmacht Marechaussee "
        "Ombudsman Orkest Parket Rijksdienst Rijksinstituut Rijksuniversiteit Staten Staatsbosbeheer "
        "Universitair Vakcentrale Verbond Werkgeversvereniging Conferentie Genootschap Branchevereniging "
        "Brancheorganisatie Technische Hoge Ambassade "
        "Ministerie Universiteit Instituut Commissie Raad Rechtbank Hof Partij Parlement Senaat Kamer "
        "Autoriteit Vereniging Federatie Unie Vakbond Stichting Academie Politie Gemeente Provincie Bond "
        "Koninklijke Organisatie Leger Kerk Museum Ziekenhuis Hogeschool Inspectie Belastingdienst Planbureau "
        "Rekenkamer Nederlandsche Waterschap Arbeidsinspectie Veiligheidsregio"
    ),
    place_heads=words("Provincie Gemeente Kamer Hof Museum Kerk Leger Politie Ziekenhuis Bond"),
    bare_heads=words("gemeente rechtbank provincie waterschap hogeschool"),
    organisation_links=words("van voor de het der en den"),
    role_parts=words("voormalig voormalige oud financieel algemeen vice"),
    person_before=words(
        "acteurs agent ambassadeur architect auteur bakker bankier beheerder belegger beleidsmaker bioloog "
        "bisschop boer boerin brouwer burgemeesters campagneleider chauffeur columnist commandant "
        "conducteur consultant coördinator curator danser dichter dierenarts dokter dominee eurocommissaris "
        "expert fietsenmaker filosoof fotograaf fractievoorzitter gedeputeerde gouverneurs griffier "
        "handelaar havenmeester historicus huisarts ingenieur inspecteur investeerder journalist jurist "
        "kamerlid kapitein kardinaal kok kolonel kunstenaar landbouwer leider leraar lid lijsttrekker "
        "longarts machinist makelaar manager medewerker meester migrant miljardair minister-president "
        "monteur natuurkundige notaris officier onderhandelaar ontwerper oud-minister oud-topman "
        "parlementslid pastoor pater piloot politicus presentator presentatrice psycholoog raadslid "
        "raadsheer rector regisseur schipper schrijver schrijfster schilder sectorspecialist socioloog "
        "specialist strateeg student studente telers teler toezichthouder uitbater vakbondsleider "
        "vakbondsman verpleegkundige verslaggever viceminister vicepremier visser vrijwilliger wethouders "
        "wetenschapper winkelier woordvoerders zakenman zakenvrouw kroegbaas voorvrouw voorman bestuurslid "
        "meneer mevrouw dhr mevr dr prof professor president premier minister staatssecretaris senator "
        "burgemeester gouverneur kanselier ceo topman topvrouw directeur directrice oprichter medeoprichter "
        "baas woordvoerder woordvoerster analist econoom generaal rechter paus koning koningin prins acteur "
        "actrice zanger zangeres trainer coach secretaris commissaris wethouder bestuursvoorzitter hoogleraar "
        "voorzitter onderzoeker eigenaar eigenares bestuurder vakbondsbestuurder advocaat ondernemer hoofd"
    ),
    person_after=words(
        "advocate architect auteur beheerder belegger burgemeester bankier coördinator curator expert "
        "gedeputeerde handelaar historicus huisarts ingenieur initiatiefnemer investeerder jurist kamerlid "
        "leider lid manager medeoprichter medewerker notaris ontwerper raadslid rector secretaris "
        "specialist staatssecretaris strateeg topvrouw vakbondsbestuurder wethouder wetenschapper "
        "woordvoerster zakenvrouw jaar boer boerin hoofdeconoom vicevoorzitter "
        "topman ceo directeur oprichter voorzitter bestuursvoorzitter minister woordvoerder analist econoom "
        "hoogleraar onderzoeker eigenaar eigenares bestuurder advocaat ondernemer hoofd"
    ),
    openers=words(
        "De Het Een In Op Aan Bij Met Na Van Voor Naar Uit Door Over Onder Tegen Tussen Zonder Sinds Tot Als "
        "Wanneer Hoe "
        "Waar Wat Wie Waarom Omdat Dat Of En Maar Dus Want Ook Nog Al Alleen Zo Hij Zij Ze Wij We Ik Jij U Men "
        "Dit Deze "
        "Die Elke Elk Alle Veel Sommige Andere Meer Geen Niet Nu Dan Daar Hier Vandaag Gisteren Morgen Toch Echter "
        "Bovendien Intussen Volgens Terwijl Zijn Haar Hun Ons Onze Er Twee Drie Nieuwe Oud Tijdens Ondanks Rond Eerst "
        "Daarna Daarom Daarmee"
    ),
    bare_genitive=True,
    small_heads=words("ministerie universiteit rechtbank gerechtshof"),
    role_ends=words(
        "directeur voorzitter woordvoerder woordvoerster topman topvrouw leider minister econoom analist hoogleraar"
    ),
    place_before=words("in te naar tot uit"),
    never_person_before=words("in te"),
    with_before=words("met door bij als"),
    countries=words("NL BE"),
)
