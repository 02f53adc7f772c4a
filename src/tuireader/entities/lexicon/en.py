"""English."""

from __future__ import annotations

from tuireader.entities.lexicon.shapes import FunctionWords, Names, Numbers, Speech, counts, meanings, phrases, words

FUNCTION_WORDS = FunctionWords(
    words=words(
        """
        the a an of and to in is that was for with he as his by at from are this be or had not but have were which
        an her she they you its been has their one all would there will when who him more no if out so said what up
        into than them can only other new some could time these two may then do my over such our me your about after
        first any now also most how where through back before many between those being both under while because
        during against says
        """
    ),
)

SPEECH = Speech(
    verbs=words(
        """
        say says said saying state states stated stating tell tells told telling add adds added adding explain
        explains explained explaining announce announces announced announcing declare declares declared declaring
        claim claims claimed claiming insist insists insisted insisting argue argues argued arguing warn warns
        warned warning note notes noted noting reply replies replied replying respond responds responded responding
        answer answers answered answering ask asks asked asking write writes wrote written writing tweet tweets
        tweeted tweeting post posts posted posting comment comments commented commenting remark remarks remarked
        remarking observe observes observed observing report reports reported reporting acknowledge acknowledges
        acknowledged acknowledging admit admits admitted admitting concede concedes conceded conceding confirm
        confirms confirmed confirming deny denies denied denying assert asserts asserted asserting affirm affirms
        affirmed affirming allege alleges alleged alleging contend contends contended contending maintain maintains
        maintained maintaining stress stresses stressed stressing emphasize emphasizes emphasized emphasizing
        emphasise emphasises emphasised emphasising underline underlines underlined underlining underscore
        underscores underscored underscoring suggest suggests suggested suggesting predict predicts predicted
        predicting conclude concludes concluded concluding continue continues continued continuing recall recalls
        recalled recalling reveal reveals revealed revealing disclose discloses disclosed disclosing joke jokes
        joked joking quip quips quipped quipping shout shouts shouted shouting yell yells yelled yelling scream
        screams screamed screaming cry cries cried exclaim exclaims exclaimed exclaiming whisper whispers whispered
        whispering mutter mutters muttered murmur murmured mumbled lament laments lamented lamenting complain
        complains complained complaining boast boasts boasted boasting vow vows vowed vowing promise promises
        promised promising pledge pledges pledged pledging urge urges urged urging reiterate reiterates reiterated
        reiterating repeat repeats repeated repeating counter counters countered countering retort retorts retorted
        rejoin rejoined quote quotes quoted quoting testify testifies testified testifying opine opines opined muse
        muses mused musing think thinks thought believe believes believed believing agree agrees agreed agreeing
        clarify clarifies clarified clarifying elaborate elaborates elaborated declined demand demands demanded
        demanding request requested plead pleads pleaded pleading beg begged implore implored advise advises advised
        advising remind reminds reminded reminding assure assures assured assuring tout touts touted inform informs
        informed informing proclaim proclaims proclaimed pronounce pronounced blog blogged blogging recount recounts
        recounted recounting relate related sum summed chime chimed interject interjected interrupt interrupted gush
        gushed fume fumed rant ranted snap snapped sigh sighed laugh laughed snipe sniped deadpan deadpanned scoff
        scoffed grumble grumbled bemoan bemoaned caution cautions cautioned cautioning forecast forecasts estimate
        estimates estimated estimating point points pointed pointing offer offered express expresses expressed
        expressing mention mentions mentioned mentioning hint hints hinted reason reasoned speculate speculates
        speculated theorize theorized propose proposes proposed signal signaled signalled wonder wonders wondered
        wondering chant chants chanted chanting read reads sang sings hissed barked bellowed blurted bragged cheered
        gloated growled groaned gasped chuckled grinned preached sneered stammered teased volunteered
        """
    ),
    stance=words(
        """
        call calls called calling describe describes described describing label labels labeled labelled brand brands
        branded dub criticize criticizes criticized criticizing criticise criticises criticised criticising condemn
        condemns condemned condemning denounce denounces denounced denouncing blast blasts blasted blasting slam
        slams slammed slamming decry decries decried praise praises praised praising hail hails hailed hailing
        reject rejects rejected rejecting dismiss dismisses dismissed dismissing accuse accuses accused accusing
        blame blames blamed characterize characterized characterise characterised deem deems deemed consider
        considers considered speak speaks spoke spoken speaking talk talks talked talking refer refers referred
        referring cite cites cited citing welcome welcomes welcomed applaud applauded attack attacked mock mocks
        mocked mocking lambast lambasted deride derided defend defends defended voice voiced see sees saw regard
        regards regarded view views viewed threaten threatens threatened threatening want wants wanted hope hopes
        hoped fear fears feared feel feels felt find finds found doubt doubts doubted expect expects expected
        compare compared liken likened portray portrayed term terms termed paint painted thank thanked apologize
        apologized apologise apologised vent vented
        """
    ),
    nouns=words(
        """
        statement statements words remark remarks comment comments quote quotation letter interview message tweet
        post email e-mail memo note speech testimony answer reply response question claim claims warning
        announcement declaration phrase argument verdict ruling opinion view idea accusation allegation criticism
        promise chant chants report reports release explanation assessment conclusion
        """
    ),
    viewpoints=words(
        """
        for
        """
    ),
    sources=phrases(
        """
        according to
        in the words of
        as told to
        citing
        quoting
        in the view of
        in the opinion of
        """
    ),
    first_person=words(
        """
        i i'm i've i'd i'll me my mine myself we we're we've we'd we'll us our ours ourselves you you're you've
        you'll your yours let's
        """
    ),
    finite=words(
        """
        is are was were am be been has have had do does did will would can could shall should may might must isn't
        aren't wasn't weren't don't doesn't didn't won't can't cannot couldn't wouldn't shouldn't it's that's
        there's he's she's they're they've what's let need needs want wants get gets got go goes went make makes
        made know knows think thinks take takes look looks see sees come comes came believe expect expects hope
        remains remain means mean
        """
    ),
    auxiliaries=words(
        """
        has have had is was were are been would will did does could may might also be being
        """
    ),
    adverbs=words(
        """
        also later then still now again already just only even never always often earlier recently yesterday today
        simply further repeatedly publicly bluntly famously reportedly previously subsequently separately once
        angrily quietly correctly wrongly not n't has have had himself herself themselves afterwards monday tuesday
        wednesday thursday friday saturday sunday
        """
    ),
    prepositions=words(
        """
        in on at by for with from of to after before during since under over about against amid among as between
        into near through until upon via within without despite like than toward towards following beyond across
        """
    ),
    conjunctions=words(
        """
        and but or that because while when if although though as after before since until whereas unless so however
        where whether
        """
    ),
    relatives=words(
        """
        who whom whose which that
        """
    ),
    gerund_ends=("ing",),
    determiners=words(
        """
        the a an this that these those his her its their our my your some many several one two three four five both
        all another other every each any no most few
        """
    ),
    indefinites=words(
        """
        a an
        """
    ),
    masculine=words(
        """
        he him
        """
    ),
    feminine=words(
        """
        she her
        """
    ),
    plural=words(
        """
        they them
        """
    ),
    neuter=words(
        """
        it
        """
    ),
    roles=words(
        """
        spokesman spokeswoman spokesperson spokespeople spokesmen minister president chairman chairwoman chairperson
        chair chief executive director manager ceo cfo coo cto founder co-founder cofounder owner boss head leader
        official officials officer officers analyst analysts economist economists expert experts researcher
        researchers scientist scientists professor critic critics supporter supporters opponent opponents advocate
        advocates activist activists lawyer lawyers attorney attorneys judge judges prosecutor prosecutors senator
        senators congressman congresswoman governor mayor secretary ambassador diplomat diplomats general colonel
        captain sergeant commander commissioner chancellor king queen prince princess pope bishop archbishop priest
        reverend author writer journalist journalists reporter reporters editor blogger coach player players trainer
        driver pilot doctor doctors physician nurse nurses patient patients teacher teachers student students parent
        parents mother father son daughter brother sister wife husband friend friends neighbor neighbors neighbour
        neighbours witness witnesses resident residents victim victims survivor survivors defendant plaintiff
        suspect employee employees worker workers trader traders investor investors shareholder shareholders
        customer customers user users consumer consumers representative representatives delegate delegates deputy
        aide aides adviser advisers advisor advisors consultant consultants strategist strategists candidate
        candidates politician politicians lawmaker lawmakers legislator legislators democrat democrats republican
        republicans protester protesters demonstrator demonstrators source sources insider insiders observer
        observers veteran farmer farmers singer actor actress artist artists musician producer man woman men women
        people boy girl person someone everyone somebody nobody child children vice-president engineer developer
        """
    ),
    feminine_roles=words(
        """
        spokeswoman chairwoman congresswoman queen princess mother daughter sister wife actress woman girl
        """
    ),
    plural_roles=words(
        """
        spokespeople spokesmen officials officers analysts economists experts researchers scientists critics
        supporters opponents advocates activists lawyers attorneys judges prosecutors senators diplomats journalists
        reporters players doctors nurses patients teachers students parents friends neighbors neighbours witnesses
        residents victims survivors employees workers traders investors shareholders customers users consumers
        representatives delegates aides advisers advisors consultants strategists candidates politicians lawmakers
        legislators democrats republicans protesters demonstrators sources insiders observers farmers artists men
        women people children
        """
    ),
    institutions=words(
        """
        company firm group bank government administration ministry department agency authority authorities
        commission committee council court parliament congress senate house police army military union party
        organization organisation association federation foundation institute university newspaper magazine paper
        report study survey website airline carrier manufacturer automaker carmaker retailer startup maker regulator
        watchdog office bureau board team club league statement church embassy hospital school family charity fund
        exchange campaign coalition alliance opposition industry lobby city state country nation white
        """
    ),
    titled=words(
        """
        motto slogan film movie book novel song album single show series program programme play musical opera game
        magazine newspaper paper journal article essay column documentary podcast blog website ship boat vessel
        yacht operation project campaign exhibition painting poem story band group brand product model label app
        software tool tour festival prize award section chapter category word words term phrase nickname title name
        headline headlined hashtag
        """
    ),
    called=words(
        """
        so-called titled entitled named nicknamed dubbed known called codenamed code-named subtitled branded
        labelled labeled termed aka
        """
    ),
    sirs=words(
        """
        mr mr. sir lord king prince pope father brother
        """
    ),
    madams=words(
        """
        mrs mrs. ms ms. miss lady dame queen princess madam sister
        """
    ),
    men=words(
        """
        royce oliver liam noah elijah lucas mason aiden owen dylan luke caleb isaac connor nolan wyatt sebastian
        toby rupert nigel graham neil alan alistair angus barry clive colin craig darren derek duncan edwin ernest
        fergus francis fred geoffrey gavin gilbert glen graeme hamish harry harvey herbert howard hugh ian ivan jake
        jasper joel josh karl ken lance leo leon leonard lewis lloyd louis malcolm martin marvin maurice max miles
        murray norman oscar ralph randall reginald ricky rodney roland ross roy russell simon spencer stanley stuart
        terence theodore todd trevor victor vincent warren wayne wesley james john robert michael william david
        richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua
        kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan
        stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry
        tyler aaron jose henry adam douglas nathan peter zachary kyle walter harold jeremy ethan carl keith roger
        gerald arthur lawrence sean christian albert joe austin elon jeff bill tim satya sundar sam barack boris
        tony gordon jim bob mike steve tom dan ben nick chris greg matt dave rick ron ted
        """
    ),
    women=words(
        """
        amelia sophia isabella mia charlotte ava ella scarlett chloe lily zoe lucy ellie phoebe daisy freya imogen
        harriet fiona heidi ingrid irene iris ivy leah lena lois lorraine louise lydia maggie marion maureen molly
        monica naomi nina nora paige penny polly priscilla roberta rosemary sally sheila sonia stella sylvia tina
        tracy ursula valerie vera vivian wendy yvonne zara bridget bernadette claire clara daphne deirdre edith
        eileen eleanor elsie esther eva gail gillian gwen hazel helena annette nadia mary patricia jennifer linda
        elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna
        michelle carol amanda melissa deborah stephanie rebecca laura sharon cynthia kathleen amy angela shirley
        anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria
        heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan
        cheryl andrea hannah martha jacqueline frances gloria ann teresa kathryn sara janice jean alice julia grace
        judy theresa rose beverly denise marilyn amber danielle brittany diana abigail jane hillary kamala liz sue
        kate ellen mira ginni safra lynn nikki condoleezza oprah taylor
        """
    ),
    elisions=words(
        """
        em tis twas til till cause bout n round nuff ere cos tude
        """
    ),
    abbreviations=words(
        """
        mr mrs ms dr st prof sen gov gen rep col lt sgt capt rev hon inc corp ltd co bros jr sr vs no etc jan feb
        aug sept oct nov dec approx dept est
        """
    ),
    links=words(
        """
        of for at from
        """
    ),
    particles=words(
        """
        de van von di da le la du del der den bin al el ibn
        """
    ),
    reflexives=words(
        """
        itself themselves himself herself
        """
    ),
)

NUMBERS = Numbers(
    decimal_mark=".",
    ones=counts(
        "zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 "
        "fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19"
    ),
    tens=counts("twenty 20 thirty 30 forty fourty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90"),
    scales=counts(
        "hundred 100 thousand 1000 million millions 10^6 billion billions 10^9 trillion trillions 10^12 "
        "quadrillion 10^15 lakh lakhs lac lacs 10^5 crore crores 10^7"
    ),
    short_scales=counts(
        "k thou 1000 m mn mm mln mil mio mill 10^6 b bn bln bil mrd mds 10^9 t tn tr trn tln tril 10^12 cr 10^7"
    ),
    joiners=words("and"),
    articles=words("a an"),
    links=words("of"),
    decimal_words=words("point"),
    fractions=meanings(
        """
        0.5: half
        0.25: quarter quarters
        0.3333333333: third thirds
        0.2: fifths
        0.1: tenths
        """
    ),
    vague={
        "tens": (10, 100),
        "dozens": (24, 100),
        "scores": (40, 100),
        "hundreds": (100, 1000),
        "thousands": (10**3, 10**6),
        "lakhs": (10**5, 10**7),
        "crores": (10**7, 10**9),
        "millions": (10**6, 10**9),
        "billions": (10**9, 10**12),
        "trillions": (10**12, 10**15),
        "multimillion": (2 * 10**6, 10**9),
        "multibillion": (2 * 10**9, 10**12),
        "multitrillion": (2 * 10**12, 10**15),
    },
    some=words("several few couple"),
    exact_rounds=counts("dozen 12"),
    hedges=phrases(
        """
        about
        around
        approximately
        approx
        roughly
        circa
        ca
        c
        some
        nearly
        almost
        close to
        near
        just under
        just over
        more than
        less than
        fewer than
        greater than
        lower than
        higher than
        no more than
        not more than
        no less than
        over
        under
        above
        below
        upwards of
        upward of
        north of
        south of
        up to
        as much as
        as many as
        as little as
        at least
        at most
        at minimum
        at maximum
        a minimum of
        a maximum of
        a little over
        well over
        in excess of
        exceeding
        exceeds
        exceeded
        estimated
        an estimated
        a reported
        reportedly
        or so
        something like
        in the region of
        on the order of
        in the order of
        to the tune of
        the equivalent of
        somewhere around
        maybe
        perhaps
        probably
        """
    ),
    hedges_behind=phrases(
        """
        or so
        or more
        or less
        or thereabouts
        plus
        approximately
        approx
        """
    ),
    range_pairs={"between": words("and to"), "from": words("to and until"), "of": words("to")},
    range_words=words("to through"),
    change_stems=tuple(
        "rose rise rising fell fall drop slump plung plummet climb jump surg soar grow grew increas decreas declin "
        "reduc rais lower cut slash chang mov went gone shrank shrink widen narrow doubl tripl up down swung swing "
        "improv dipp slid sank sink edg tick bump hik upgrad downgrad mark boost ballon swell rebound recover".split()
    ),
    minus_words=words("minus negative"),
    unit_words=meanings(
        """
        USD: buck bucks greenback greenbacks dlr dlrs dollar dollars dlls simoleon simoleons usdollar usdollars
        GBP: quid sterling stg
        EUR: eur euro euros
        CAD: loonie loonies
        CNY: renminbi kuai yuan yuans
        INR: rs re rupee rupees
        RUB: rouble roubles
        ILS: shekel shekels sheqel sheqels nis
        PLN: zloty zlotys zlotych zlote
        CZK: koruna korunas
        SEK: kronor
        NOK: kroner
        RON: lei
        DEM: deutschmark deutschmarks deutschemark deutschemarks dm
        FRF: ffr
        EGP: genihat geneh gineih
        VES: bolivar bolivars bolivares
        CRC: colon colons
        KRW: won
        MNT: tugrik tugriks togrog
        UAH: hryvnia hryvnias hryvnya hryven grivna
        MYR: ringgit ringgits
        IDR: rupiah rupiahs
        BTC: bitcoin bitcoins
        ETH: ether ethereum
        """
    ),
    short_units={
        "LE": "EGP",
        "L.E": "EGP",
        "L.E.": "EGP",
        "l.e.": "EGP",
        "l.e": "EGP",
        "le": "EGP",
        "p": "/GBP",
        "c": "/",
    },
    grand_words=meanings("USD: grand"),
    minor_words=meanings(
        """
        USD?: cent cents ct cts
        GBP?: penny pennies
        GBP: pence
        FIM: penni pennia
        INR: paise paisa
        RUB: kopek kopeks kopeck kopecks
        UAH: kopiyka kopiykas
        MYR: sen sens
        PLN: grosz groszy
        SEK: ore
        CHF: rappen
        DEM: pfennig pfennigs
        ILS: agorot agora
        BGN: stotinki
        TRY: kurus
        BRL: centavo centavos
        EUR: eurocent eurocents
        AED: fils
        """
    ),
    demonyms=meanings(
        """
        US: american us usa
        GB: uk english sterling
        CN: mainland
        HK: hk
        CA: canada
        DE: deutsche deutsch
        NZ: kiwi
        AU: aussie
        EG: masri masriya masreya
        """
    ),
    ordinary_units=words(
        "le l.e l.e. won mark marks real reals sol sols som sum sums rand crown crowns colon colons leone leones lev "
        "leva lek tala bat bats sen sens dong pula taka kip rial inti vatu guinea ore stone guarani sucre lat lats "
        "zaire austral syli loti birr dram drams agora re boliviano balboa tolar litas lari manat gourde"
    ),
    measure_cues=words("weigh weight lb lbs ounce ounces overweight heavy heavier lighter kilogram kilograms per"),
    counted=words(
        "years year times days day months month weeks hours minutes people percent per pct points countries miles"
    ),
    article_counts=False,
    fillers=words("a an the"),
    scale_letters=words("K k M m Mn B Bn bn T"),
    unit_adjectives=words("new"),
    country_behind=False,
    compared=words("from to against versus vs after than with"),
    losses=words("loss losses lost deficit shortfall outflow negative burned burnt"),
)

NAMES = Names(
    legal_forms=tuple(
        (
            "Inc. Inc Incorporated Corp. Corp Corporation Ltd. Ltd Limited LLC L.L.C. LLP L.P. LP PLC Plc "
            "plc P.L.C. Co. Co Cos. Pty N.V. AS A/S ApS AB Oyj Oy ASA Sdn Bhd Pte PBC JSC PJSC OJSC "
            "PAO OAO KK Tbk Nyrt Kft GmbH AG"
        ).split()
    ),
    company_before=words(
        "company group firm maker manufacturer start-up startup giant bank lender insurer retailer carmaker automaker "
        "airline chain brand subsidiary unit rival competitor supplier developer operator publisher broadcaster "
        "chipmaker "
        "drugmaker conglomerate brokerage consultancy utility miner producer platform parent owner buyer "
        "contractor fund "
        "foundry steelmaker planemaker chipmaker unicorn distributor grocer supermarket agency "
        "automakers carmakers airlines banks lenders insurers retailers brokers broker brokers chipmakers drugmakers "
        "miners developers suppliers rivals firms brands startups start-ups consultancies sportswear biotech fintech "
        "oilfield wirehouse telco broadcaster packager brewer distiller tobacco engineer outsourcer toymaker jeweller "
        "jeweler builder housebuilder homebuilder shipbuilder shipper trucker refiner driller explorer smelter "
        "software exchange custodian affiliate sister competitors advertiser streamer hotelier restaurateur caterer "
        "bookmaker casino landlord reinsurer underwriter watchmaker shoemaker winemaker papermaker plane-maker "
        "phonemaker truckmaker conglomerates peers peer newspaper daily magazine website tabloid auditor"
    ),
    company_phrases=(
        "shares in",
        "shares of",
        "stake in",
        "stakes in",
        "ceo of",
        "chief executive of",
        "head of",
        "chairman of",
        "president of",
        "founder of",
        "co-founder of",
        "subsidiary of",
        "division of",
        "unit of",
        "owned by",
        "acquired by",
        "acquisition of",
        "takeover of",
        "merger with",
        "bid for",
        "investment in",
        "investor in",
        "partnership with",
        "deal with",
        "contract with",
        "employees at",
        "engineers at",
        "works for",
        "worked at",
        "analyst at",
        "analysts at",
        "executive at",
        "director of",
        "customers of",
        "competitors such as",
        "companies such as",
        "companies like",
        "rivals such as",
        "firms such as",
        "built by",
        "made by",
        "developed by",
        "backed by",
        "led by",
        "sold to",
        "supplied by",
        "owner of",
        "brands such as",
        "suppliers such as",
        "the likes of",
        "economist at",
        "strategist at",
        "partner at",
        "spokesman for",
        "spokeswoman for",
        "spokesperson for",
        "lawyer for",
        "analyst with",
        "analyst for",
        "analysts with",
        "economist with",
        "economist for",
        "economists at",
        "strategist with",
        "strategist for",
        "strategists at",
        "trader at",
        "traders at",
        "trader with",
        "broker at",
        "brokers at",
        "dealer at",
        "dealers at",
        "managing director at",
        "managing director of",
        "managing partner at",
        "portfolio manager at",
        "portfolio manager with",
        "fund manager at",
        "vice president at",
        "vice president of",
        "head of research at",
        "head of trading at",
        "investment officer at",
        "investment officer of",
        "financial officer of",
        "officer at",
        "cfo of",
        "cto of",
        "coo of",
        "boss of",
        "owners of",
        "parent of",
        "arm of",
        "affiliate of",
        "competitor of",
        "rival of",
        "data from",
        "data provider",
        "figures from",
        "data by",
        "survey by",
        "study by",
        "poll by",
        "research by",
        "report by",
        "note from",
        "stakes of",
        "stake from",
        "holding in",
        "holdings in",
        "holder of",
        "position in",
        "positions in",
        "units of",
        "shareholders of",
        "shareholders in",
        "shareholder of",
        "shareholder in",
        "investors in",
        "bondholders of",
        "creditors of",
        "customers at",
        "clients of",
        "rating on",
        "ratings on",
        "rating of",
        "coverage of",
        "coverage on",
        "bullish on",
        "bearish on",
        "upgraded",
        "downgraded",
        "upgrades",
        "downgrades",
        "bid by",
        "bids from",
        "bid from",
        "offer from",
        "offer for",
        "offer by",
        "takeover by",
        "acquisition by",
        "merge with",
        "merging with",
        "merged with",
        "spun off from",
        "spin-off of",
        "spinoff of",
        "bought by",
        "purchased by",
        "bought from",
        "operated by",
        "managed by",
        "manufactured by",
        "produced by",
        "marketed by",
        "published by",
        "polled by",
        "surveyed by",
        "compiled by",
        "hired by",
        "employed by",
        "advised by",
        "underwritten by",
        "investments in",
        "contracts with",
        "joint venture with",
        "venture with",
        "partnered with",
        "partnering with",
        "supplier to",
        "suppliers to",
        "rival to",
        "earnings from",
        "results from",
        "jobs at",
        "workers at",
        "staff at",
        "managers at",
        "executives at",
        "lawyers at",
        "branches of",
        "traded as",
        "formerly known as",
        "doing business as",
        "brands like",
        "retailers like",
        "retailers such as",
        "banks such as",
        "banks like",
        "giants like",
        "giants such as",
    ),
    company_after=words(
        "shares stock spokesman spokeswoman spokesperson executives employees ceo cfo cto chairman subsidiary "
        "unit plant "
        "factory headquarters shareholders investors stake board bonds dividend customers "
        "analyst analysts shareholder stockholders rival stockholder creditors bondholders earnings profit profits "
        "revenue revenues ipo takeover buyout spokesperson spokespeople executive boss backed owned controlled "
        "owner parent affiliate subsidiaries bondholder branded debentures adrs common preferred equity "
        "annual quarterly third-quarter second-quarter first-quarter fourth-quarter full-year Q1 Q2 Q3 Q4 q1 q2 q3 q4 "
        "restructuring valuation stores outlets dealership dealerships refinery smelter mill operations "
        "products brands coo engineer engineers founder co-founder co-founders founders"
    ),
    company_ends=words(
        "Holdings Holding Group Technologies Technology Systems Labs Laboratories Motors Motor Pharmaceuticals "
        "Pharma Therapeutics Biosciences Foods Energy Airlines Airways Industries Partners Capital Ventures "
        "Securities Insurance Semiconductor Semiconductors Software Networks Media Entertainment Pictures "
        "Studios Records Brands Stores Bancorp Bank Resources Petroleum Oil Gas Steel Chemicals Electronics "
        "Electric Robotics Dynamics Solutions Logistics Shipping Properties Realty Interactive Analytics "
        "Aerospace Automotive Beverages Breweries Cosmetics Mills Power Telecom Wireless Mobile Bakeries "
        "Mobility Biologics Bancshares Biotech Health Medical Healthcare Financial Asset Management Advisors "
        "Associates Aviation Engineering Brewing Brewery Press Publishing Publications Times Courier Gazette "
        "Herald Tribune Journal Roadways Yachts Shipyards Shipyard Marine Mining Materials Metals Fashion "
        "Apparel Hotels Restaurants Broadcasting Communications Cloud Data Digital Games Gaming Tech Research "
        "Consulting Services Construction Homes Wines Distillery Farms Dairy Optical Optics Photonics Lithium "
        "Investors Genetics Genomics Oncology Sciences Bioscience Diagnostics Bros Petrochemicals Petrochemical "
        "Midstream Renewables Trucking Jewelers Jewellers Eyewear Brewers Winery Supermarkets Grocers Mart "
        "Bancorporation Bankshares Steelworks Aerostructures Telecommunications Telecoms Cable Publishers "
        "Newspapers Chronicle Observer Staffing Recruitment REIT Developers Hospitality Royalty Royalties "
        "Traders Underwriters Assurance Reinsurance Bioenergy Biofuels Biopharma Biomedical Neuroscience "
        "Neurosciences Immuno Immunotherapeutics Nutraceuticals Fertilizers Fertilizer Agro Agri Plantations "
        "Meats Poultry Confectionery Bottlers Bottling Cosmetic Fragrances Outfitters Bookstores Leasing Lease "
        "Fintech Bancshare Broking Brokerage Brokers Analytica Infotech Microsystems Microelectronics Builders "
        "Contractors Cements Aluminium Aluminum Castings Forgings"
    ),
    weak_company_ends=words(
        "Beauty Pizza Grill Payments Utilities Quantum Markets Nuclear Glass Gold Silver Copper Nickel Graphite "
        "Uranium Wind Water Grid Paper Waste Feed Coffee Chocolate Eggs Snacks Hardware Tools Controls Lighting "
        "Battery Batteries Wealth Equity Equities Spirits Intelligence Insights Computer Computers Computing "
        "Physics Medicines Vaccines Dental Surgical Watches Retail Luxury Jeans Denim Clothing Carbon Rubber "
        "Forest Environmental Express Cargo Freight Railway Railways Defense Defence Pipeline Pipelines Storage "
        "Recycling Infrastructure Satellite Machines Machinery Trucks Autos Tire Tires Tyres Acquisition "
        "Exploration Solar Elevators Alloys Appliances Bearings Pumps Valves Turbines Hydrogen Lasers Sensors "
        "Rentals Trading Ratings Rating Lending Mortgage Savings Timber Lumber Cement Minerals Leisure Outdoors "
        "Beverage Nutrition Seafood Cannabis Tobacco Textiles Textile Furniture Footwear Imaging Instruments "
        "Devices Investment Investments Sons Brothers Re Bio Offshore Drilling Refining Automation Crypto "
        "Blockchain Broadband Fiber Fibre Films Toys Theatres Theaters Cinemas Developments Estates Suites Inns "
        "Wellness Pharmacy Pharmacies Coatings Paints Ceramics Pulp Ores Forge Infra Grocery Vineyards Resorts "
        "Casinos Cruises Containers Packaging Plastics"
    ),
    company_kinds=words(
        "company maker manufacturer start-up startup firm group provider operator retailer chain bank lender "
        "insurer developer supplier producer publisher brokerage consultancy carmaker airline subsidiary unit "
        "conglomerate utility chipmaker drugmaker platform business distributor brewer contractor foundry "
        "shipyard newspaper broadcaster broker carrier miner refiner driller telco brewer distiller grocer "
        "steelmaker homebuilder builder wholesaler shipper biotech fintech marketplace landlord reinsurer custodian "
        "automaker planemaker toymaker operator exchange auditor outsourcer vendor streamer unicorn spinoff spin-off "
        "fund bookmaker caterer trader affiliate"
    ),
    company_verbs=words(
        "buy sell launch build hire invest merge expand close open delist spin float raise pay "
        "recall settle sue appeal appoint slash trim lift hike shelve scrap shut reopen "
        "suspend resume restructure default supply manufacture produce ship license divest offload relocate "
        "outsource rebrand refinance borrow lend underwrite sets weighs weighed names named taps tapped "
        "snaps snapped faces faced loses wins won closes sees saw eyes eyed mulls mulled seeks sought "
        "slashes slashed hikes hiked lifts lifted raises trims trimmed beats tops topped misses swings "
        "swung booked logged sues sued halts halted suspends suspended resumes resumed expands "
        "expanded partnered appoints appointed ousts ousted fires fired joins joined drops "
        "shelved scraps scrapped shuts warns forecasts delays delayed denies denied confirms "
        "confirmed declares declared pays paid repays borrows borrowed issued priced agrees "
        "inks inked strikes struck extends extended ends exits exited enters entered shifts shifted bets "
        "bet backs backed pledges pledged vows vowed accuses claimed wants offers offered bids "
        "probes stops stopped starts started begins began steps completes completed finalises finalizes "
        "nears neared explores explored considers considered plots plotted readies prepares rejects "
        "rejected rebuffs spurns accepts accepted approves recalls redesigns overhauls overhauled revamps "
        "rolls tested doubles doubled triples boosts boosted lowers lowered reaffirms "
        "reiterates maintains maintained guides guided outperforms underperforms rents leases leased "
        "licenses licensed licences exports imports discloses disclosed reveals revealed touts touted "
        "retreats settles tumbles sinks soars surges leaps jumps climbs slides slips falls rises gains dips "
        "plunges slumps rallies rebounds bounces teams snags lands landed secures secured clinches clinched "
        "doles lures poaches poached woos dumps dumped unloads splits spins demerges delists "
        "defaults restates refinances restructures liquidates collapses owes owed "
        "acquires acquired acquire launches launched unveils unveiled sells manufactures employs merges "
        "merged outsourced laid supplies supplied ships shipped rolled reported reports posted invests "
        "invested raised hired hires buys bought sold builds built makes operates owns runs filed files "
        "announced announces plans declined opened opens closed cut cuts signed signs develops introduced "
        "competes said agreed beat missed lost rose fell jumped slumped slid climbed gained dropped tumbled "
        "surged plunged rallied soared sank edged slipped shed added eased advanced traded trades expects "
        "expected recalled settled warned unveils employed"
    ),
    market_verbs=words(
        "rose fell gained lost slid slipped dropped jumped climbed plunged tumbled soared surged rallied sank "
        "shed added advanced eased edged declined dipped retreated rebounded recovered slumped sagged skidded "
        "ticked firmed leapt leaped spiked popped crashed cratered plummeted nosedived rocketed skyrocketed "
        "bounced inched traded closed ended opened finished settled was were is are rises falls gains loses "
        "slides slips drops jumps climbs plunges tumbles soars surges rallies sinks sheds adds advances eases "
        "edges declines dips retreats rebounds slumps leaps spikes pops crashes plummets up down lower higher "
        "shares stock"
    ),
    company_said=tuple(
        f" {lead}{word} "
        for lead in (
            "",
            "that ",
            "in a statement ",
            "in a statement that ",
            "in a filing ",
            *(f"on {day}day {that}" for day in "Mon Tues Wednes Thurs Fri Satur Sun".split() for that in ("", "that ")),
        )
        for word in ("it", "its", "the company")
    ),
    organisation_heads=words(
        "Ministry Department University Institute Commission Committee Council Court Party Parliament "
        "Congress Senate Agency Authority Bureau Association Federation Union Society Foundation College "
        "School Academy Organization Organisation Police Army Navy Church Museum Hospital Library Embassy "
        "Administration Tribunal Alliance Confederation Coalition Observatory Guild League F.C. FC Ministries "
        "Chamber Guard Directorate Inspectorate Ombudsman Parliamentary Councils Universities Colleges Forum "
        "Orchestra Forces Secretariat Consulate Regulator Watchdog Brigade Battalion Command Club Board "
        "Corps Regiment Squadron Legislature Assembly Caucus Front Movement Militia Lottery Rovers Wanderers "
        "Initiative Registry Laboratory Institutes Clinic Trust Theatre"
    ),
    place_heads=words(
        "Club Board Corps Squadron Front Movement Trust Theatre Clinic Laboratory Initiative Lottery "
        "Party School Church Museum Library Army Navy Police Forces Guard Command Forum Society College "
        "Hospital Council Union Federation Alliance Coalition Battalion Brigade Chamber Court"
    ),
    organisation_links=words("of the for and on"),
    role_parts=words(
        "former prime financial operating technology technical marketing commercial legal managing senior "
        "acting first foreign finance defence defense interior assistant associate interim global regional"
    ),
    person_before=words(
        "mr mrs ms miss dr prof professor sir dame lord lady president chairman chairwoman ceo cfo cto coo "
        "chief executive officer director minister senator governor mayor secretary judge justice analyst "
        "economist spokesman spokeswoman founder co-founder general captain colonel sergeant king queen "
        "prince princess pope archbishop bishop rep congressman congresswoman chancellor premier attorney "
        "lawyer engineer editor author actor actress singer player coach manager partner boss head investor "
        "strategist commissioner cofounder co-owner vice-president vice superintendent inspector sheriff "
        "trader farmer retailer researcher scientist biologist physicist historian journalist reporter "
        "columnist activist campaigner architect designer surgeon nurse doctor driver shopkeeper treasurer "
        "trustee deputy lieutenant major rector dean principal"
    ),
    person_after=words(
        "chief ceo cfo cto coo president chairman chairwoman director founder co-founder head minister "
        "spokesman spokeswoman professor analyst economist partner editor manager secretary lawyer mayor "
        "author owner cofounder co-owner researcher scientist treasurer vice spokesperson engineer strategist "
        "who deputy trader aged lecturer"
    ),
    openers=words(
        "The A An In On At By For From With After Before When While If As But And Or So This That These Those It "
        "He She I'm I'll I've I'd I’m I’ll I’ve I’d It's It’s That's That’s "
        "They We I You Its His Her Their Our My Your New Former Last Next Both All Some Many Most More Other "
        "Another Such "
        "One Two Three First Second Third No Not Only Even Just Still Then There Here Why How What Who Where Which "
        "According Under Over Between Among Despite Since Until During Against About Like Unlike Because Although "
        "Though "
        "However Meanwhile Instead Also Yet Once Today Yesterday Tomorrow Now"
    ),
    place_before=words("in near outside across around into throughout within"),
    never_person_before=words("at in near outside inside"),
    with_before=words("with by from than like"),
    people_ends=words("ian ians ese ish ists ism ites tives crats icans stanis"),
    office_articles=words("the"),
    countries=words("US GB IE AU NZ CA IN ZA SG HK"),
)
