import { area } from './said.ts'

/** The ban on direct marketing: the switch, the form for who has only an address, the page behind a newsletter's link. */
export const ban = area({
  title: { fi: 'Suoramarkkinointikielto', sv: 'Förbud mot direktmarknadsföring', en: 'Direct marketing ban' },
  switch: {
    title: { fi: 'Suoramarkkinointi', sv: 'Direktmarknadsföring', en: 'Direct marketing' },
    off: {
      fi: 'Et ole kieltänyt suoramarkkinointia. Voit kieltää sen milloin tahansa ilman syytä.',
      sv: 'Du har inte förbjudit direktmarknadsföring. Du kan göra det när som helst utan att ange skäl.',
      en: 'You have not forbidden direct marketing. You can do so at any time, without a reason.',
    },
    here: {
      fi: 'Olet kieltänyt suoramarkkinoinnin, eikä näitä tietoja käytetä siihen.',
      sv: 'Du har förbjudit direktmarknadsföring, och de här uppgifterna används inte för det.',
      en: 'You have forbidden direct marketing, and this data is not used for it.',
    },
    show: { fi: 'Näytä kielto', sv: 'Visa förbudet', en: 'Show the ban' },
    set: { fi: 'Kiellä suoramarkkinointi', sv: 'Förbjud direktmarknadsföring', en: 'Forbid direct marketing' },
    on: {
      fi: 'Olet kieltänyt suoramarkkinoinnin. Kielto on voimassa {day} alkaen.',
      sv: 'Du har förbjudit direktmarknadsföring. Förbudet gäller från {day}.',
      en: 'You have forbidden direct marketing. The ban is in force from {day}.',
    },
    covers: {
      fi: 'Kielto koskee osoitetta kaikissa kirjoitusasuissa ja pysyy, vaikka tietosi poistettaisiin tai tuotaisiin uudelleen.',
      sv: 'Förbudet gäller adressen i alla stavningar och består även om dina uppgifter raderas eller importeras på nytt.',
      en: 'It covers every spelling of the address and stays, even if your data is erased or brought in again.',
    },
    receipt: { fi: 'Näytä tositteet', sv: 'Visa kvittona', en: 'Show the receipts' },
    lift: { fi: 'Poista kielto', sv: 'Häv förbudet', en: 'Lift the ban' },
    liftHint: {
      fi: 'Kiellon poistaminen ei ole suostumus mihinkään. Voit kieltää markkinoinnin uudelleen.',
      sv: 'Att häva förbudet är inget samtycke. Du kan förbjuda marknadsföring igen.',
      en: 'Lifting the ban is no consent to anything. You can forbid marketing again.',
    },
  },
  form: {
    title: { fi: 'Kiellä suoramarkkinointi', sv: 'Förbjud direktmarknadsföring', en: 'Forbid direct marketing' },
    lead: {
      fi: 'Kirjoita osoite, johon et halua mainoksia. Kielto tulee voimaan heti, eikä sitä tarvitse perustella.',
      sv: 'Skriv adressen som du inte vill ha reklam till. Förbudet gäller genast och behöver inte motiveras.',
      en: 'Type the address that you want no advertising to. The ban is in force at once and needs no reason.',
    },
    hint: {
      fi: 'Osoite, johon mainokset tulevat.',
      sv: 'Adressen som reklamen kommer till.',
      en: 'The address that the advertising comes to.',
    },
    same: {
      fi: 'Vastaamme jokaiselle samalla tavalla, emmekä lähetä vahvistusviestiä. Kiellon voi poistaa vain se, jonka käytössä osoite on.',
      sv: 'Vi svarar alla på samma sätt och skickar ingen bekräftelse. Bara den som använder adressen kan häva förbudet.',
      en: 'Everyone gets the same answer, and no mail is sent. Only who uses the address can lift the ban.',
    },
    link: {
      fi: 'Kiellä suoramarkkinointi pelkällä osoitteella',
      sv: 'Förbjud direktmarknadsföring med bara adressen',
      en: 'Forbid direct marketing with your address alone',
    },
  },
  done: {
    title: { fi: 'Kielto on voimassa', sv: 'Förbudet gäller', en: 'The ban is in force' },
    text: {
      fi: 'Emme enää käytä osoitetta suoramarkkinointiin. Jo matkalla oleva viesti voi vielä tulla perille.',
      sv: 'Vi använder inte längre adressen för direktmarknadsföring. Ett meddelande som redan är på väg kan ännu komma fram.',
      en: 'We no longer use the address for direct marketing. A message that is already on its way may still arrive.',
    },
    more: {
      fi: 'Kun vahvistat osoitteen, näet kiellon ja sen tositteen ja voit poistaa kiellon.',
      sv: 'När du bekräftar adressen ser du förbudet och kvittot och kan häva förbudet.',
      en: 'When you confirm the address, you see the ban and its receipt, and can lift it.',
    },
    see: { fi: 'Vahvista osoite', sv: 'Bekräfta adressen', en: 'Confirm the address' },
  },
  click: {
    title: { fi: 'Etkö halua mainoksia?', sv: 'Vill du inte ha reklam?', en: 'No more advertising?' },
    lead: {
      fi: 'Painikkeella kiellät suoramarkkinoinnin osoitteeseen, johon viesti tuli. Sivun avaaminen ei vielä tee mitään.',
      sv: 'Med knappen förbjuder du direktmarknadsföring till adressen som meddelandet kom till. Att öppna sidan gör ännu ingenting.',
      en: 'The button forbids direct marketing to the address that the message came to. Opening this page does nothing yet.',
    },
    unknown: { fi: 'Linkki ei kelpaa', sv: 'Länken gäller inte', en: 'This link is not valid' },
    unknownText: {
      fi: 'Linkki on vajaa tai vanhentunut. Voit kieltää suoramarkkinoinnin myös pelkällä osoitteella.',
      sv: 'Länken är ofullständig eller föråldrad. Du kan förbjuda direktmarknadsföring också med bara adressen.',
      en: 'The link is cut off or out of date. You can forbid direct marketing with your address alone as well.',
    },
  },
  letter: {
    fi: 'Osoitteesi on kieltolistalla, joka säilyy, vaikka tietosi poistettaisiin tai tuotaisiin uudelleen.',
    sv: 'Din adress finns på en spärrlista som består även om dina uppgifter raderas eller importeras på nytt.',
    en: 'Your address is on a list of bans that stays, even if your data is erased or brought in again.',
  },
  card: {
    set: {
      fi: 'Merkitse, ettei tietoja saa käyttää suoramarkkinointiin.',
      sv: 'Märk att uppgifterna inte får användas för direktmarknadsföring.',
      en: 'Mark that the data must not be used for direct marketing.',
    },
    lifted: {
      fi: 'Poista merkintä suoramarkkinointikiellosta.',
      sv: 'Ta bort märkningen om förbud mot direktmarknadsföring.',
      en: 'Take off the mark of the direct marketing ban.',
    },
  },
})
