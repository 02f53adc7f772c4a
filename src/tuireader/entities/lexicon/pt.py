"""Portuguese."""

from __future__ import annotations

from tuireader.entities.lexicon.shapes import FunctionWords, Names, Numbers, Speech, counts, meanings, phrases, words

FUNCTION_WORDS = FunctionWords(
    words=words(
        """
        o os as um uma uns umas de do da dos das e em no na nos nas ao aos à às pelo pela pelos pelas que é são era
        eram foi foram com por para seu sua seus suas se não mais como mas ou este esta isso esse essa isto lhe já
        tem têm havia entre quando muito sem sobre também até desde onde quem todo todos toda ser está estão porque
        há eu ele ela eles elas nós você durante contra outro outra outros assim dois após depois agora então
        enquanto pode podem num numa ainda apenas segundo foi disse a
        """
    ),
    letters="ãõ",
)

NUMBERS = Numbers(
    decimal_mark=",",
    ones=counts(
        "zero 0 um uma 1 dois duas 2 tres 3 quatro 4 cinco 5 seis meia 6 sete 7 oito 8 nove 9 dez 10 onze 11 doze 12 "
        "treze 13 catorze quatorze 14 quinze 15 dezesseis dezasseis 16 dezessete dezassete 17 dezoito 18 "
        "dezenove dezanove 19"
    ),
    tens=counts(
        "vinte 20 trinta 30 quarenta 40 cinquenta 50 sessenta 60 setenta 70 oitenta 80 noventa 90 "
        "duzentos duzentas 200 "
        "trezentos trezentas 300 quatrocentos quatrocentas 400 quinhentos quinhentas 500 seiscentos seiscentas 600 "
        "setecentos setecentas 700 oitocentos oitocentas 800 novecentos novecentas 900"
    ),
    scales=counts(
        "cem cento centos 100 mil 1000 milhao milhoes 10^6 bilhao bilhoes 10^9 biliao bilioes 10^12 "
        "trilhao trilhoes 10^12 triliao trilioes 10^18"
    ),
    short_scales=counts("k 1000 m mi mm mn 10^6 b bi bn 10^9 tri 10^12"),
    joiners=words("e com"),
    articles=words("um uma"),
    links=words("de"),
    decimal_words=words("virgula ponto"),
    fractions=meanings(
        """
        0.5: meio meia
        0.25: quarto quartos
        """
    ),
    vague={
        "dezenas": (10, 100),
        "dezena": (10, 100),
        "duzias": (24, 100),
        "centenas": (100, 1000),
        "milhares": (10**3, 10**6),
        "milhoes": (10**6, 10**9),
        "bilhoes": (10**9, 10**12),
        "trilhoes": (10**12, 10**15),
    },
    some=words("varios varias alguns algumas muitos par"),
    rounds=counts("dezena 10 vintena 20 centena 100 milhar 1000"),
    exact_rounds=counts("duzia 12"),
    hedges=phrases(
        """
        cerca de
        aproximadamente
        quase
        perto de
        por volta de
        em torno de
        mais de
        mais que
        menos de
        menos que
        não mais de
        não mais que
        não menos de
        até
        acima de
        abaixo de
        pelo menos
        ao menos
        no mínimo
        no máximo
        um mínimo de
        um máximo de
        uns
        umas
        superior a
        inferior a
        superiores a
        inferiores a
        estimado em
        estimada em
        estimados em
        um estimado de
        pouco mais de
        pouco menos de
        na ordem de
        da ordem de
        na casa dos
        mais ou menos
        """
    ),
    hedges_behind=phrases(
        """
        aproximadamente
        mais ou menos
        ou mais
        ou menos
        """
    ),
    range_pairs={"entre": words("e"), "de": words("a ate"), "desde": words("a ate")},
    range_words=words("a ate"),
    change_stems=tuple(
        "subi sobe subiu cai caiu passou passa passar aument cresc diminu reduz reduc increment elev melhor recu "
        "desceu despenc dispar salt avanc".split()
    ),
    unit_words=meanings(
        """
        EUR: euro euros eur
        USD: dolar dolares
        BRL: real reais pila pilas mangos
        PTE: escudos escudo
        ESP: pesetas peseta
        GBP: libras libra
        JPY: iene ienes yenes yen yens
        CNY: yuan yuans renminbi
        CHF: francos
        DEM: marcos
        NLG: florins
        INR: rupias
        RUB: rublos
        BTC: bitcoin bitcoins
        ETH: ether
        """
    ),
    short_units=meanings("ESP: Pt pt Pta pta Ptas ptas Pts pts\n/: c"),
    grand_words=meanings("PTE: conto contos"),
    minor_words=meanings(
        """
        EUR?: cêntimo cêntimos centimo centimos
        BRL?: centavo centavos
        : cent cents cts
        EUR: eurocentimos
        GBP: pence penny penies peni penis pennies
        RUB: copeque copeques kopeck kopecks
        """
    ),
    demonyms=meanings(
        """
        US: americano americanos norte-americanos us eua
        NL: holandeses neerlandeses
        HK: hk
        GB: esterlinas britanicas
        CH: suicos suico
        CA: canadenses
        """
    ),
    ordinary_units=words(
        "real sol sois som sons sum sums lei leu lev lek kip pula tala coroa coroas colon marca marco "
        "marcos won conto contos pila pilas mangos penis leone leones inti guarani sucre sucres balboa unidade "
        "unidades austral rand lari dram manat loti taka dong zaire lira liras boliviano bolivianos coupon cupom"
    ),
    measure_cues=words("pesa pesam peso quilos"),
    percent_words=words("por"),
    counted=words("anos ano vezes dias meses semanas horas minutos por pessoas pontos paises"),
    fillers=words("o a os as uns umas um"),
    scale_letters=words("K M"),
    unit_links=words("de do da dos"),
    compared=words("ante contra de para a apos desde que"),
    minus_words=words("menos"),
    losses=words("perda perdas prejuizo prejuizos deficit negativo negativa"),
)

SPEECH = Speech(
    verbs=words(
        """
        dizer diz dizem disse disseram dito dizia diziam dizendo declarar declara declaram declarou declararam
        declarado declarando afirmar afirma afirmam afirmou afirmaram afirmado afirmando acrescentar acrescenta
        acrescentam acrescentou acrescentaram acrescentado acrescentando adicionou explicar explica explicam
        explicou explicaram explicado explicando contar conta contam contou contaram contado ressaltar ressalta
        ressaltam ressaltou ressaltado ressaltando destacar destaca destacam destacou destacaram destacado
        destacando salientar salienta salientou salientado sublinhar sublinha sublinhou sublinhado frisar frisa
        frisou frisado enfatizar enfatiza enfatizou assegurar assegura asseguram assegurou garantir garante garantem
        garantiu garantiram anunciar anuncia anunciam anunciou anunciaram anunciado anunciando informar informa
        informam informou informaram informado comunicar comunica comunicou comunicado avisar avisa avisou alertar
        alerta alertam alertou alertado advertir adverte advertiu advertido responder responde respondem respondeu
        responderam respondido perguntar pergunta perguntam perguntou perguntaram questionar questiona questionou
        questionado escrever escreve escrevem escreveu escreveram escrito escrevendo relatar relata relatam relatou
        relatado narrar narra narrou lembrar lembra lembram lembrou lembrado recordar recorda recordou recordado
        reconhecer reconhece reconhecem reconheceu reconhecido admitir admite admitem admitiu admitiram admitido
        confirmar confirma confirmam confirmou confirmaram confirmado negar nega negam negou negaram negado
        desmentir desmente desmentiu prometer promete prometeu prometido reiterar reitera reiterou reiterado repetir
        repete repetiu repetido concluir conclui concluiu concluído continuar continua continuou prosseguir
        prossegue prosseguiu completar completa completou finalizar finaliza finalizou exclamar exclama exclamou
        gritar grita gritam gritou gritaram sussurrar sussurra sussurrou murmurar murmura murmurou brincar brinca
        brincou ironizar ironiza ironizou lamentar lamenta lamentam lamentou lamentado reclamar reclama reclamou
        queixar queixa queixou-se queixou denunciar denuncia denunciou denunciado revelar revela revelam revelou
        revelaram revelado opinar opina opinou pensar pensa pensam pensou acreditar acredita acreditam acreditou
        considerar considera consideram considerou avaliar avalia avaliam avaliou estimar estima estimou sugerir
        sugere sugeriu propor propõe propôs recomendar recomenda recomendou pedir pede pedem pediu pediram exigir
        exige exigiu solicitar solicita solicitou defender defende defendem defendeu argumentar argumenta argumentam
        argumentou alegar alega alegam alegou rebater rebate rebateu retrucar retruca retrucou contrapor contrapôs
        replicar replicou testemunhar testemunhou confessar confessa confessou confidenciar confidenciou prever
        prevê previu apontar aponta apontam apontou indicar indica indicam indicou observar observa observou notar
        nota notou comentar comenta comentam comentou comentaram comentado analisar analisa analisou resumir resume
        resumiu constatar constata constatou justificar justifica justificou mencionar menciona mencionou citar cita
        citam citou citado tuitar tuitou publicar publica publicou postar posta postou postado desabafar desabafa
        desabafou disparar dispara disparou celebrar celebra celebrou comemorar comemora comemorou agradecer
        agradece agradeceu jurar jura jurou ameaçar ameaça ameaçou detalhar detalha detalhou esclarecer esclarece
        esclareceu esclarecido precisar precisou asseverar assevera asseverou sustentar sustenta sustentou referir
        refere referiu referido adiantar adianta adiantou atirar atirou apelar apela apelou manifestar manifesta
        manifestou expressar expressa expressou aconselhar aconselha aconselhou ponderar pondera ponderou reforçar
        reforça reforçou cravar cravou rematar rematou vincar vincou insistir insiste insistiu insistido
        """
    ),
    stance=words(
        """
        chamar chama chamam chamou chamado classificar classifica classificam classificou classificado descrever
        descreve descrevem descreveu descrito definir define definem definiu criticar critica criticam criticou
        criticaram criticado condenar condena condenam condenou rejeitar rejeita rejeitam rejeitou rejeitaram
        rejeitado qualificar qualifica qualificou tachar tachou acusar acusa acusam acusou acusaram acusado elogiar
        elogia elogiou louvar louva louvou falar fala falam falou falado falando tratar trata tratou julgar julga
        julgou ver vê veem viu querer quer querem temer teme temem temeu esperar espera esperam esperou comparar
        compara comparou apresentar apresenta apresentou aplaudir aplaude atacar ataca atacou recusar recusa recusou
        repudiar repudia repudiou apelidar apelidou rotular rotulou referiu-se
        """
    ),
    nouns=words(
        """
        declaração declarações palavras palavra frase comunicado mensagem carta tuíte discurso resposta pergunta
        entrevista comentário comentários acusação acusações aviso alerta anúncio promessa opinião juízo argumento
        ideia testemunho depoimento citação nota e-mail relatório conclusão explicação críticas crítica grito gritos
        afirmação afirmações expressão
        """
    ),
    viewpoints=words(
        """
        para
        """
    ),
    sources=phrases(
        """
        segundo
        de acordo com
        conforme
        nas palavras de
        nas palavras do
        nas palavras da
        na opinião de
        na opinião do
        na opinião da
        no entender de
        na visão de
        citando
        """
    ),
    first_person=words(
        """
        eu me mim meu minha meus minhas nós nos nosso nossa nossos nossas você vocês vós te tu teu tua sou somos
        estamos temos devemos podemos queremos vamos acho creio quero posso devo espero sabemos fazemos estou tenho
        vou fui fiz
        """
    ),
    finite=words(
        """
        é são era eram foi foram será serão seria seriam seja sejam sou somos está estão estava estavam estamos
        estou tem têm tinha tinham terá teria temos tenho há havia houve pode podem podia poderá poderia podemos
        posso deve devem devia deveria devemos quer querem queremos quero vai vão vamos ia faz fazem fez vem vêm
        continua fica ficam sabe sabemos acho espero precisa precisamos
        """
    ),
    auxiliaries=words(
        """
        tem têm tinha tinham teria havia é foi está ter tendo
        """
    ),
    adverbs=words(
        """
        também depois ainda agora já só apenas mesmo nunca sempre ontem hoje recentemente além finalmente então pois
        publicamente não mais se lhe lhes nos assim posteriormente segunda-feira terça-feira quarta-feira
        quinta-feira sexta-feira sábado domingo antes igualmente simplesmente segunda terça quarta quinta sexta
        feira
        """
    ),
    prepositions=words(
        """
        a ante após até com contra de desde durante em entre para por perante sem sob sobre do da dos das no na nos
        nas ao à aos às pelo pela pelos pelas num numa segundo conforme
        """
    ),
    conjunctions=words(
        """
        e ou mas que porque se quando enquanto embora pois como onde porém contudo
        """
    ),
    relatives=words(
        """
        que quem qual cujo cuja
        """
    ),
    gerund_ends=("ando", "endo", "indo"),
    determiners=words(
        """
        o a os as um uma uns umas este esta estes estas esse essa esses essas aquele aquela seu sua seus suas nosso
        nossa vários várias alguns algumas muitos muitas dois duas três quatro cinco outros outras outro outra todos
        cada ambos
        """
    ),
    indefinites=words(
        """
        um uma
        """
    ),
    masculine=words(
        """
        ele
        """
    ),
    feminine=words(
        """
        ela
        """
    ),
    plural=words(
        """
        eles elas ambos
        """
    ),
    neuter=words(
        """
        isso
        """
    ),
    roles=words(
        """
        porta-voz voz ministro ministra presidente presidenta chanceler chefe diretor diretora gerente conselheiro
        conselheira ceo fundador fundadora cofundador cofundadora dirigente dirigentes líder líderes responsável
        responsáveis especialista especialistas perito analista analistas economista economistas pesquisador
        pesquisadora pesquisadores investigador investigadora investigadores cientista cientistas professor
        professora críticos apoiadores opositores opositor ativista ativistas advogado advogada advogados juiz juíza
        juízes procurador procuradora promotor promotora delegado delegada senador senadora deputado deputada
        deputados governador governadora prefeito prefeita autarca embaixador embaixadora diplomata general coronel
        comandante comissário comissária rei rainha príncipe princesa papa bispo arcebispo cardeal padre autor
        autora escritor escritora jornalista jornalistas repórter treinador técnico jogador jogadora capitão piloto
        médico médica médicos doutor doutora enfermeira professores estudante estudantes pais mãe pai filho filha
        irmão irmã mulher esposa marido amigo amiga vizinho vizinha vizinhos testemunha testemunhas morador moradora
        moradores vítima vítimas acusado empregado funcionário funcionária funcionários trabalhador trabalhadora
        trabalhadores investidor investidores acionistas cliente clientes usuários utilizadores consumidores
        representante representantes assessor assessora político políticos candidato candidata manifestantes fonte
        fontes observadores agricultor agricultores cantor cantora ator atriz artista artistas cineasta produtor
        homem homens mulheres jovem vice-presidente secretário secretária ex-presidente empresário empresária
        executivo executiva parlamentar vereador vereadora sindicalista atleta engenheiro policial
        """
    ),
    feminine_roles=words(
        """
        ministra presidenta diretora conselheira fundadora cofundadora pesquisadora investigadora professora
        advogada juíza procuradora promotora delegada senadora deputada governadora prefeita embaixadora comissária
        rainha princesa autora escritora jogadora médica doutora enfermeira mãe filha irmã mulher esposa amiga
        vizinha moradora funcionária trabalhadora assessora candidata cantora atriz secretária empresária executiva
        vereadora
        """
    ),
    plural_roles=words(
        """
        dirigentes líderes responsáveis especialistas analistas economistas pesquisadores investigadores cientistas
        críticos apoiadores opositores ativistas advogados juízes deputados jornalistas médicos professores
        estudantes pais vizinhos testemunhas moradores vítimas funcionários trabalhadores investidores acionistas
        clientes usuários utilizadores consumidores representantes políticos manifestantes fontes observadores
        agricultores artistas homens mulheres
        """
    ),
    institutions=words(
        """
        empresa companhia sociedade firma grupo banco governo administração ministério departamento agência
        autoridade autoridades comissão comitê comité conselho corte tribunal parlamento congresso senado câmara
        polícia exército sindicato sindicatos partido organização associação federação fundação instituto
        universidade jornal diário revista relatório estudo pesquisa sondagem site fabricante montadora gabinete
        escritório equipe equipa clube liga igreja embaixada hospital escola família fundo bolsa ministério-público
        prefeitura planalto oposição coligação cidade estado país entidade emissora secretaria defesa ong casa
        """
    ),
    titled=words(
        """
        filme livro romance canção música álbum disco single programa série novela peça comédia musical ópera jogo
        revista jornal artigo ensaio coluna documentário podcast blog site navio barco operação projeto campanha
        exposição quadro poema história grupo banda marca produto modelo aplicativo aplicação turnê digressão
        festival prêmio prémio categoria capítulo termo apelido título nome hashtag lema slogan plano lei
        restaurante hotel teatro movimento
        """
    ),
    called=words(
        """
        chamado chamada chamados chamadas denominado denominada apelidado apelidada intitulado intitulada batizado
        batizada rebatizado conhecido conhecida suposto suposta
        """
    ),
    sirs=words(
        """
        senhor sr sr. dom rei príncipe papa frei padre
        """
    ),
    madams=words(
        """
        senhora sra sra. dona rainha princesa
        """
    ),
    men=words(
        """
        josé joão antónio antônio francisco carlos paulo pedro lucas luiz luís marcos gabriel rafael daniel marcelo
        bruno eduardo felipe filipe raimundo rodrigo manuel manoel mateus andré fernando fábio leonardo gustavo
        guilherme leandro tiago thiago anderson ricardo márcio jorge sebastião alexandre roberto edson diego vitor
        victor sérgio cláudio mário henrique renato vinícius miguel rui nuno aníbal geraldo michel jair sergio ciro
        arthur marco flávio rogério
        """
    ),
    women=words(
        """
        maria ana francisca antónia antônia adriana juliana márcia fernanda patrícia aline sandra camila amanda
        bruna jéssica letícia júlia luciana vanessa mariana gabriela vera vitória larissa cláudia beatriz rita luana
        sónia sônia renata eliane josefa simone natália cristiane carla débora rosângela dilma marina janja tábata
        helena teresa isabel catarina inês joana sofia leonor assunção cármen rosa
        """
    ),
    abbreviations=words(
        """
        sr sra srta dr dra d prof profa exmo eng lda ltda cia núm pág etc av art jan fev abr jun jul ago set out nov
        dez v.exa
        """
    ),
    links=words(
        """
        de do da dos das para em no na d a à ao
        """
    ),
    particles=words(
        """
        de da do dos das e
        """
    ),
    reflexives=words(
        """
        se
        """
    ),
    impersonal=words(
        """
        lê lia
        """
    ),
)

NAMES = Names(
    legal_forms=tuple("S.A. SA Ltda. Ltda LTDA Lda. Lda S/A SGPS EIRELI".split()),
    company_before=words(
        "agência atacadista adega adegas banca bancos biotech cadeia casa cimenteira companhias confeitaria "
        "conglomerado consórcio consultora consultoria corretora corticeira cotada curtume elétricas "
        "emissora empreiteira empresas energética estatal estaleiro exchange ferroviária filial financeira "
        "fintechs firmas fornecedor frigorífico fundição fundo fundos gestoras gigantes grupos holding "
        "hoteleira imobiliária incorporadora jornal joalheria laboratório laboratórios laticínios locadora "
        "madeireira marcas matriz mineradoras montadoras operador operadores panificadora papeleira "
        "pesqueira petrolíferas petrolífera plataforma portal produtora química retalhista redes refinaria "
        "revista rivais sociedade sucroalcooleira supermercado supermercados startups têxtil telecom "
        "telecoms televisão tecnológica transportadora tradings trading unicórnio varejistas vinícola "
        "construtoras concessionária concessionárias fabricantes empresa-mãe casa-mãe seguradoras "
        "cimenteiras celulose auditora auditoria semanário diário rádio site "
        "grupo empresa companhia gigante banco seguradora fabricante construtora rede firma marca subsidiária startup "
        "start-up rival concorrente fornecedora editora operadora aérea petroleira multinacional farmacêutica elétrica "
        "mineradora cervejaria montadora varejista controladora gestora distribuidora siderúrgica cooperativa fintech"
    ),
    company_phrases=(
        "papéis da",
        "papéis do",
        "títulos da",
        "ação da",
        "compra do",
        "venda da",
        "venda do",
        "oferta da",
        "oferta pela",
        "opa sobre",
        "fusão com",
        "fusão da",
        "fusão entre",
        "aliança com",
        "capital da",
        "capital do",
        "controle da",
        "controlo da",
        "acionistas da",
        "acionistas do",
        "acionista da",
        "acionista do",
        "sócios da",
        "dívida da",
        "dívidas da",
        "encomenda da",
        "contrato da",
        "fábrica da",
        "fábricas da",
        "sede da",
        "lucro da",
        "lucro do",
        "receita da",
        "vendas da",
        "trabalhadores da",
        "trabalhadores do",
        "funcionários do",
        "diretoria da",
        "diretor do",
        "diretora do",
        "diretor-presidente da",
        "diretor financeiro da",
        "presidente executivo da",
        "presidente-executivo da",
        "presidente-executiva da",
        "conselho da",
        "fundadora da",
        "fundador do",
        "cofundador da",
        "cofundadora da",
        "porta-voz da",
        "gerente da",
        "executivo da",
        "executiva da",
        "chefe da",
        "economista da",
        "economista-chefe da",
        "economista do",
        "estrategista da",
        "estrategista do",
        "gestor da",
        "gestora da",
        "gestor do",
        "analistas da",
        "analistas do",
        "analista-chefe da",
        "sócio da",
        "sócia da",
        "operador da",
        "segundo a",
        "segundo o",
        "dados da",
        "dados do",
        "relatório da",
        "relatório do",
        "nota da",
        "estudo da",
        "pesquisa da",
        "bancos como",
        "grupos como",
        "gigantes como",
        "redes como",
        "fundos como",
        "fornecedores como",
        "clientes como",
        "controlada pela",
        "controlada pelo",
        "controlado pela",
        "adquirida pela",
        "adquirida pelo",
        "comprada pela",
        "comprada pelo",
        "fundada por",
        "liderada pela",
        "liderada pelo",
        "assessorada pelo",
        "financiada pelo",
        "financiada pela",
        "fabricado pela",
        "operada pela",
        "operado pela",
        "gerido pela",
        "gerida pela",
        "vendida à",
        "vendida ao",
        "vendido à",
        "fornecedora da",
        "fornecedor da",
        "rival da",
        "concorrente da",
        "subsidiária do",
        "filial da",
        "matriz da",
        "na bolsa a",
        "trabalhou na",
        "trabalhou no",
        "trabalha na",
        "trabalha no",
        "ações da",
        "ações do",
        "ações de",
        "presidente da",
        "presidente do",
        "ceo da",
        "ceo do",
        "diretor da",
        "diretora da",
        "fundador da",
        "subsidiária da",
        "compra da",
        "aquisição da",
        "aquisição do",
        "participação na",
        "participação no",
        "acordo com",
        "contrato com",
        "parceria com",
        "funcionários da",
        "investiu na",
        "analista da",
        "analista do",
        "empresas como",
        "companhias como",
        "concorrentes como",
        "clientes da",
        "marcas como",
        "dona da",
        "dono da",
        "controladora da",
    ),
    company_after=words(
        "obrigações diretores trabalhadores gestores títulos papéis ações porta-voz funcionários acionistas"
    ),
    company_ends=words(
        "Companhia Pesquisa Café "
        "Imobiliária Construtora Engenharia Infraestrutura Cimentos Cimento Aços Metais Metalúrgica "
        "Siderurgia Petróleo Gás Elétrica Eletricidade Solar Eólica Águas Saneamento Ambiental Química "
        "Petroquímica Plásticos Papel Celulose Embalagens Têxtil Têxteis Moda Calçados Joias Móveis Bebidas "
        "Vinhos Cervejas Laticínios Lacticínios Biscoitos Chocolates Carnes Frigoríficos Pescados Conservas "
        "Azeites Cortiças Açúcar Agro Agrícola Agropecuária Sementes Restaurantes Hotéis Turismo Viagens "
        "Aviação Aéreas Navegação Marítima Ferrovias Transporte Telecomunicações Telecom Comunicações "
        "Editora Editores Informática Software Robótica Aeronáutica Defesa Automóveis Componentes "
        "Eletrônicos Eletrónica Farmacêutica Laboratórios Biotech Saúde Clínicas Hospitais Financeira "
        "Gestão Valores Corretora Crédito Varejo Supermercados Distribuição Atacado Drogarias Educação "
        "Resseguros Ativos Ventures Renováveis "
        "Grupo Group Holding Energia Tecnologias Sistemas Banco Seguros Construções Indústrias Farma "
        "Alimentos Capital Partners Motores Labs Logística Participações Mineração Transportes Foods Serviços "
        "Investimentos Consultoria"
    ),
    company_kinds=words(
        "agência aérea banca cadeia cervejaria conglomerado consórcio consultora consultoria corretora dona "
        "dono controladora empreiteira energética elétrica estatal filial firma fundo gestora gigante "
        "hoteleira imobiliária incorporadora jornal laboratório líder marca mineradora multinacional "
        "operador petroleira petrolífera plataforma produtora proprietária retalhista seguradora "
        "siderúrgica sociedade start-up têxtil tecnológica transportadora trading unicórnio usina varejista "
        "vinícola especialista concorrente rival "
        "empresa companhia grupo fabricante construtora rede subsidiária startup fornecedora operadora banco "
        "distribuidora montadora cooperativa fintech"
    ),
    company_verbs=words(
        "adquirirá compra comprará comprar vendeu venderá investiu investirá lançará anunciou anuncia "
        "anunciará comunicou informou assinou assina assinará constrói construirá construiu fabrica "
        "fabricou produziu produzirá opera operará explora gere gerencia controla possui detém fatura "
        "faturou faturará lucrou lucra perdeu perde cota estreou emitiu emite emitirá contratou contrata "
        "contratará demitiu demite despediu despede fechou fecha fechará abriu abre abrirá corta cortou "
        "eleva elevou reduz reduziu mantém prevê espera estima negocia negociou estuda avalia funde fundiu "
        "incorpora incorporou absorveu suspendeu suspende retirou recompra distribui distribuiu pagou "
        "pagará processou processa fornece fornecerá entregou entrega exporta exportou desenvolve "
        "desenvolveu amplia ampliou expande refinanciou captou capta levantou protocolou inaugurou inaugura "
        "venceu lidera apresentou desistiu negou confirmou rebaixou recomenda contesta concluiu conclui "
        "disputa arrematou leiloou registou registrou divulgou reportou "
        "adquire adquiriu investe lança lançou produz emprega vende comprou"
    ),
    market_verbs=words(
        "sobe sobem cai caem ganha ganham perde perdem avança avançam recua recuam subiu subiram caiu caíram "
        "ganhou ganharam perdeu perderam avançou avançaram recuou recuaram disparou dispararam despencou "
        "despencaram cedeu cederam valoriza valorizou desvalorizou tombou saltou fechou fecharam somou somava "
        "subia caía tem teve registou registrou"
    ),
    organisation_heads=words(
        "Administração Advocacia Arquidiocese Armada Biblioteca Bloco Bombeiros Centro Centrais Coligação "
        "Colégio Comando Controladoria Coordenação Corpo Departamento Diretoria Direção Diretório Diocese "
        "Embaixada Escola Faculdade Federações Forças Fórum Frente Gabinete Grémio Grêmio Guarda Inspeção "
        "Inspetoria Junta Liga Marinha Movimento Museus Observatório Orquestra Provedoria Reitoria "
        "Sindicatos Subsecretaria Superintendência Teatro Corregedoria Ouvidoria Aliança Ministérios "
        "Patronato Politécnico Hospitais "
        "Ministério Universidade Instituto Comissão Comitê Comité Conselho Corte Tribunal Partido Parlamento "
        "Senado Congresso Agência Autoridade Associação Federação União Sindicato Fundação Academia Polícia "
        "Prefeitura Câmara Confederação Organização Exército Igreja Museu Hospital Supremo Secretaria "
        "Assembleia Procuradoria Assembléia Clube Defensoria Ordem Sociedade"
    ),
    lone_heads=words(
        "Parlamento Senado Congresso Câmara Prefeitura Ministério Tribunal Supremo Governo Polícia "
        "Assembleia Assembléia Exército Procuradoria Universidade"
    ),
    place_heads=words("Câmara Museu Clube Exército Igreja Ordem Hospital Supremo Polícia"),
    organisation_links=words("a o os as à aos ao pela pelo d' de do da dos das e para em no na"),
    role_parts=words("ex primeiro primeira geral executivo executiva financeiro financeira"),
    person_before=words(
        "administrador administradora advogados agricultor agricultora apresentador apresentadora arcebispo "
        "arquiteta arquiteto artista assessor assessora atleta autarca autor autora banqueiro biólogo bispo "
        "capitão cardeal cientista cofundador cofundadora comandante comentador comissária condutor "
        "conselheira conselheiro consultor consultora coordenador coordenadora coronel correspondente "
        "corretor corretora costureira criador curador delegada delegado desembargador desembargadora "
        "designer dirigente doutora embaixador embaixadora empregada empresária empresário encenador "
        "enfermeira enfermeiro engenheira engenheiro enólogo enóloga escritor escritora especialista "
        "estilista estrategista estudante ex-ministro ex-ministra ex-presidente executivo executiva "
        "farmacêutico físico física fotógrafo gerente gestor gestora herdeiro herdeira historiador "
        "historiadora inspetor investidor investidora jogador jornalista jurista líder maestro magistrado "
        "médica médico metalúrgico militante monsenhor motorista músico operária operário padre pastor "
        "pecuarista pescador piloto poeta politólogo procuradora produtor produtora psicóloga realizador "
        "realizadora reitor reitora relator relatora reformado sargento sindicalista sociólogo "
        "subsecretário superintendente taxista tesoureiro titular trabalhador trabalhadora vendedora "
        "vereadora veterinário vice-governador vizinha vogal "
        "sr sra senhor senhora dr dra doutor professor professora presidente presidenta ministro ministra "
        "senador senadora deputado deputada prefeito prefeita governador governadora chanceler ceo diretor "
        "diretora fundador fundadora chefe porta-voz analista economista general juiz juíza procurador papa "
        "rei rainha príncipe ator atriz cantor cantora técnico treinador secretário secretária comissário "
        "vereador vice-presidente dona dono vice advogado advogada pesquisador pesquisadora sócio sócia "
        "padeiro padeira"
    ),
    person_after=words(
        "administrador administradora arquiteto arquiteta autarca assessor autor cofundador cofundadora "
        "comissário conselheira conselheiro consultor consultora coordenador coordenadora delegado deputada "
        "deputado dirigente economista-chefe empresária empresário engenheira engenheiro especialista "
        "estrategista executiva executivo gerente gestor gestora governador governadora herdeiro investidor "
        "jornalista juiz juíza líder médica médico prefeita prefeito procurador procuradora reitor reitora "
        "relator secretária secretário senador senadora sindicalista titular vereador vereadora vice- "
        "presidente anos membro trabalhador estudante coordenadora-geral presidenta "
        "presidente diretor diretora fundador fundadora ceo ministro ministra porta-voz chefe analista "
        "economista professor professora sócio sócia dono dona pesquisador pesquisadora advogado advogada"
    ),
    openers=words(
        "O A Os As Um Uma Uns Umas De Do Da Dos Das Ao À Aos Às Em No Na Nos Nas Com Por Pelo Pela Para Sem Sobre "
        "Entre "
        "Após Desde Até Segundo Se Mas E Ou Quando Como Onde Porque Enquanto Depois Antes Durante Também Além "
        "Assim Este "
        "Esta Estes Estas Esse Essa Isso Isto Aquele Ele Ela Eles Elas Nós Eu Você Seu Sua Seus Suas Meu Minha "
        "Nosso Não "
        "Nem Mais Menos Muito Já Ainda Hoje Ontem Amanhã Agora Todo Todos Toda Todas Outro Outra Outros Outras Cada "
        "Alguns Muitos Dois Duas Três Novo Nova Há É São Era Foi Embora Contra Sob Então Só Quem Qual Que Ambos Nenhum "
        "Ninguém Já"
    ),
    small_heads=words("ministério tribunal universidade prefeitura câmara procuradoria instituto"),
    place_before=words("em no na nos nas até para"),
    never_person_before=words("em"),
    with_before=words("com por como"),
    company_articles=words("a da à pela"),
    adjective_ends=words("ês esa ano ana ico ica al ário ária iva ense ino ina suprema supremo europeia"),
    countries=words("PT BR"),
)
