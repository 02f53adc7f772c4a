"""English."""

from __future__ import annotations

from tuireader.entities.lexicon.shapes import FunctionWords, Speech, phrases, words

FUNCTION_WORDS = FunctionWords(
    words=words(
        """
        the of and to in is that was for with he as his by at from are this be or had not but have were which an her
        she they you its been has their one all would there will when who him more no if out so said what up into
        than them can only other new some could time these two may then do my over such our me your about after
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
        announcement declaration slogan motto phrase argument verdict ruling opinion view idea accusation allegation
        criticism promise chant chants report reports release explanation assessment conclusion
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
    determiners=words(
        """
        the a an this that these those his her its their our my your some many several one two three four five both
        all another other every each any no most few
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
        film movie book novel song album single show series program programme play musical opera game magazine
        newspaper paper journal article essay column documentary podcast blog website ship boat vessel yacht
        operation project campaign exhibition painting poem story band group brand product model label app software
        tool tour festival prize award section chapter category word words term phrase nickname title name headline
        headlined hashtag slogan
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
        james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony
        mark donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan
        jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander
        raymond patrick jack dennis jerry tyler aaron jose henry adam douglas nathan peter zachary kyle walter
        harold jeremy ethan carl keith roger gerald arthur lawrence sean christian albert joe austin elon jeff bill
        tim satya sundar sam barack boris tony gordon jim bob mike steve tom dan ben nick chris greg matt dave rick
        ron ted
        """
    ),
    women=words(
        """
        mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret
        ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura sharon cynthia
        kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel
        carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina
        joan evelyn judith megan cheryl andrea hannah martha jacqueline frances gloria ann teresa kathryn sara
        janice jean alice julia grace judy theresa rose beverly denise marilyn amber danielle brittany diana abigail
        jane hillary kamala ursula liz sue kate ellen mira ginni safra lynn nikki condoleezza oprah taylor
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
)
