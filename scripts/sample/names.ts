/** Common names and words that fictional people, companies and places are put together from. */
export const FINNISH_FIRST =
  'Aino Anni Antti Eero Eeva Elina Emma Hannu Heikki Helmi Ilkka Inka Jaakko Jari Juha Jukka Kaarina Kaisa Kalle Katri Lauri Leena Liisa Maija Marja Matti Mika Minna Niina Oona Päivi Pekka Pirjo Riitta Risto Saara Sami Sanna Seppo Taina Tapio Teemu Tiina Timo Tuula Väinö Veera Vesa Ville Yrjö'.split(
    ' ',
  )
export const FINNISH_LAST =
  'Aalto Ahola Erkkilä Haapala Harju Heinonen Hiltunen Honkanen Hyvärinen Hämäläinen Jääskeläinen Kallio Karppinen Kettunen Kivelä Koivula Korpela Kärkkäinen Lahti Lehtimäki Lepistö Lyytinen Malmi Mäkelä Mäntylä Niskanen Nurmi Närhi Ojanperä Peltola Pöyhönen Rantala Riikonen Räisänen Salmela Sillanpää Suominen Särkkä Takala Toivola Tähtinen Uusitalo Vainio Väätäinen Ylönen Äijälä'.split(
    ' ',
  )
export const SWEDISH_FIRST =
  'Anders Annika Björn Carola Charlotta Ebba Erik Fredrik Göran Gunilla Håkan Henrik Ingrid Jonas Kajsa Lars Linnéa Malin Måns Oskar Pia Sören Stig Ulrika Viveka Åke Åsa Östen'.split(
    ' ',
  )
export const SWEDISH_LAST =
  'Ahlskog Björkqvist Blomqvist Ekström Enlund Forsström Granholm Grönroos Häggblom Höglund Lindström Löfgren Nyberg Nygård Öhman Österberg Rönnholm Sjöblom Söderholm Sundqvist Åberg Åkerlund'.split(
    ' ',
  )

export const TRADES = [
  'Puutarha',
  'Kiinteistöhuolto',
  'Tilitoimisto',
  'Rakennus',
  'Leipomo',
  'Sähkö',
  'Kuljetus',
  'Hammaslääkärit',
  'Metalli',
  'Kirjapaino',
  'Autokorjaamo',
  'Siivouspalvelu',
  'Optiikka',
  'Arkkitehdit',
  'Lämpötyö',
  'Huonekalut',
  'Maalaamo',
  'Kahvila',
  'Fysioterapia',
  'Verhoomo',
  'Lasitus',
  'Konepaja',
  'Venevuokraus',
  'Valokuvaamo',
] as const
export const SWEDISH_TRADES = [
  'Bygg',
  'Trädgård',
  'Båtvarv',
  'Bokföring',
  'Måleri',
  'Elservice',
  'Bageri',
  'Fastighetsskötsel',
] as const
export const PLACE_WORDS = [
  'Harjun',
  'Lahden',
  'Kallion',
  'Rannan',
  'Järven',
  'Mäen',
  'Kosken',
  'Saaren',
  'Niemen',
  'Pellon',
  'Koivikon',
  'Vuoren',
  'Lehdon',
  'Salmen',
  'Suon',
  'Tunturin',
  'Pohjan',
  'Etelän',
  'Itärannan',
  'Länsituulen',
  'Hämeen',
  'Savon',
  'Päijänteen',
  'Näsijärven',
] as const
export const SWEDISH_PLACE_WORDS = [
  'Skärgårdens',
  'Österbottens',
  'Strandens',
  'Åbolands',
  'Näs',
  'Björkudden',
  'Södra',
  'Västra',
] as const

export const STREETS =
  'Koivukuja Mäntytie Pihlajapolku Tuomitie Leppäkatu Haapatie Kuusikuja Vaahterakatu Saarnitie Pajupolku Katajarinne Järvitie Harjukatu Rantapolku Peltokuja Myllytie Seppälänkatu Torikatu Kirkkotie Asematie Kauppakatu Satamatie Lähdekuja Niittypolku'.split(
    ' ',
  )
export const SWEDISH_STREETS =
  'Björkgränden Strandvägen Skolgatan Hamngatan Lönnvägen Kyrkogatan Ängsvägen Åsgatan Södergatan Brunnsgränden'.split(
    ' ',
  )

/** Postcodes with their towns in Finnish and Swedish. */
export const TOWNS: readonly (readonly [string, string, string])[] = [
  ['00100', 'HELSINKI', 'HELSINGFORS'],
  ['00530', 'HELSINKI', 'HELSINGFORS'],
  ['02100', 'ESPOO', 'ESBO'],
  ['01300', 'VANTAA', 'VANDA'],
  ['33100', 'TAMPERE', 'TAMMERFORS'],
  ['33200', 'TAMPERE', 'TAMMERFORS'],
  ['20100', 'TURKU', 'ÅBO'],
  ['20500', 'TURKU', 'ÅBO'],
  ['90100', 'OULU', 'ULEÅBORG'],
  ['40100', 'JYVÄSKYLÄ', 'JYVÄSKYLÄ'],
  ['70100', 'KUOPIO', 'KUOPIO'],
  ['15110', 'LAHTI', 'LAHTIS'],
  ['80100', 'JOENSUU', 'JOENSUU'],
  ['53100', 'LAPPEENRANTA', 'VILLMANSTRAND'],
  ['13100', 'HÄMEENLINNA', 'TAVASTEHUS'],
  ['60100', 'SEINÄJOKI', 'SEINÄJOKI'],
  ['96100', 'ROVANIEMI', 'ROVANIEMI'],
  ['50100', 'MIKKELI', 'S:T MICHEL'],
  ['28100', 'PORI', 'BJÖRNEBORG'],
]
export const SWEDISH_TOWNS: readonly (readonly [string, string, string])[] = [
  ['65100', 'VAASA', 'VASA'],
  ['06100', 'PORVOO', 'BORGÅ'],
  ['10600', 'TAMMISAARI', 'EKENÄS'],
  ['68600', 'PIETARSAARI', 'JAKOBSTAD'],
  ['22100', 'MAARIANHAMINA', 'MARIEHAMN'],
  ['21600', 'PARAINEN', 'PARGAS'],
  ['02700', 'KAUNIAINEN', 'GRANKULLA'],
]

export const JOBS = [
  'toimitusjohtaja',
  'talouspäällikkö',
  'kirjanpitäjä',
  'myyntipäällikkö',
  'toimistosihteeri',
  'ostaja',
  'yrittäjä',
  'huoltopäällikkö',
] as const

export const MEMOS = [
  'Toivoo laskut aina kuun lopussa.',
  'Ei soittoja maanantaisin.',
  'Haluaa tiedon uusista versioista sähköpostilla.',
  'Kiinnostunut varastonhallinnasta.\nPalataan asiaan keväällä.',
  'Siirtyi meille kilpailijalta 2022; tyytyväinen "pikatukeen".',
  'Laskuihin merkittävä tilausnumero.',
  'Kaksi toimipistettä, sama laskutusosoite.',
] as const
export const SWEDISH_MEMOS = [
  'Önskar service på svenska.',
  'Vill ha fakturan per e-post.',
  'Ring helst på förmiddagen.',
] as const
