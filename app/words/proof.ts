import { area } from './said.ts'

/** The further proof that an address shared by several people asks for. */
export const proof = area({
  title: { fi: 'Anna vielä yksi tieto', sv: 'Ge en uppgift till', en: 'One more proof' },
  why: {
    role: {
      fi: 'Tätä osoitetta lukee ehkä moni. Siksi pelkkä koodi ei vielä kerro, että tiedot ovat sinun.',
      sv: 'Flera personer kan läsa den här adressen. Därför visar koden ännu inte att uppgifterna är dina.',
      en: 'Several people may read this address. So the code alone does not show that the data is yours.',
    },
    several: {
      fi: 'Osoite on merkitty usealle. Jotta näytämme oikean henkilön tiedot, tarvitsemme vielä yhden tiedon.',
      sv: 'Adressen hör till flera. För att visa rätt persons uppgifter behöver vi en uppgift till.',
      en: 'The address belongs to several people. To show the right person’s data we need one more thing.',
    },
  },
  lead: {
    fi: 'Valitse tieto, joka on vain sinulla. Löydät sen esimerkiksi laskusta.',
    sv: 'Välj en uppgift som bara du har. Den finns till exempel på en faktura.',
    en: 'Choose something that only you have. You will find it on an invoice, for example.',
  },
  nothing: {
    fi: 'Emme löytäneet tietoa, jolla voisit osoittaa tämän täällä. Työntekijä selvittää asian kanssasi.',
    sv: 'Vi hittade ingen uppgift som du kan visa detta med här. En anställd reder ut ärendet med dig.',
    en: 'We found nothing you could prove this with here. An employee will sort it out with you.',
  },
  which: { fi: 'Minkä tiedon annat?', sv: 'Vilken uppgift ger du?', en: 'Which one do you give?' },
  value: { fi: 'Kirjoita tieto', sv: 'Skriv uppgiften', en: 'Type it here' },
  valueHint: {
    fi: 'Välilyönneillä ei ole väliä.',
    sv: 'Mellanslagen har ingen betydelse.',
    en: 'Spaces make no difference.',
  },
  go: { fi: 'Näytä tietoni', sv: 'Visa mina uppgifter', en: 'Show my data' },
  tries: {
    fi: 'Voit yrittää tänään {tries, plural, one {vielä kerran} other {vielä # kertaa}}.',
    sv: 'Du kan försöka {tries, plural, one {en gång} other {# gånger}} till i dag.',
    en: 'You can try {tries, plural, one {once} other {# times}} more today.',
  },
  errors: {
    'field-missing': {
      fi: 'Valitse, minkä tiedon annat',
      sv: 'Välj vilken uppgift du ger',
      en: 'Choose which one you give',
    },
    missing: { fi: 'Kirjoita tieto', sv: 'Skriv uppgiften', en: 'Type it in the field' },
    malformed: {
      fi: 'Tarkista tieto. Se ei ole valitsemasi tiedon muotoinen.',
      sv: 'Kontrollera uppgiften. Den har inte rätt form.',
      en: 'Check what you typed. It does not have the right form.',
    },
    wrong: {
      fi: 'Tieto ei täsmää. {tries, plural, one {Yksi yritys} other {# yritystä}} jäljellä tänään.',
      sv: 'Uppgiften stämmer inte. {tries, plural, one {Ett försök} other {# försök}} kvar i dag.',
      en: 'It does not match. {tries, plural, one {One try} other {# tries}} left today.',
    },
  },
  other: {
    title: { fi: 'Eikö sinulla ole mitään näistä?', sv: 'Har du ingen av dem?', en: 'You have none of these?' },
    text: {
      fi: 'Siirrä asia yrityksen työntekijälle. Hän selvittää sen kanssasi muulla tavalla.',
      sv: 'Lämna ärendet till en anställd vid företaget, som reder ut det med dig på något annat sätt.',
      en: 'Hand the matter to an employee of the company, who will sort it out with you another way.',
    },
    go: { fi: 'Siirrä työntekijälle', sv: 'Lämna till en anställd', en: 'Hand it to an employee' },
  },
  staff: {
    title: {
      fi: 'Asiasi on nyt työntekijällä',
      sv: 'Ditt ärende är nu hos en anställd',
      en: 'Your matter is with an employee',
    },
    text: {
      fi: 'Merkitsimme, että tästä osoitteesta pyydettiin tietoja. Otamme sinuun yhteyttä, viimeistään kuukauden kuluessa.',
      sv: 'Vi har antecknat att uppgifter begärdes från adressen. Vi hör av oss, senast inom en månad.',
      en: 'We have noted that data was asked for from this address. We will be in touch, within one month at the latest.',
    },
    reference: {
      fi: 'Asian tunnus on <b>{reference}</b>.',
      sv: 'Ärendets beteckning är <b>{reference}</b>.',
      en: 'The matter’s reference is <b>{reference}</b>.',
    },
    faster: {
      fi: 'Voit myös ottaa itse yhteyttä:',
      sv: 'Du kan också kontakta oss själv:',
      en: 'You can also contact us yourself:',
    },
  },
  tomorrow: {
    title: { fi: 'Yritykset on käytetty tältä päivältä', sv: 'Dagens försök är slut', en: 'No tries left today' },
    text: {
      fi: 'Tieto ei täsmännyt kolmella yrityksellä. Tietojasi ei näytetty kenellekään.',
      sv: 'Uppgiften stämde inte på tre försök. Inga uppgifter visades för någon.',
      en: 'It did not match in three tries. No data was shown to anyone.',
    },
    until: {
      fi: 'Voit yrittää uudelleen <time>{moment}</time>.',
      sv: 'Du kan försöka igen <time>{moment}</time>.',
      en: 'You can try again on <time>{moment}</time>.',
    },
  },
})
