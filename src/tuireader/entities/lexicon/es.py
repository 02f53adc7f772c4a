"""Spanish."""

from __future__ import annotations

from tuireader.entities.lexicon.shapes import FunctionWords, Names, Numbers, Speech, counts, meanings, phrases, words

FUNCTION_WORDS = FunctionWords(
    words=words(
        """
        el los las un una unos unas de del y en que es son era eran fue fueron con por para su sus al lo se no más
        como pero o este esta estos estas ese esa eso le les nos ya ha han había entre cuando muy sin sobre también
        hasta desde donde quien todo todos toda ser está están tiene tienen porque si según hay mi yo él ella ellos
        nosotros durante contra otro otra otros así uno dos tras ante después ahora entonces mientras pueden puede
        la e
        """
    ),
    letters="ñ¿¡",
)

NUMBERS = Numbers(
    decimal_mark=",",
    ones=counts(
        "cero 0 un uno una 1 dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 once 11 doce 12 "
        "trece 13 catorce 14 quince 15 dieciseis 16 diecisiete 17 dieciocho 18 diecinueve 19 veintiun veintiuno "
        "veintiuna 21 veintidos 22 veintitres 23 veinticuatro 24 veinticinco 25 veintiseis 26 veintisiete 27 "
        "veintiocho 28 veintinueve 29"
    ),
    tens=counts(
        "veinte 20 treinta 30 cuarenta 40 cincuenta 50 sesenta 60 setenta 70 ochenta 80 noventa 90 doscientos "
        "doscientas 200 trescientos trescientas 300 cuatrocientos cuatrocientas 400 quinientos quinientas 500 "
        "seiscientos seiscientas 600 setecientos setecientas 700 ochocientos ochocientas 800 "
        "novecientos novecientas 900"
    ),
    scales=counts(
        "cien ciento cientos 100 mil miles 1000 millon millones 10^6 millardo millardos 10^9 billon billones 10^12 "
        "trillon trillones 10^18"
    ),
    short_scales=counts("k 1000 m mm mn mill mll 10^6 b bn mrd 10^9"),
    joiners=words("y e con"),
    articles=words("un una uno"),
    links=words("de"),
    decimal_words=words("coma punto"),
    fractions=meanings(
        """
        0.5: medio media
        0.25: cuarto cuartos
        """
    ),
    vague={
        "decenas": (10, 100),
        "docenas": (24, 100),
        "cientos": (100, 1000),
        "centenares": (100, 1000),
        "miles": (10**3, 10**6),
        "millares": (10**3, 10**6),
        "millones": (10**6, 10**9),
        "billones": (10**12, 10**15),
    },
    some=words("varios varias algunos algunas unos muchos cuantos par"),
    rounds=counts("decena 10 veintena 20 treintena 30 centenar 100 millar 1000"),
    exact_rounds=counts("docena 12"),
    hedges=phrases(
        """
        unos
        unas
        cerca de
        alrededor de
        aproximadamente
        casi
        más de
        más que
        menos de
        menos que
        no más de
        no menos de
        en torno a
        hasta
        por encima de
        por debajo de
        sobre
        al menos
        por lo menos
        como mínimo
        como máximo
        un mínimo de
        un máximo de
        mínimo
        máximo
        superior a
        superiores a
        inferior a
        inferiores a
        estimado en
        estimada en
        un estimado de
        un poco más de
        poco más de
        poco menos de
        del orden de
        del orden de los
        supera los
        superan los
        más o menos
        aprox
        algo más de
        algo menos de
        rondan los
        ronda los
        """
    ),
    hedges_behind=phrases(
        """
        aproximadamente
        más o menos
        o más
        o menos
        """
    ),
    range_pairs={"entre": words("y e"), "de": words("a hasta"), "desde": words("a hasta"), "del": words("al")},
    range_words=words("a hasta"),
    change_stems=tuple(
        "subi sube subio baj cay cae paso pasa pasar pasado aument crec disminu reduj reduc cayo increment elev "
        "desplom dispar mejor retroced alz avanz escal descend".split()
    ),
    unit_words=meanings(
        """
        EUR: euro euros eur pavos pavo leuros
        USD: dolar dolares dlls
        ESP: pesetas peseta duros
        GBP: libras libra
        JPY: yenes yen
        CNY: yuanes yuan renminbi
        MXN: varos
        CHF: francos
        NLG: florines
        DEM: marcos
        FIM: markka
        BRL: reales
        PEN: soles
        PYG: guaranies
        KRW: wones
        INR: rupias
        RUB: rublos
        BTC: bitcoin bitcoins
        ETH: ether
        """
    ),
    grand_words=meanings("10^6 USD: mdd\n10^6 MXN: mdp\n10^6 EUR: mde\n10^9 USD: mmdd\n10^9 MXN: mmdp"),
    short_units=meanings("ESP: Pt pt Pta pta Ptas ptas Pts pts\n/: c"),
    minor_words=meanings(
        """
        EUR?: céntimo céntimos centimo centimos cts
        : cent cents centavo centavos ctvs
        GBP: penique peniques penies penny pence
        RUB: kopek kopeks copec copecs
        """
    ),
    demonyms=meanings(
        """
        US: americano americanos estadounidenses us eeuu
        NL: holandeses neerlandeses
        HK: hk
        GB: esterlinas britanicas
        CA: canadienses
        """
    ),
    ordinary_units=words(
        "real reales sol soles som soms sum sums lei leu lev lek kip pula tala corona coronas colon "
        "pavo pavos duros varos bat bats won inti leona leonas guarani sucre sucres balboa unidad unidades super marco "
        "marcos austral australes rand lari dram manat loti taka dong zaire lira liras boliviano bolivianos"
    ),
    measure_cues=words("pesa pesan peso kilos"),
    percent_words=words("por"),
    counted=words("anos ano veces dias meses semanas horas minutos por personas puntos paises"),
    fillers=words("el la los las unos unas"),
    scale_letters=words("K M"),
    unit_links=words("de del la los"),
    local_signs={"$": "MXN COP CLP ARS UYU CUP DOP"},
    compared=words("desde de a frente contra tras que"),
    minus_words=words("menos"),
    losses=words("perdida perdidas deficit negativo negativa"),
)

SPEECH = Speech(
    verbs=words(
        """
        decir dice dicen dijo dijeron dicho decía decían diciendo declarar declara declaran declaró declararon
        declarado declarando afirmar afirma afirman afirmó afirmaron afirmado afirmando añadir añade añaden añadió
        añadieron añadido añadiendo agregar agrega agregan agregó agregaron agregado agregando explicar explica
        explican explicó explicaron explicado explicando señalar señala señalan señaló señalaron señalado señalando
        asegurar asegura aseguran aseguró aseguraron asegurado asegurando indicar indica indican indicó indicaron
        indicado indicando anunciar anuncia anuncian anunció anunciaron anunciado anunciando manifestar manifiesta
        manifiestan manifestó manifestaron manifestado expresar expresa expresan expresó expresaron expresado
        comentar comenta comentan comentó comentaron comentado comentando sostener sostiene sostienen sostuvo
        sostuvieron sostenido subrayar subraya subrayan subrayó subrayaron subrayado destacar destaca destacan
        destacó destacaron destacado destacando recalcar recalca recalcó recalcado insistir insiste insisten
        insistió insistido resaltar resalta resaltó resaltado precisar precisa precisan precisó precisado
        puntualizar puntualiza puntualizó matizar matiza matizó matizado apuntar apunta apuntan apuntó apuntaron
        apuntado advertir advierte advierten advirtió advirtieron advertido alertar alerta alertan alertó alertado
        responder responde responden respondió respondieron respondido contestar contesta contestan contestó
        contestaron contestado replicar replica replicó preguntar pregunta preguntan preguntó preguntaron preguntado
        escribir escribe escriben escribió escribieron escrito contar cuenta cuentan contó contaron contado relatar
        relata relatan relató relatado narrar narra narró recordar recuerda recuerdan recordó recordaron recordado
        reconocer reconoce reconocen reconoció reconocieron reconocido admitir admite admiten admitió admitieron
        admitido confirmar confirma confirman confirmó confirmaron confirmado negar niega niegan negó negaron negado
        desmentir desmiente desmintió desmentido prometer promete prometió prometido reiterar reitera reiteran
        reiteró reiteraron reiterado repetir repite repitió repetido concluir concluye concluyen concluyó concluido
        continuar continúa continuó prosiguió proseguir prosigue exclamar exclama exclamó gritar grita gritan gritó
        gritaron gritado susurrar susurra susurró murmurar murmura murmuró bromear bromea bromeó ironizar ironiza
        ironizó lamentar lamenta lamentan lamentó lamentaron lamentado quejarse queja quejó denunciar denuncia
        denuncian denunció denunciaron denunciado denunciando revelar revela revelan reveló revelaron revelado
        informar informa informan informó informaron informado comunicar comunica comunicó comunicado opinar opina
        opinan opinó opinado pensar piensa piensan pensó creer cree creen creyó considerar considera consideran
        consideró considerado estimar estima estiman estimó estimado sugerir sugiere sugirió sugerido proponer
        propone propuso propuesto recomendar recomienda recomendó pedir pide piden pidió pidieron pedido exigir
        exige exigen exigió exigido reclamar reclama reclamó reclamado solicitar solicita solicitó instar insta
        instó urgir urge urgió exhortar exhorta exhortó invitar invita invitó argumentar argumenta argumentan
        argumentó argumentado alegar alega alegó alegado aducir aduce adujo objetar objeta objetó rebatir rebate
        rebatió testificar testifica testificó confesar confiesa confesó confesado vaticinar vaticina vaticinó
        pronosticar pronostica pronosticó prever prevé predecir predijo tuitear tuitea tuiteó tuiteado publicar
        publica publicó publicado citar cita citan citó citado remarcar remarca remarcó remarcado enfatizar enfatiza
        enfatizó zanjar zanja zanjó sentenciar sentencia sentenció espetar espeta espetó soltar soltó deslizar
        deslizó dejó dejar celebrar celebra celebró felicitar felicitó agradecer agradece agradeció jurar jura juró
        amenazar amenaza amenazó detallar detalla detalló detallado aclarar aclara aclaran aclaró aclarado
        garantizar garantiza garantizó razonar razona razonó aseverar asevera aseveró aseverado esgrimir esgrime
        esgrimió corear corean corearon apostillar apostilla apostilló resumir resume resumió constatar constata
        constató constatado justificar justifica justificó mencionar menciona mencionó reza rezaba interpelar
        aventurar aventura aventuró clamar clama clamó augurar augura auguró reflexionar reflexiona reflexionó
        ordenar ordenó ordena reprochar reprocha reprochó
        """
    ),
    stance=words(
        """
        llamar llama llaman llamó llamado calificar califica califican calificó calificaron calificado calificando
        definir define definen definió definido describir describe describen describió descrito criticar critica
        critican criticó criticaron criticado condenar condena condenan condenó condenado rechazar rechaza rechazan
        rechazó rechazaron rechazado tachar tacha tachó tachado tildar tilda tildó tildado acusar acusa acusan acusó
        acusaron acusado elogiar elogia elogió alabar alaba alabó defender defiende defienden defendió defendido
        hablar habla hablan habló hablado hablando tratar valorar valora valoró valorado juzgar juzga ver ve ven vio
        visto querer quiere quieren temer teme temen temió esperar espera esperan esperó ridiculizar comparar
        compara comparó presentar presenta presentó cuestionar cuestiona cuestionó aplaudir aplaude aplaudió atacar
        ataca atacó referirse refirió refiere mostrar mostró muestra bautizar bautizó
        """
    ),
    nouns=words(
        """
        declaración declaraciones palabras palabra frase comunicado mensaje carta tuit discurso respuesta pregunta
        entrevista comentario comentarios acusación acusaciones advertencia anuncio promesa opinión juicio argumento
        idea testimonio cita nota correo informe conclusión explicación críticas crítica grito gritos afirmación
        afirmaciones expresión
        """
    ),
    viewpoints=words(
        """
        para
        """
    ),
    sources=phrases(
        """
        según
        de acuerdo con
        a juicio de
        a juicio del
        en opinión de
        en opinión del
        en palabras de
        en palabras del
        a decir de
        citando a
        """
    ),
    first_person=words(
        """
        yo me mí mi mis nosotros nosotras nos nuestro nuestra nuestros nuestras usted ustedes vosotros tú te tu tus
        soy somos estamos hemos tenemos debemos podemos queremos vamos creo quiero puedo debo espero sabemos hacemos
        estoy tengo he voy
        """
    ),
    finite=words(
        """
        es son era eran fue fueron será serán sería serían sea sean soy somos está están estaba estaban estamos
        estoy ha han había habían hay habrá habría hemos he tiene tienen tenía tendrá tenemos tengo puede pueden
        podía podrá podría podemos puedo debe deben debía debería debemos quiere quieren queremos quiero va van
        vamos iba hace hacen hizo viene vienen sigue siguen queda quedan sabe sabemos creo espero necesita
        necesitamos
        """
    ),
    auxiliaries=words(
        """
        ha han he había habían habría es fue está haber habiendo
        """
    ),
    adverbs=words(
        """
        también después luego todavía aún ahora ya solo sólo incluso nunca siempre ayer hoy recientemente además
        asimismo finalmente entonces pues públicamente reiteradamente no más se le les lo nos así posteriormente
        lunes martes miércoles jueves viernes sábado domingo antes igualmente previamente textualmente literalmente
        simplemente
        """
    ),
    prepositions=words(
        """
        a ante bajo con contra de desde durante en entre hacia hasta mediante para por según sin sobre tras del al
        """
    ),
    conjunctions=words(
        """
        y e o u pero que porque si cuando mientras aunque pues como donde sino ya para
        """
    ),
    relatives=words(
        """
        que quien quienes cual cuyo cuya
        """
    ),
    gerund_ends=("ando", "endo"),
    determiners=words(
        """
        el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella su sus nuestro nuestra
        varios varias algunos algunas muchos muchas dos tres cuatro cinco otros otras otro otra todos cada ambos
        """
    ),
    indefinites=words(
        """
        un una
        """
    ),
    masculine=words(
        """
        él éste
        """
    ),
    feminine=words(
        """
        ella
        """
    ),
    plural=words(
        """
        ellos ellas ambos
        """
    ),
    neuter=words(
        """
        ello
        """
    ),
    roles=words(
        """
        portavoz vocero vocera ministro ministra presidente presidenta canciller jefe jefa director directora
        gerente consejero consejera ceo fundador fundadora cofundador cofundadora dirigente dirigentes líder líderes
        responsable responsables experto experta expertos analista analistas economista economistas investigador
        investigadora investigadores científico científica científicos profesor profesora críticos partidarios
        opositores opositor opositora activista activistas abogado abogada abogados juez jueza jueces fiscal
        magistrado magistrada senador senadora diputado diputada diputados gobernador gobernadora alcalde alcaldesa
        embajador embajadora diplomático general coronel comandante comisario comisaria rey reina príncipe princesa
        papa pontífice obispo arzobispo cardenal sacerdote autor autora escritor escritora periodista periodistas
        entrenador técnico seleccionador jugador jugadora futbolista capitán piloto médico médica médicos doctor
        doctora enfermera maestro maestra profesores estudiante estudiantes padres madre padre hijo hija hermano
        hermana mujer esposa marido esposo amigo amiga vecino vecina vecinos testigo testigos residente residentes
        víctima víctimas acusado empleado empleados trabajador trabajadora trabajadores inversor inversores
        inversionistas accionistas cliente clientes usuarios consumidores representante representantes delegado
        asesor asesora político políticos candidato candidata manifestantes fuente fuentes observadores agricultor
        agricultores cantante actor actriz artista artistas cineasta productor hombre hombres mujeres joven
        vicepresidente vicepresidenta secretario secretaria subsecretario mandatario mandataria expresidente
        exministro funcionario funcionarios empresario empresaria titular legislador legisladora sindicalista
        intendente ingeniero
        """
    ),
    feminine_roles=words(
        """
        vocera ministra presidenta jefa directora consejera fundadora cofundadora experta investigadora científica
        profesora opositora abogada jueza magistrada senadora diputada gobernadora alcaldesa embajadora comisaria
        reina princesa autora escritora jugadora médica doctora enfermera maestra madre hija hermana mujer esposa
        amiga vecina trabajadora asesora candidata actriz vicepresidenta secretaria mandataria empresaria
        legisladora
        """
    ),
    plural_roles=words(
        """
        dirigentes líderes responsables expertos analistas economistas investigadores científicos críticos
        partidarios opositores activistas abogados jueces diputados periodistas médicos profesores estudiantes
        padres vecinos testigos residentes víctimas empleados trabajadores inversores inversionistas accionistas
        clientes usuarios consumidores representantes políticos manifestantes fuentes observadores agricultores
        artistas hombres mujeres funcionarios
        """
    ),
    institutions=words(
        """
        empresa compañía sociedad firma grupo banco gobierno administración ministerio agencia
        autoridad autoridades comisión comité consejo corte tribunal parlamento congreso senado cámara policía
        ejército sindicato sindicatos partido organización asociación federación fundación instituto universidad
        periódico diario revista informe estudio encuesta sitio aerolínea fabricante oficina equipo club liga
        iglesia embajada hospital escuela familia fondo bolsa fiscalía ayuntamiento moncloa oposición coalición
        ciudad comunidad región estado país patronal entidad cadena colectivo ong cancillería casa
        """
    ),
    titled=words(
        """
        película filme libro novela canción tema álbum sencillo programa serie obra comedia musical ópera juego
        revista periódico diario artículo ensayo columna documental podcast blog sitio barco buque operación
        proyecto campaña exposición cuadro poema historia grupo banda marca producto modelo aplicación gira festival
        premio categoría capítulo término apodo título nombre etiqueta lema eslogan plan ley restaurante hotel
        teatro movimiento operativo
        """
    ),
    called=words(
        """
        llamado llamada llamados llamadas denominado denominada apodado apodada titulado titulada bautizado
        bautizada rebautizado conocido conocida supuesto supuesta mal-llamado
        """
    ),
    sirs=words(
        """
        señor don sr sr. rey príncipe papa fray padre
        """
    ),
    madams=words(
        """
        señora señorita doña sra sra. reina princesa sor
        """
    ),
    men=words(
        """
        josé antonio juan manuel francisco luis javier miguel carlos jesús alejandro daniel david pedro rafael ángel
        fernando pablo sergio jorge alberto álvaro diego adrián raúl enrique ramón vicente iván rubén óscar andrés
        santiago joaquín eduardo víctor mario roberto jaime ignacio marcos alfonso salvador ricardo emilio julio
        julián tomás agustín nicolás hugo gabriel mariano felipe gonzalo guillermo íñigo evo gustavo mauricio
        sebastián néstor arturo martín lionel
        """
    ),
    women=words(
        """
        maría carmen josefa isabel dolores pilar teresa ana francisca laura antonia cristina marta lucía elena
        concepción rosa raquel sara paula manuela juana mercedes beatriz rosario patricia silvia irene julia
        montserrat encarnación margarita alicia sandra susana yolanda marina natalia inés eva esperanza rocío ángela
        carolina victoria gabriela daniela valeria claudia cecilia verónica mónica lorena andrea soraya michelle
        nadia dilma delcy ada
        """
    ),
    abbreviations=words(
        """
        sr sra srta dr dra d dña ud uds lic ing prof gral cía s.a núm pág etc ee uu av art ene feb abr jun jul ago
        sept oct nov dic
        """
    ),
    links=words(
        """
        de del para por en d a
        """
    ),
    particles=words(
        """
        de del la los las y
        """
    ),
    reflexives=words(
        """
        se
        """
    ),
    impersonal=words(
        """
        lee leía
        """
    ),
)

NAMES = Names(
    legal_forms=("de C.V.", "de CV", *"S.A. SA S.L. SL S.A.U. SAU S.L.U. SLU S.A.B. SAB C.V.".split()),
    company_before=words(
        "acerera aerolíneas agencia alimentaria anunciante armadora asesora asociada automotora autopista "
        "aseguradoras bancos bodega bodegas bróker cafetera calzados cementera cárnica casa caja clínica "
        "comercializadora concesionaria conglomerado conservera consorcio contratista controladora "
        "cooperativas correduría curtidora desarrolladora diario empresas emisora energéticas "
        "entidad eólica embotelladora ensambladora estatal ferroviaria filiales financiera fintech firmas "
        "fondos fundición galletera gasista gestora gestor grupos hidroeléctrica hospitalaria hotelera "
        "inmobiliaria ingeniería inversora joyería juguetera laboratorio laboratorios láctea línea marítima "
        "marcas mayorista mensajería metalúrgica minería minorista montadora mutua naviera operador "
        "operadores panificadora papelera pastelera periódico pesquera petroleras petroquímica plataforma "
        "proveedora proveedores productora promotora química refinería revista rivales salmonera "
        "siderúrgica sociedad socimi socia socio startups subsidiaria supermercado supermercados tabacalera "
        "telefónica telecos tabaquera textil tienda tiendas transportista transportadora unicornio vinícola "
        "viñedo web banca bufete despacho auditora calificadora competidora competidores gigantes "
        "participada integradora licitadora constructoras "
        "grupo empresa compañía gigante banco aseguradora fabricante constructora cadena firma marca filial startup "
        "start-up rival competidor proveedor editorial operadora aerolínea petrolera multinacional farmacéutica "
        "eléctrica "
        "energética tecnológica minera cervecera distribuidora matriz automotriz fondo consultora teleco cooperativa"
    ),
    company_phrases=(
        "acción de",
        "títulos de",
        "acciones del",
        "compra del",
        "venta de",
        "venta del",
        "oferta de",
        "oferta por",
        "opa sobre",
        "opa de",
        "fusión con",
        "fusión de",
        "fusión entre",
        "alianza entre",
        "capital de",
        "control de",
        "accionistas de",
        "accionista de",
        "socios de",
        "bonos de",
        "deuda de",
        "pedido de",
        "pedidos de",
        "encargo de",
        "contrato de",
        "planta de",
        "plantas de",
        "fábrica de",
        "fábricas de",
        "sede de",
        "beneficio de",
        "ventas de",
        "ingresos de",
        "trabajadores de",
        "plantilla de",
        "directivos de",
        "directivo de",
        "directivo del",
        "directora general de",
        "director general de",
        "director financiero de",
        "máximo ejecutivo de",
        "consejera delegada de",
        "consejo de administración de",
        "presidenta del",
        "fundadora de",
        "cofundadora de",
        "portavoz de",
        "gerente de",
        "ejecutivo de",
        "jefe de",
        "economista de",
        "economista jefe de",
        "estratega de",
        "estrategia de",
        "gestor de",
        "gestora de",
        "analistas del",
        "analista del",
        "operador de",
        "según",
        "datos de",
        "informe de",
        "nota de",
        "encuesta de",
        "estudio de",
        "consultora",
        "bancos como",
        "grupos como",
        "firmas como",
        "gigantes como",
        "aerolíneas como",
        "fondos como",
        "cadenas como",
        "proveedores como",
        "clientes como",
        "propiedad de",
        "propiedad del",
        "controlada por",
        "controlado por",
        "participada por",
        "adquirida por",
        "adquirido por",
        "comprada por",
        "fundada por",
        "liderada por",
        "dirigida por",
        "asesorada por",
        "asesorado por",
        "financiada por",
        "fabricado por",
        "fabricados por",
        "operada por",
        "operado por",
        "gestionada por",
        "gestionado por",
        "vendida a",
        "vendido a",
        "adjudicada a",
        "adjudicado a",
        "filiales de",
        "matriz de",
        "proveedor de",
        "proveedores de",
        "rival de",
        "competidor de",
        "competencia de",
        "acciones de",
        "consejero delegado de",
        "ceo de",
        "presidente de",
        "presidenta de",
        "director de",
        "directora de",
        "fundador de",
        "cofundador de",
        "filial de",
        "compra de",
        "adquisición de",
        "participación en",
        "acuerdo con",
        "contrato con",
        "alianza con",
        "empleados de",
        "invertido en",
        "inversión en",
        "analista de",
        "analistas de",
        "empresas como",
        "compañías como",
        "grupo",
        "rivales como",
        "clientes de",
        "marcas como",
        "dueña de",
        "dueño de",
        "según datos de",
    ),
    company_after=words(
        "directivos consejeros trabajadores bonos títulos plantilla acciones portavoz empleados accionistas"
    ),
    company_ends=words(
        "Compañía Café "
        "Inmobiliaria Constructora Constructores Infraestructuras Obras Cementos Materiales Aceros Metales "
        "Minería Minera Litio Cobre Petróleo Petróleos Gas Eléctrica Eólica Agua Aguas Ambiental "
        "Química Plásticos Papelera Papel Envases Textil Textiles Moda Calzados Joyería Muebles Cocinas "
        "Bebidas Vinos Bodegas Cervecera Cervezas Lácteos Quesos Galletas Chocolates Cárnicas Jamones "
        "Conservas Pesquera Salmones Aceites Cítricos Frutas Agro Agrícola Semillas Restaurantes "
        "Hoteles Turismo Aerolíneas Aviación Naviera Marítima Ferroviaria Transporte Mensajería "
        "Telecomunicaciones Telecom Comunicaciones Medios Editorial Editores Prensa Digital Informática "
        "Software Robótica Aeronáutica Defensa Automoción Componentes Electrónica Farmacéutica Laboratorios "
        "Biotech Salud Clínicas Financiera Inversiones Gestión Valores Corredores Crédito Consulting "
        "Ingeniería Asesores Supermercados Almacenes Distribución "
        "Grupo Group Holding Energía Tecnologías Sistemas Banco Seguros Construcciones Industrias Farma "
        "Alimentos Capital Partners Motor Motores Labs Solar Ventures Logística Renovables Minerals Viajes "
        "Alimentación Foods Servicios Transportes Consultores"
    ),
    company_kinds=words(
        "aerolínea aseguradora agencia bodega cervecera consultora conglomerado consorcio dueña dueño "
        "propietaria entidad especialista fondo fintech gestora gigante gestor hotelera inmobiliaria líder "
        "laboratorio matriz minera multinacional naviera operador petrolera plataforma periódico diario "
        "promotora productora sociedad socimi subsidiaria teleco tecnológica textil farmacéutica eléctrica "
        "energética filiales start-up bufete bróker corporación competidora rival casa proveedora firmas "
        "minorista "
        "empresa compañía grupo fabricante constructora cadena filial startup proveedor operadora banco firma "
        "distribuidora cooperativa"
    ),
    company_verbs=words(
        "adquirirá comprará vendió venderá vendido invirtió invertirá invertido lanzará lanzado anunció "
        "anunciará anunciado comunicó firmó firma firmará firmado construye construirá construyó fabrica "
        "fabricó fabricará produjo producirá opera operará explota explotará gestiona controla posee "
        "factura facturó facturará ganó gana ganará perdió pierde cotiza cotizará debutó debuta emitió "
        "emite emitirá contrató contrata contratará despidió despide despedirá cierra cerró cerrará abre "
        "abrió abrirá recorta recortó eleva elevó reduce redujo mantiene prevé espera estima negocia "
        "negoció estudia ultima sopesa fusiona fusionó absorbe absorbió integra escinde escindió suspende "
        "suspendió retira retiró recompra reparte repartirá pagó pagará multada condenada demandó demanda "
        "suministra suministrará distribuye entrega entregó exporta exportó importó desarrolla desarrolló "
        "diseña amplía amplió amortiza refinancia refinanció colocó coloca solicitó inauguró inaugura "
        "adjudicó lidera presentó renunció desmintió confirmó desembolsó desembolsará captó capta levantó "
        "levanta "
        "adquiere adquirió invierte lanza lanzó produce emplea vende compra compró"
    ),
    market_verbs=words(
        "sube suben baja bajan gana ganan pierde pierden cae caen avanza avanzan retrocede retroceden repunta "
        "repuntan cede ceden se subió subieron bajó bajaron ganó ganaron perdió perdieron cayó cayeron avanzó "
        "avanzaron retrocedió retrocedieron repuntó cedió subía bajaba ganaba perdía caía avanzaba escala "
        "escalan lidera deja dejó suma sumó rebota desploma dispara cierra cerró"
    ),
    organisation_heads=words(
        "Administración Archivo Armada Arzobispado Biblioteca Centro Coalición Colectivo Consejería "
        "Consellería Contraloría Coordinadora Departamento Diputación Diócesis Defensor Escuela Embajada "
        "Facultad Foro Frente Fuerzas Gerencia Gremio Guardia Hospitales Inspección Intendencia Izquierda "
        "Mancomunidad Movimiento Observatorio Orquesta Procuraduría Rectorado Subsecretaría Teatro "
        "Ertzaintza Veeduría Gobernación Cabildo Sindical Alianza Cámaras Concejo "
        "Ministerio Universidad Instituto Comisión Comité Consejo Corte Tribunal Partido Parlamento Senado "
        "Congreso Agencia Autoridad Asociación Federación Unión Sindicato Fundación Academia Policía "
        "Ayuntamiento Junta Confederación Organización Ejército Iglesia Museo Hospital Fiscalía Audiencia "
        "Generalitat Cámara Dirección Oficina Secretaría Defensoría Alcaldía Superintendencia Sindicatura "
        "Colegio Liga Patronal"
    ),
    lone_heads=words(
        "Parlamento Senado Congreso Fiscalía Tribunal Ministerio Ayuntamiento Audiencia Gobierno Policía Ejército"
    ),
    club_articles=words("el al del"),
    place_heads=words("Junta Museo Colegio Ejército Iglesia Cámara Dirección Oficina Hospital Policía"),
    organisation_links=words("a de del y para e la el los las"),
    role_parts=words("ex primer primera general ejecutivo ejecutiva financiero financiera gerente vice"),
    person_before=words(
        "abogados administrador administradora agricultor agricultora alto apoderado arquitecta arquitecto "
        "arzobispo asesor asesora autor autora bróker campesino capitán cardenal catedrática catedrático "
        "científica científico cineasta cofundadora comandante concejal concejala conductor "
        "consultor consultora contador coordinador coordinadora coronel corresponsal creador creadora "
        "dirigente diseñador diseñadora doctor doctora edil ejecutiva ejecutivo embajador embajadora "
        "empleada empleado empresaria empresario encargado enfermera escritor escritora especialista "
        "estratega estudiante exministra exministro expresidente expresidenta experta experto exgobernador "
        "físico futbolista ganadero ganadera gerente gestor gestora heredera heredero historiador "
        "historiadora hermano inspector intendente interventor inversor inversora jubilado jurista letrada "
        "letrado líder magistrada magistrado médica médico militante minero monseñor multimillonario "
        "notario obispo obrera obrero operario padre panadera panadero pescador pescadora periodista piloto "
        "político politóloga presentador primera procurador productor productora promotor psicóloga rector "
        "rectora registrador responsable sindicalista soldador socia socio subsecretario subsecretaria "
        "superintendente taxista técnica técnico tesorera tesorero titular trabajador trabajadora "
        "vecina vecino vendedora veterinario viceministro vocal "
        "señor señora don doña dr dra profesor profesora presidente presidenta ministro ministra senador "
        "diputado diputada alcalde alcaldesa gobernador canciller ceo consejero delegado director directora "
        "fundador fundadora cofundador jefe jefa portavoz analista economista general juez jueza fiscal papa "
        "rey reina príncipe actor actriz cantante entrenador secretario secretaria comisario comisaria "
        "vicepresidente vicepresidenta ingeniero ingeniera propietario propietaria dueño dueña investigador "
        "investigadora abogado abogada"
    ),
    person_after=words(
        "alcalde alcaldesa administrador arquitecto asesor asesora catedrático catedrática científica "
        "científico cofundador cofundadora comisaria comisario concejal coordinador coordinadora delegada "
        "delegado diputada diputado dirigente ejecutiva ejecutivo empresaria empresario especialista "
        "estratega experta experto fiscal gerente gobernador gobernadora gestor gestora heredero ingeniera "
        "ingeniero inversor juez jueza líder médica médico periodista rector rectora secretaria secretario "
        "senador senadora sindicalista socia socio vicepresidenta vicepresidente vocera vocero años miembro "
        "trabajador trabajadora encargada encargado número exministro "
        "consejero consejera presidente presidenta director directora fundador fundadora ceo ministro "
        "ministra portavoz jefe jefa analista economista profesor profesora responsable propietario "
        "propietaria dueño dueña investigador investigadora abogada abogado"
    ),
    openers=words(
        "El La Los Las Un Una Unos Unas De Del Al A En Con Por Para Sin Sobre Entre Tras Desde Hasta Según Si "
        "Pero Y E O "
        "U Cuando Como Donde Porque Mientras Después Antes Durante También Además Así Este Esta Estos Estas Ese "
        "Esa Eso "
        "Esto Aquel Él Ella Ellos Ellas Nosotros Yo Tú Usted Su Sus Mi Nuestro Nuestra Lo Le Se No Ni Más Menos Muy Ya "
        "Aún Todavía Hoy Ayer Mañana Ahora Todo Todos Toda Todas Otro Otra Otros Otras Cada Algunos Muchos Dos "
        "Tres Nuevo "
        "Nueva Ha Han Es Son Era Fue Hay Aunque Sin Contra Ante Bajo Hacia Luego Entonces Solo Sólo Quien Quienes Qué "
        "Cómo Cuánto Ambos Ningún Nadie"
    ),
    small_heads=words("ministerio tribunal universidad fiscalía juzgado ayuntamiento audiencia instituto"),
    place_before=words("en a desde hasta hacia"),
    never_person_before=words("en"),
    with_before=words("con por como"),
    adjective_ends=words("és esa ano ana ico ica al ario aria iva ense ino ina ol ola suprema supremo europea"),
    first_surname=True,
    countries=words("ES MX AR CL CO PE"),
)
