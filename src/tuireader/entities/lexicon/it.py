"""Italian."""

from __future__ import annotations

from tuireader.entities.lexicon.shapes import FunctionWords, Names, Numbers, Speech, counts, meanings, phrases, words

FUNCTION_WORDS = FunctionWords(
    words=words(
        """
        il lo la gli le un uno una di del dello della dei degli delle al allo alla ai agli alle dal dallo dalla dai
        dagli dalle nel nello nella nei negli nelle sul sullo sulla sui sugli sulle con per tra fra che chi cui non
        più anche come ma se perché quando dove è sono era erano ha hanno aveva essere stato stata stati state
        questo questa questi queste quello quella si ci ne mi io lui lei loro suo sua suoi sue ed e o dopo prima
        molto ancora già solo tutto tutti ogni secondo così ora però quindi dell nell sull all dall l d c un
        """
    ),
    letters="òìù",
)

SPEECH = Speech(
    verbs=words(
        """
        sapere dire dice dicono disse dissero detto detta detti diceva dicevano dicendo dichiarare dichiara
        dichiarano dichiarò dichiararono dichiarato dichiarando affermare afferma affermano affermò affermarono
        affermato affermando aggiungere aggiunge aggiungono aggiunse aggiunsero aggiunto aggiungendo spiegare spiega
        spiegano spiegò spiegarono spiegato spiegando sostenere sostiene sostengono sostenne sostenuto sosteneva
        sostenendo annunciare annuncia annunciano annunciò annunciato annunciando sottolineare sottolinea
        sottolineano sottolineò sottolineato sottolineando osservare osserva osservano osservò osservato osservando
        precisare precisa precisano precisò precisato precisando ribadire ribadisce ribadiscono ribadì ribadito
        ribadendo rispondere risponde rispondono rispose risposero risposto rispondendo replicare replica replicano
        replicò replicato replicando chiedere chiede chiedono chiese chiesero chiesto chiedendo domandare domanda
        domandano domandò domandato scrivere scrive scrivono scrisse scrissero scritto scrivendo commentare commenta
        commentano commentò commentato commentando avvertire avverte avvertono avvertì avvertito avvertendo ammonire
        ammonisce ammonì ammonito ammettere ammette ammettono ammise ammesso ammettendo riconoscere riconosce
        riconobbe riconosciuto confermare conferma confermano confermò confermato confermando negare nega negano
        negò negato negando smentire smentisce smentì smentito smentendo assicurare assicura assicurano assicurò
        assicurato assicurando promettere promette promise promesso promettendo garantire garantisce garantito
        raccontare racconta raccontano raccontò raccontato raccontando ricordare ricorda ricordano ricordò ricordato
        ricordando riferire riferisce riferiscono riferì riferito riferendo rivelare rivela rivelano rivelò rivelato
        rivelando comunicare comunica comunicano comunicato comunicando informare informa informato twittare twitta
        twittato postare posta postato gridare grida gridano gridò gridato urlare urla urlano urlò urlato urlando
        esclamare esclama esclamò esclamato mormorare mormora mormorò sussurrare sussurra sussurrò scherzare scherza
        scherzò scherzato ironizzare ironizza ironizzato lamentare lamenta lamentano lamentò lamentato lamentando
        concludere conclude concludono concluse concluso concludendo proseguire prosegue proseguono proseguì
        proseguito proseguendo continuare continua continuano continuò continuato ripetere ripete ripetono ripeté
        ripetuto ripetendo insistere insiste insistono insistito insistendo evidenziare evidenzia evidenziano
        evidenziò evidenziato evidenziando rilevare rileva rilevano rilevò rilevato notare nota notò notato
        segnalare segnala segnalano segnalò segnalato citare cita citano citò citato citando auspicare auspica
        auspicato esortare esorta esortò esortato invitare invita invitano invitò invitato sollecitare sollecita
        sollecitato dichiararsi augurarsi augura augurato sperare spera sperano pensare pensa pensano pensò pensato
        credere crede credono ritenere ritiene ritengono ritenne ritenuto suggerire suggerisce suggerì suggerito
        prevedere prevede previsto stimare stima stimato ipotizzare ipotizza ipotizzato argomentare argomenta
        argomentò rimarcare rimarca rimarcò rimarcato puntualizzare puntualizza puntualizzò puntualizzato chiarire
        chiarisce chiarì chiarito chiarendo tuonare tuona tuonò tuonato sbottare sbotta sbottò attaccare attacca
        attaccato incalzare incalza incalzò ribattere ribatte ribatté ribattuto obiettare obietta obiettò obiettato
        controbattere controbatte assicurava intervenire interviene intervenuto testimoniare testimonia testimoniò
        testimoniato confessare confessa confessò confessato confidare confida confidò confidato svelare svela
        svelato minacciare minaccia minacciò minacciato giurare giura giurò giurato ringraziare ringrazia ringraziò
        sentenziare sentenzia esordire esordisce esordì esordito riassumere riassume sintetizzare sintetizza
        sintetizzato titolare titola asserire asserisce asserito denunciare denuncia denunciano denunciò denunciato
        denunciando
        """
    ),
    stance=words(
        """
        definire definisce definiscono definì definito definita definendo criticare critica criticano criticò
        criticato criticando condannare condanna condannano condannò condannato elogiare elogia elogiò elogiato
        lodare loda lodò lodato respingere respinge respingono respinse respinto respingendo rifiutare rifiuta
        rifiutò rifiutato bollare bolla bollò bollato accusare accusa accusano accusò accusato accusando parlare
        parla parlano parlò parlato parlando chiamare chiama chiamano chiamò chiamato descrivere descrive descrivono
        descrisse descritto considerare considera considerano considerò considerato giudicare giudica giudicò
        giudicato etichettare etichetta etichettato liquidare liquida liquidò liquidato qualificare qualifica
        qualificato temere teme temono temuto esprimere esprime espresse espresso esprimendo accogliere accoglie
        accolto difendere difende difeso contestare contesta contestò contestato vedere vede vedono visto volere
        vuole vogliono voluto rivendicare rivendica rivendicato applaudire applaude stigmatizzare stigmatizza
        paragonare paragona paragonato dirsi scusarsi scusa
        """
    ),
    nouns=words(
        """
        parole parola dichiarazione dichiarazioni frase frasi commento commenti intervista lettera messaggio tweet
        post nota comunicato discorso risposta domanda accusa accuse avvertimento annuncio idea tesi giudizio
        opinione parere promessa coro cori rapporto spiegazione valutazione critica critiche affermazione
        affermazioni concetto scritta striscione conclusione
        """
    ),
    viewpoints=words(
        """
        per
        """
    ),
    tags=words(
        """
        così
        """
    ),
    sources=phrases(
        """
        secondo
        stando a
        stando al
        stando alla
        stando ai
        stando alle
        stando agli
        a detta di
        a detta del
        a detta della
        a detta dei
        a giudizio di
        ad avviso di
        a parere di
        come ha detto
        nelle parole di
        """
    ),
    first_person=words(
        """
        io me mi mio mia miei mie noi ci nostro nostra nostri nostre voi vi vostro vostra vostri vostre tu ti tuo
        tua siamo sono abbiamo ho dobbiamo possiamo vogliamo facciamo penso credo voglio devo posso spero sappiamo
        stiamo andiamo
        """
    ),
    finite=words(
        """
        è sono era erano sia siano fu furono sarà saranno sarebbe sarebbero siamo siete ha hanno ho abbiamo aveva
        avevano avrà avranno avrebbe abbia può possono poteva potrà potrebbe potrebbero possiamo deve devono
        dobbiamo doveva dovrà dovrebbe dovrebbero vuole vogliono vogliamo voglio va vanno fa fanno facciamo viene
        vengono sta stanno dà resta rimane serve servono bisogna c'è penso credo spero sappiamo
        """
    ),
    auxiliaries=words(
        """
        ha hanno ho aveva avevano è sono era erano avrebbe avrebbero avendo abbia viene venne
        """
    ),
    adverbs=words(
        """
        anche poi ancora ora adesso già solo perfino mai sempre spesso prima ieri oggi recentemente inoltre infine
        quindi dunque invece però tuttavia pubblicamente ripetutamente più non si ci lo gli le successivamente dopo
        così allora subito lunedì martedì mercoledì giovedì venerdì sabato domenica
        """
    ),
    prepositions=words(
        """
        di a da in con su per tra fra del dello della dei degli delle dell al allo alla ai agli alle all dal dallo
        dalla dai dagli dalle dall nel nello nella nei negli nelle nell sul sullo sulla sui sugli sulle sull dopo
        prima durante contro verso senza presso entro sotto sopra oltre circa
        """
    ),
    conjunctions=words(
        """
        e ed ma o che perché quando se mentre poiché come dove anche affinché sebbene benché però quindi dunque
        """
    ),
    relatives=words(
        """
        che cui quale quali chi
        """
    ),
    gerund_ends=("ando", "endo"),
    determiners=words(
        """
        il lo la i gli le l un uno una questo questa questi queste quel quello quella quei quegli quelle suo sua
        suoi sue loro nostro nostra alcuni alcune molti molte due tre quattro cinque altri altre tutti ogni diversi
        diverse
        """
    ),
    indefinites=words(
        """
        un uno una
        """
    ),
    masculine=words(
        """
        lui egli
        """
    ),
    feminine=words(
        """
        lei ella
        """
    ),
    plural=words(
        """
        loro essi esse
        """
    ),
    neuter=words(
        """
        esso essa
        """
    ),
    roles=words(
        """
        portavoce ministro ministra presidente presidentessa cancelliere cancelliera premier capo direttore
        direttrice amministratore amministratrice ceo ad fondatore fondatrice cofondatore dirigente dirigenti leader
        segretario segretaria esperto esperta esperti analista analisti economista economisti ricercatore
        ricercatrice ricercatori scienziato scienziata scienziati professore professoressa docente critici
        sostenitori oppositori attivista attivisti avvocato avvocata avvocati legale legali giudice giudici
        magistrato magistrati procuratore pm senatore senatrice deputato deputata deputati onorevole governatore
        governatrice sindaco sindaca ambasciatore ambasciatrice diplomatico generale comandante commissario
        commissaria re regina principe principessa papa pontefice vescovo cardinale prete parroco don autore autrice
        scrittore scrittrice giornalista giornalisti cronista allenatore mister tecnico giocatore calciatore
        capitano pilota medico medici dottore dottoressa infermiere insegnante insegnanti studente studenti genitori
        madre padre figlio figlia fratello sorella moglie marito amico amica vicini testimone testimoni residenti
        vittima vittime imputato dipendente dipendenti lavoratori operai investitore investitori azionisti cliente
        clienti utente utenti consumatori rappresentante rappresentanti consigliere consigliera politico politici
        candidato candidata manifestanti fonte fonti osservatori agricoltori cantante attore attrice artista regista
        produttore uomo donna uomini donne ragazzo ragazza sottosegretario viceministro vicepresidente numero
        responsabile coordinatore coordinatrice imprenditore imprenditrice assessore assessora questore prefetto
        funzionario funzionari
        """
    ),
    feminine_roles=words(
        """
        ministra presidentessa cancelliera direttrice amministratrice fondatrice segretaria esperta ricercatrice
        scienziata professoressa avvocata senatrice deputata governatrice sindaca ambasciatrice commissaria regina
        principessa autrice scrittrice dottoressa madre figlia sorella moglie amica consigliera candidata attrice
        donna ragazza coordinatrice imprenditrice assessora
        """
    ),
    plural_roles=words(
        """
        dirigenti esperti analisti economisti ricercatori scienziati critici sostenitori oppositori attivisti
        avvocati legali giudici magistrati deputati giornalisti medici insegnanti studenti genitori vicini testimoni
        residenti vittime dipendenti lavoratori operai investitori azionisti clienti utenti consumatori
        rappresentanti politici manifestanti fonti osservatori agricoltori uomini donne funzionari
        """
    ),
    institutions=words(
        """
        azienda società impresa gruppo banca governo amministrazione ministero dipartimento agenzia autorità
        commissione comitato consiglio corte tribunale parlamento congresso senato camera polizia esercito sindacato
        sindacati partito organizzazione associazione federazione fondazione istituto università giornale rivista
        quotidiano rapporto studio sondaggio sito compagnia produttore casa startup ufficio squadra club lega chiesa
        ambasciata ospedale scuola famiglia fondo borsa procura questura carabinieri opposizione maggioranza
        coalizione industria comune regione provincia stato paese colosso quirinale viminale farnesina vaticano
        """
    ),
    titled=words(
        """
        motto slogan film libro romanzo canzone brano album singolo programma trasmissione serie commedia musical
        opera gioco rivista giornale quotidiano articolo saggio rubrica documentario podcast blog sito nave barca
        operazione progetto campagna mostra quadro poesia storia gruppo marchio prodotto modello app software tour
        festival premio sezione capitolo categoria termine soprannome titolo nome hashtag inchiesta piano decreto
        legge locale ristorante albergo teatro istituto scuola associazione lista
        """
    ),
    called=words(
        """
        cosiddetto cosiddetta cosiddetti cosiddette detto detta chiamato chiamata chiamati denominato denominata
        soprannominato soprannominata intitolato intitolata dal-titolo ribattezzato ribattezzata noto nota
        """
    ),
    sirs=words(
        """
        signor signore sig sig. re principe papa don padre
        """
    ),
    madams=words(
        """
        signora signorina sig.ra regina principessa suor donna
        """
    ),
    men=words(
        """
        marco giuseppe giovanni antonio mario luigi francesco angelo vincenzo pietro salvatore carlo franco domenico
        bruno paolo michele giorgio aldo sergio luciano alessandro andrea stefano roberto matteo luca davide lorenzo
        simone federico riccardo fabio massimo claudio alberto enrico silvio romano giulio maurizio gianni renato
        ignazio beppe nicola emanuele daniele raffaele filippo tommaso gabriele umberto walter guido dario ettore
        cesare piero giancarlo gianluca pierluigi urbano vittorio corrado ugo mauro tiziano cristiano
        """
    ),
    women=words(
        """
        maria anna giuseppina rosa angela giovanna teresa lucia carmela caterina francesca paola laura giulia chiara
        sara elena valentina silvia martina federica alessandra simona elisa monica cristina roberta claudia
        patrizia barbara daniela stefania antonella giorgia marta virginia elly luciana emma mariastella rosy renata
        eugenia licia nicoletta raffaella ilaria beatrice sofia alice margherita
        """
    ),
    elisions=words(
        """
        sto sta ste sti na no ndrangheta
        """
    ),
    abbreviations=words(
        """
        sig dott prof on avv ing arch geom sen gen col cap ecc es art pag n nr ca dr st mons rev spett jr
        """
    ),
    links=words(
        """
        di del dello della dei degli delle dell d per
        """
    ),
    particles=words(
        """
        di de del della da dal lo la degli van von al el
        """
    ),
    reflexives=words(
        """
        si
        """
    ),
    impersonal=words(
        """
        legge leggeva
        """
    ),
)

NUMBERS = Numbers(
    decimal_mark=",",
    ones=counts(
        "zero 0 uno un una 1 due 2 tre 3 quattro 4 cinque 5 sei 6 sette 7 otto 8 nove 9 dieci 10 undici 11 dodici 12 "
        "tredici 13 quattordici 14 quindici 15 sedici 16 diciassette 17 diciotto 18 diciannove 19"
    ),
    tens=counts(
        "venti vent 20 trenta trent 30 quaranta quarant 40 cinquanta cinquant 50 sessanta sessant 60 "
        "settanta settant 70 ottanta ottant 80 novanta novant 90"
    ),
    scales=counts(
        "cento cent 100 mille mila 1000 milione milioni 10^6 miliardo miliardi 10^9 bilione bilioni 10^12 "
        "biliardo biliardi 10^15 trilione trilioni 10^18"
    ),
    short_scales=counts("k 1000 m mln mn mio ml mil 10^6 mld md mrd mldi bn b 10^9"),
    glued=True,
    joiners=words("e ed"),
    articles=words("un uno una"),
    links=words("di d"),
    decimal_words=words("virgola"),
    fractions=meanings(
        """
        0.5: mezzo mezza
        0.25: quarto quarti
        """
    ),
    vague={
        "decine": (10, 100),
        "dozzine": (24, 100),
        "centinaia": (100, 1000),
        "migliaia": (10**3, 10**6),
        "milioni": (10**6, 10**9),
        "miliardi": (10**9, 10**12),
    },
    some=words("qualche alcuni alcune diversi diverse parecchi parecchie molti molte vari paio"),
    rounds=counts(
        "decina 10 quindicina 15 ventina 20 trentina 30 quarantina 40 cinquantina 50 sessantina 60 settantina 70 "
        "ottantina 80 novantina 90 centinaio 100 migliaio 1000 paio 2"
    ),
    exact_rounds=counts("dozzina 12"),
    hedges=phrases(
        """
        circa
        ca
        quasi
        intorno a
        intorno ai
        attorno a
        attorno ai
        all'incirca
        approssimativamente
        grosso modo
        più di
        meno di
        non più di
        non meno di
        oltre
        oltre i
        sopra i
        sotto i
        sopra
        sotto
        fino a
        sino a
        almeno
        al massimo
        al minimo
        minimo
        massimo
        un massimo di
        un minimo di
        poco più di
        poco meno di
        appena sopra
        appena sotto
        superiore a
        superiore ai
        superiori a
        inferiore a
        inferiore ai
        inferiori a
        pari a circa
        vicino a
        vicino ai
        nell'ordine di
        nell'ordine dei
        dell'ordine di
        dell'ordine dei
        stimato in
        stimati in
        stima di
        qualcosa come
        più o meno
        ben
        """
    ),
    hedges_behind=phrases(
        """
        circa
        o giù di lì
        o più
        o meno
        abbondanti
        scarsi
        """
    ),
    range_pairs={
        "tra": words("e ed"),
        "fra": words("e ed"),
        "da": words("a ad"),
        "dai": words("ai a"),
        "dal": words("al"),
    },
    range_words=words("a ad"),
    change_stems=tuple(
        "sali salgo scend scese sceso scesi pass aument cresc cresciu cal ridot riduc rialz ribass abbass alz port "
        "vola balz croll precipit migliora peggiora cambi raddoppi dimezz diminu scivol rivist".split()
    ),
    unit_words=meanings(
        """
        USD: verdoni bigliettoni dollari dollaro
        EUR: euro euri eur
        GBP: sterline sterlina
        JPY: yen
        CNY: renminbi yuan
        ITL: lire
        ESP: pesete pesetas
        NLG: fiorini
        DEM: marchi
        ATS: scellini
        GRD: dracme
        PTE: escudi
        INR: rupie
        RUB: rubli
        BRL: reais
        KRW: won
        PLN: zloty
        SEK: corone
        BTC: bitcoin bitcoins
        ETH: ether
        """
    ),
    short_units={"Lit": "ITL", "c": "/"},
    minor_words=meanings(
        """
        EUR?: cent cents centesimo centesimi
        GBP: penny pence
        BRL: centavos
        RUB: copechi copeco
        EUR: eurocent
        """
    ),
    demonyms=meanings(
        """
        US: americani americano usa us
        NL: olandesi olandese
        GB: inglesi inglese sterlina sterline
        HK: hk
        TW: taiwanesi
        """
    ),
    ordinary_units=words(
        "real lei sol som sum dinaro pula tala kip rand lira lek lev peso pesi corona corone inti franco "
        "marco colon dong taka leone leoni unidad reais guarani lati sucre manat lari loti zaire dram"
    ),
    measure_cues=words("pesa peso chili"),
    percent_words=words("per"),
    counted=words("anni anno volte giorni mesi settimane ore minuti persone per punti paesi percento"),
    fillers=words("il lo la i gli le l"),
    scale_letters=words("K M Mld"),
    unit_links=words("di del dei d della"),
    compared=words("da dai dal a ai contro dopo rispetto di"),
    minus_words=words("meno"),
    losses=words("perdita perdite passivo deficit disavanzo negativo negativa rosso"),
)

NAMES = Names(
    legal_forms=tuple(
        (
            "S.p.A. SpA Spa S.p.a. S.r.l. Srl SRL S.a.s. S.n.c. Scpa S.c.p.a. S.c.a.r.l. snc srl spa sas Snc "
            "Sas Scarl SCpA Coop"
        ).split()
    ),
    company_before=words(
        "ditta srl spa multiutility utility municipalizzata partecipata subholding subsidiaria consociata "
        "collegata finanziaria immobiliare merchant sgr boutique broker rivista settimanale testata agenzia "
        "tv radio piattaforma app insegna griffe maison tipografia acciaieria cartiera cantina birrificio "
        "pastificio oleificio caseificio salumificio conceria tessitura calzaturificio mobilificio "
        "raffineria vetreria fonderia cantiere stabilimento gruppi aziende banche imprese case catene "
        "compagnie marchi concorrenti rivali fornitori big giganti colossi titolo azione azioni titoli "
        "fornitrice produttrice costruttrice proprietaria concessionaria appaltatrice committente "
        "aggiudicataria capofila consorzio cordata scale-up unicorno fintech biotech telco carrier vettore "
        "armatore tour operator rete discount retailer distributore importatore terzista integratore "
        "sviluppatore consulente advisor studio coop "
        "gruppo società azienda colosso start-up startup casa banca compagnia produttore costruttore fornitore rivale "
        "concorrente controllata impresa catena marchio operatore editore emittente assicuratore gestore "
        "multinazionale "
        "capogruppo filiale partner quotidiano cooperativa fondo holding"
    ),
    company_phrases=(
        "quote di",
        "quota di",
        "acquisto di",
        "vendita di",
        "cessione di",
        "offerta di",
        "offerta su",
        "opa su",
        "scalata a",
        "fusione con",
        "fusione tra",
        "alleanza con",
        "intesa con",
        "contratto con",
        "commessa da",
        "ordine di",
        "fondatrice di",
        "direttore generale di",
        "direttore finanziario di",
        "presidente e ad di",
        "numero uno di",
        "cda di",
        "consiglio di amministrazione di",
        "azionisti di",
        "obbligazioni di",
        "bond di",
        "sede di",
        "stabilimento di",
        "ricavi di",
        "utili di",
        "debiti di",
        "lavoratori di",
        "dirigente di",
        "manager di",
        "gestore di",
        "strategist di",
        "economista di",
        "trader di",
        "operatori di",
        "dati di",
        "rapporto di",
        "report di",
        "studio di",
        "ricerca di",
        "giudizio di",
        "rating di",
        "prodotto da",
        "prodotti da",
        "venduta a",
        "venduto a",
        "ceduta a",
        "ceduto a",
        "controllato da",
        "posseduto da",
        "detenuto da",
        "partecipata da",
        "acquistata da",
        "acquisita da",
        "rilevata da",
        "fondato da",
        "assistita da",
        "finanziata da",
        "società del calibro di",
        "banche come",
        "gruppi come",
        "colossi come",
        "titoli come",
        "del gruppo",
        "la società",
        "l'azienda",
        "la ditta",
        "la controllata",
        "la holding",
        "azioni di",
        "azioni della",
        "titoli di",
        "ceo di",
        "amministratore delegato di",
        "ad di",
        "presidente di",
        "fondatore di",
        "cofondatore di",
        "quota in",
        "partecipazione in",
        "acquisizione di",
        "controllata di",
        "accordo con",
        "partnership con",
        "investito in",
        "investimento in",
        "dipendenti di",
        "analista di",
        "analisti di",
        "concorrenti come",
        "aziende come",
        "società come",
        "gruppo",
        "colosso",
        "guidata da",
        "fondata da",
        "clienti di",
        "rivali come",
        "marchi come",
        "fornitori come",
        "conti di",
        "soci di",
        "vertici di",
    ),
    company_after=words(
        "spa srl azionista obbligazioni bond utili ricavi stabilimenti fabbrica fabbriche dirigenti manager "
        "lavoratori operai sindacati vertici soci bilancio trimestrale "
        "azioni portavoce ceo dipendenti stabilimento azionisti"
    ),
    company_ends=words(
        "Compagnia Ricerca "
        "Costruttori Prefabbricati Immobiliare Finanziaria Manutenzioni Impianti Trasporti Logistica "
        "Spedizioni Marittima Aerospazio Avionica Ceramiche Cementi Vetro Carta Tessile Tessuti "
        "Filati Calzature Moda Gioielli Arredamenti Mobili Cucine Elettrodomestici Pasta "
        "Dolciaria Caffè Distillerie Birra Acque Latte Carni Surgelati Conserve Farmaceutica Diagnostica "
        "Biotech Edizioni Editoriale Comunicazioni Telecomunicazioni Reti Fibra Digitale Informatica "
        "Consulting Solutions Systems Partecipazioni Investimenti Sgr Sim Leasing Credito Sanità Hotels "
        "Viaggi Supermercati Ricambi Siderurgica Metalli Chimica Plastica Gomma Petroli Rinnovabili Solare "
        "Ambiente Agricola "
        "Holding Gruppo Group Industrie Motori Energia Assicurazioni Costruzioni Alimentari Farmaceutici "
        "Tecnologie Banca Editore Elettronica Meccanica Navigazione Acciai Cantieri Officine Labs "
        "Technologies Capital Partners Ventures Mobility Energy Medical Sementi Yachts Venture Servizi "
        "Sistemi Software Navale Marmi Salumi Vini Foods"
    ),
    company_kinds=words(
        "specialista colosso gigante fondo holding emittente distributore gruppi gestore compagnia marchio "
        "ditta studio agenzia quotidiano catene controllante partecipata consorzio fintech piattaforma "
        "sviluppatore utility multiutility vettore armatore retailer terzista capogruppo insegna griffe "
        "pastificio cantina produttrice fornitrice leader attiva quotata "
        "società azienda gruppo start-up startup produttore costruttore fornitore catena banca impresa operatore "
        "editore "
        "multinazionale cooperativa controllata casa"
    ),
    company_verbs=words(
        "acquisirà acquista acquisterà compra comprerà venderà venduto cede cederà ceduto rileva rileverà "
        "rilevato incassa produrrà investirà lancerà assumerà licenzia taglia taglierà chiude chiuderà apre "
        "aprirà sbarca debutta annuncia annuncerà comunica rinuncia firma firmato siglato presenta punta "
        "rilancia rivede conferma aggiudica costruirà costruisce fonde scorpora colloca emette gestisce "
        "controlla distribuisce stima prevede archivia conta rinvia sospende richiama paga pagherà multata "
        "condannata fallisce perde guadagna incorpora delocalizza fornirà realizzerà realizza "
        "acquisisce acquistato investe lancia lanciato produce assume vende fattura quota investito presenterà fornisce"
    ),
    market_verbs=words(
        "sale scende guadagna perde cede avanza arretra vola crolla corre balza sprofonda scivola recupera "
        "lascia segna mette cresce cala limita chiude termina apre svetta tonfa rimbalza precipita affonda "
        "sbanda ritraccia flette strappa schizza crollano salgono scendono guadagnano perdono cedono avanzano "
        "arretrano volano lasciano ha hanno è sono ieri oggi archivia in giù su"
    ),
    organisation_heads=words(
        "Confindustria Confcommercio Capitaneria Protezione Guardia Prefetture Comitati Consorzio Ordine "
        "Collegio Circolo Opera Conferenza Patronato Asl Ausl Biblioteca Conservatorio Teatro Arcidiocesi "
        "Diocesi Vaticano Forum Fronte Alleanza Coalizione Sindacati Authority Unioncamere Federconsumatori "
        "Legacoop "
        "Ministero Università Istituto Commissione Comitato Consiglio Corte Tribunale Partito Parlamento "
        "Senato Camera Agenzia Autorità Associazione Federazione Unione Sindacato Fondazione Politecnico "
        "Accademia Procura Prefettura Questura Comune Regione Provincia Polizia Carabinieri Cassazione Lega "
        "Movimento Ospedale Museo Ateneo Confederazione Ente Organizzazione Dipartimento Esercito Tar "
        "Consulta Avvocatura Ministeri Garante Corpo Policlinico Cgil Cisl Uil Camere Coordinamento Centro "
        "Osservatorio Assemblea Antitrust Cooperazione Arma Aeronautica Marina Ministri Polo Orchestra "
        "Soprintendenza"
    ),
    lone_heads=words(
        "Parlamento Senato Camera Procura Tribunale Cassazione Questura Prefettura Ministero Consiglio "
        "Regione Provincia Comune Governo Corte Polizia Ateneo Università Federazione Commissione "
        "Agenzia"
    ),
    club_articles=words("il dal al del col nel sul"),
    place_heads=words(
        "Comune Regione Provincia Centro Marina Polo Arma Corpo Museo Aeronautica Assemblea Consiglio "
        "Ministri Camere Orchestra Camera Ospedale Coordinamento Movimento Unione Lega Cooperazione"
    ),
    organisation_links=words("di del della dello dei degli delle dell' per e d'"),
    role_parts=words("ex vice primo prima generale esecutivo esecutiva finanziario"),
    person_before=words(
        "dirigente manager fondatrice cofondatrice avvocata legale pm gip docente consulente esperto "
        "esperta curatore curatrice commissaria sottosegretario sottosegretaria viceministro vicesindaco "
        "presidentessa capogruppo tesoriere proprietario proprietaria patron erede cavaliere padre "
        "monsignor operaio operaia impiegata agricoltore stilista designer chef cuoco ambasciatore "
        "strategist gestore trader broker cfo "
        "signor signora dottor dottoressa professor professoressa prof dott ingegner avvocato ministro "
        "ministra presidente premier senatore deputato sindaco governatore cancelliere ceo amministratore "
        "delegato direttore direttrice fondatore cofondatore capo segretario segretaria giudice generale "
        "commissario portavoce analista economista papa cardinale re regina principe attore attrice cantante "
        "regista allenatore onorevole don suor sindaca imprenditore imprenditrice titolare capitano "
        "sindacalista maestro agronomo ingegnera consigliere consigliera assessore assessora rettore rettrice "
        "procuratore procuratrice ex vicepresidente prefetto responsabile coordinatore coordinatrice "
        "ricercatore ricercatrice scrittore scrittrice giornalista medico"
    ),
    person_after=words(
        "avvocato avvocata consigliere consigliera assessore assessora deputato deputata senatore senatrice "
        "manager dirigente docente consulente esperto esperta curatore magistrato giudice commissario "
        "governatore strategist gestore trader operaio operaia delegato delegata ingegnere architetto "
        "medico stilista patron numero socio socia erede legale anni vedova figlio figlia fratello sorella "
        "amministratore ceo presidente direttore direttrice fondatore cofondatore ministro ministra portavoce "
        "capo responsabile analista economista professore professoressa segretario sindaco titolare rettore "
        "rettrice vicepresidente ricercatore ricercatrice sindacalista coordinatore coordinatrice fondatori "
        "proprietario proprietaria imprenditore imprenditrice"
    ),
    openers=words(
        "Il Lo La L' I Gli Le Un Uno Una Di A Da In Con Su Per Tra Fra Nel Nella Nei Nelle Nello Nell' Dal Dalla Dai "
        "Dalle Al Alla Ai Alle Allo Del Della Dei Delle Dello Sul Sulla Sui Sulle Se Ma E O Quando Come Dove Perché "
        "Mentre Dopo Prima Durante Secondo Anche Ancora Così Questo Questa Questi Queste Quello Quella Egli Lui "
        "Lei Loro "
        "Noi Io Tu Voi Ha Hanno È Sono Era Non Più Ogni Tutti Tutte Molti Altri Altre Nuovo Nuova Ieri Oggi Domani "
        "Intanto Inoltre Infine Tuttavia Quindi Poi Solo Già Entro Oltre Verso Contro Senza Sotto Sopra Due Tre "
        "Al Aperto"
    ),
    small_heads=words(
        "ministero università tribunale procura politecnico corte prefettura questura ateneo camera istituto"
    ),
    place_before=words("in a tra verso ad nei nelle fino"),
    never_person_before=words("in"),
    with_before=words("con come da"),
    company_articles=words("la alla dalla della colla"),
    adjective_ends=words(
        "ese esi ano ana iano iana ico ica iche ici ale ali iva ivo aria ario suprema europea europeo enica ardo"
    ),
    countries=words("IT CH"),
)
