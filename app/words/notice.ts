import { area } from './said.ts'

/** The privacy notice: the sentences that are the same for every controller. What is the controller's own comes from the registers. */
export const notice = area({
  title: { fi: 'Tietosuojaseloste', sv: 'Dataskyddsbeskrivning', en: 'Privacy notice' },
  since: { fi: 'Voimassa {date} alkaen.', sv: 'Gäller från och med {date}.', en: 'In force from {date}.' },
  old: {
    fi: 'Tämä on aiempi versio. <link>Lue voimassa oleva seloste</link>.',
    sv: 'Det här är en tidigare version. <link>Läs den gällande beskrivningen</link>.',
    en: 'This is an earlier version. <link>Read the notice in force</link>.',
  },
  lead: {
    fi: 'Tässä kerromme, mitä henkilötietoja {company} käsittelee, miksi ja kuinka kauan, ja mitä oikeuksia sinulla on.',
    sv: 'Här berättar vi vilka personuppgifter {company} behandlar, varför och hur länge, och vilka rättigheter du har.',
    en: 'Here we tell what personal data {company} processes, why and for how long, and what rights you have.',
  },
  law: {
    fi: 'Euroopan unionin yleinen tietosuoja-asetus (EU) 2016/679, 13 ja 14 artikla.',
    sv: 'Europeiska unionens allmänna dataskyddsförordning (EU) 2016/679, artiklarna 13 och 14.',
    en: 'General Data Protection Regulation of the European Union (EU) 2016/679, Articles 13 and 14.',
  },
  mine: { fi: 'Katso omat tietosi', sv: 'Se dina uppgifter', en: 'See your data' },
  controller: { fi: 'Rekisterinpitäjä', sv: 'Personuppgiftsansvarig', en: 'Controller' },
  dpo: { fi: 'Tietosuojavastaava', sv: 'Dataskyddsombud', en: 'Data protection officer' },
  marketing: {
    title: {
      fi: 'Voit kieltää suoramarkkinoinnin',
      sv: 'Du kan förbjuda direktmarknadsföring',
      en: 'You can forbid direct marketing',
    },
    text: {
      fi: 'Sinulla on oikeus milloin tahansa ja ilman syytä kieltää tietojesi käyttö suoramarkkinointiin. Kerro siitä meille:',
      sv: 'Du har rätt att när som helst och utan att ange skäl förbjuda att dina uppgifter används för direktmarknadsföring. Meddela oss:',
      en: 'You have the right to forbid the use of your data for direct marketing at any time, without a reason. Tell us:',
    },
    where: {
      fi: '{register}: {what}',
      sv: '{register}: {what}',
      en: '{register}: {what}',
    },
    none: {
      fi: 'Tietojasi ei käytetä suoramarkkinointiin.',
      sv: 'Dina uppgifter används inte för direktmarknadsföring.',
      en: 'Your data is not used for direct marketing.',
    },
  },
  purposes: {
    fi: 'Mihin tietoja käytetään ja millä perusteella',
    sv: 'Vad uppgifterna används till och på vilken grund',
    en: 'What the data is used for, and on what basis',
  },
  fields: { fi: 'Mitä tietoja käsitellään', sv: 'Vilka uppgifter behandlas', en: 'Which data is processed' },
  field: { fi: 'Tieto', sv: 'Uppgift', en: 'Data' },
  sources: { fi: 'Mistä tiedot saadaan', sv: 'Var uppgifterna kommer ifrån', en: 'Where the data comes from' },
  fromYou: { fi: '{source} (sinulta itseltäsi)', sv: '{source} (av dig själv)', en: '{source} (from yourself)' },
  fromElsewhere: {
    fi: 'Osa tiedoista on saatu muualta kuin sinulta itseltäsi.',
    sv: 'En del av uppgifterna har fåtts från annat håll än av dig själv.',
    en: 'Some of the data was obtained from elsewhere than yourself.',
  },
  fromPublic: {
    fi: 'Osa on peräisin julkisesta lähteestä.',
    sv: 'En del kommer från en offentlig källa.',
    en: 'Some of it comes from a public source.',
  },
  recipients: { fi: 'Kenelle tietoja annetaan', sv: 'Till vem uppgifterna lämnas', en: 'Who the data is given to' },
  recipientsNone: {
    fi: 'Tietoja ei anneta säännöllisesti kenellekään.',
    sv: 'Uppgifterna lämnas inte regelbundet till någon.',
    en: 'The data is not regularly given to anyone.',
  },
  transfers: {
    fi: 'Siirrot Euroopan talousalueen ulkopuolelle',
    sv: 'Överföringar utanför Europeiska ekonomiska samarbetsområdet',
    en: 'Transfers outside the European Economic Area',
  },
  transfersNone: {
    fi: 'Tietoja ei siirretä EU:n eikä Euroopan talousalueen ulkopuolelle.',
    sv: 'Uppgifterna överförs inte utanför EU eller Europeiska ekonomiska samarbetsområdet.',
    en: 'The data is not transferred outside the EU or the European Economic Area.',
  },
  transfersUnsaid: {
    fi: 'Suojatoimista kertoo rekisterinpitäjä pyynnöstä.',
    sv: 'Den personuppgiftsansvarige berättar om skyddsåtgärderna på begäran.',
    en: 'The controller tells of the safeguards on request.',
  },
  retention: {
    fi: 'Kuinka kauan tietoja säilytetään',
    sv: 'Hur länge uppgifterna förvaras',
    en: 'How long the data is kept',
  },
  retentionWhile: {
    fi: 'Pidempään vain, jos {conditions}.',
    sv: 'Längre bara om {conditions}.',
    en: 'Longer only if {conditions}.',
  },
  protection: { fi: 'Miten tiedot on suojattu', sv: 'Hur uppgifterna skyddas', en: 'How the data is protected' },
  necessity: {
    title: { fi: 'Onko tiedot pakko antaa?', sv: 'Måste du lämna uppgifterna?', en: 'Do you have to give the data?' },
    contractual: {
      fi: 'Sopimusta varten tarvitsemme: {fields}. Ilman niitä emme voi tehdä tai täyttää sopimusta.',
      sv: 'För avtalet behöver vi: {fields}. Utan dem kan vi inte ingå eller fullgöra avtalet.',
      en: 'For the contract we need: {fields}. Without them we cannot make or fulfil it.',
    },
    statutory: {
      fi: 'Laki vaatii: {fields}.',
      sv: 'Lagen kräver: {fields}.',
      en: 'The law demands: {fields}.',
    },
    voluntary: {
      fi: 'Sinun ei ole pakko antaa: {fields}.',
      sv: 'Du behöver inte lämna: {fields}.',
      en: 'You need not give: {fields}.',
    },
  },
  rights: { fi: 'Oikeutesi', sv: 'Dina rättigheter', en: 'Your rights' },
  rightsHow: {
    fi: 'Tässä palvelussa näet tietosi heti ja voit pyytää mitä tahansa, maksutta. Voit myös ottaa meihin yhteyttä. Vastaamme kuukauden kuluessa.',
    sv: 'I den här tjänsten ser du dina uppgifter genast och kan begära vad som helst, avgiftsfritt. Du kan också kontakta oss. Vi svarar inom en månad.',
    en: 'In this service you see your data at once and can ask for anything, free of charge. You can also contact us. We answer within one month.',
  },
  article: {
    fi: 'tietosuoja-asetuksen {article} artikla',
    sv: 'dataskyddsförordningen, artikel {article}',
    en: 'GDPR, Article {article}',
  },
  concerns: { fi: 'Koskee: {what}.', sv: 'Gäller: {what}.', en: 'Concerns: {what}.' },
  notHere: {
    fi: 'Juuri nyt meillä ei ole käsittelyä, jota tämä oikeus koskisi.',
    sv: 'Just nu har vi ingen behandling som den här rättigheten skulle gälla.',
    en: 'At present we do no processing that this right would concern.',
  },
  automated: { fi: 'Automaattiset päätökset', sv: 'Automatiserat beslutsfattande', en: 'Automated decisions' },
  automatedNone: {
    fi: 'Sinusta ei tehdä päätöksiä pelkästään automaattisesti, eikä sinua profiloida.',
    sv: 'Inga beslut om dig fattas enbart automatiskt, och du profileras inte.',
    en: 'No decision about you is made by automated means alone, and you are not profiled.',
  },
  complaint: {
    title: {
      fi: 'Valitus valvontaviranomaiselle',
      sv: 'Klagomål till tillsynsmyndigheten',
      en: 'Complaint to the supervisory authority',
    },
    text: {
      fi: 'Toivomme, että otat ensin yhteyttä meihin. Voit aina myös saattaa asian valvontaviranomaisen käsiteltäväksi.',
      sv: 'Vi hoppas att du först kontaktar oss. Du kan också alltid lämna in ett klagomål till tillsynsmyndigheten.',
      en: 'We hope you contact us first. You may always complain to the supervisory authority.',
    },
  },
  cookies: { fi: 'Evästeet', sv: 'Kakor', en: 'Cookies' },
  cookiesText: {
    fi: 'Evästeistä kerrotaan <link>omalla sivullaan</link>.',
    sv: 'Om kakor berättar vi på <link>en egen sida</link>.',
    en: 'Cookies are told of on <link>a page of their own</link>.',
  },
  versions: {
    title: { fi: 'Aiemmat versiot', sv: 'Tidigare versioner', en: 'Earlier versions' },
    only: {
      fi: 'Tämä on ensimmäinen versio.',
      sv: 'Det här är den första versionen.',
      en: 'This is the first version.',
    },
    from: { fi: '{date} alkaen', sv: 'från och med {date}', en: 'from {date}' },
    inForce: { fi: 'voimassa', sv: 'gäller', en: 'in force' },
  },
  whole: {
    fi: 'Koko tietosuojaseloste, oikeutesi ja yhteystiedot',
    sv: 'Hela dataskyddsbeskrivningen, dina rättigheter och kontaktuppgifter',
    en: 'The whole privacy notice, your rights and the contacts',
  },
})
