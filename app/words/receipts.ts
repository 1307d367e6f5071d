import { area } from './said.ts'

/** Receipts: what they say, and how anybody can check one. */
export const receipts = area({
  title: { fi: 'Tosite', sv: 'Kvitto', en: 'Receipt' },
  listTitle: { fi: 'Tositteet', sv: 'Kvitton', en: 'Receipts' },
  listText: {
    fi: 'Tosite osoittaa, mitä pyynnöllesi tehtiin ja milloin. Sen aitouden voi tarkistaa kuka tahansa.',
    sv: 'Ett kvitto visar vad som gjordes med din begäran och när. Vem som helst kan kontrollera att det är äkta.',
    en: 'A receipt shows what was done with your request and when. Anybody can check that it is genuine.',
  },
  act: {
    filed: { fi: 'Pyyntö otettiin vastaan', sv: 'Begäran togs emot', en: 'The request was received' },
    withdrawn: { fi: 'Pyyntö peruttiin', sv: 'Begäran återtogs', en: 'The request was withdrawn' },
    answered: { fi: 'Pyyntöön vastattiin', sv: 'Begäran besvarades', en: 'The request was answered' },
    extended: {
      fi: 'Vastauksen määräaikaa jatkettiin',
      sv: 'Tidsfristen för svaret förlängdes',
      en: 'The time for the answer was extended',
    },
    'carried-out': { fi: 'Luvattu tehtiin', sv: 'Det som lovades gjordes', en: 'What was promised was done' },
    'ban-lifted': {
      fi: 'Suoramarkkinointikielto purettiin',
      sv: 'Förbudet mot direktmarknadsföring hävdes',
      en: 'The marketing ban was lifted',
    },
  },
  outcome: {
    approve: { fi: 'Hyväksyttiin', sv: 'Beviljades', en: 'Granted' },
    partly: { fi: 'Hyväksyttiin osittain', sv: 'Beviljades delvis', en: 'Granted in part' },
    refuse: { fi: 'Evättiin', sv: 'Avslogs', en: 'Refused' },
  },
  label: {
    act: { fi: 'Mitä tehtiin', sv: 'Vad som gjordes', en: 'What was done' },
    at: { fi: 'Milloin', sv: 'När', en: 'When' },
    reference: { fi: 'Pyynnön viite', sv: 'Begärans referens', en: 'Reference of the request' },
    kind: { fi: 'Mitä pyydettiin', sv: 'Vad som begärdes', en: 'What was asked for' },
    received: { fi: 'Pyyntö saapui', sv: 'Begäran kom in', en: 'The request came in' },
    due: { fi: 'Vastauksen viimeinen päivä', sv: 'Sista dag för svaret', en: 'Last day for the answer' },
    outcome: { fi: 'Tulos', sv: 'Resultat', en: 'Outcome' },
    letter: { fi: 'Kirjeen sormenjälki', sv: 'Brevets fingeravtryck', en: 'Fingerprint of the letter' },
    controller: { fi: 'Antaja', sv: 'Utfärdare', en: 'Given by' },
    about: { fi: 'Kenestä', sv: 'Vem det gäller', en: 'Who it is about' },
    portal: { fi: 'Palvelu', sv: 'Tjänst', en: 'Service' },
    key: { fi: 'Allekirjoituksen avain', sv: 'Underskriftens nyckel', en: 'Key of the signature' },
  },
  aboutHidden: {
    fi: 'Sähköpostiosoite, joka on tositteessa vain sormenjälkenä',
    sv: 'En e-postadress som bara finns som fingeravtryck i kvittot',
    en: 'An email address, which stands in the receipt as a fingerprint only',
  },
  aboutNone: { fi: 'Osoitetta ei ole', sv: 'Ingen adress', en: 'No address' },
  download: { fi: 'Lataa tosite', sv: 'Ladda ner kvittot', en: 'Download the receipt' },
  downloadLetter: {
    fi: 'Lataa kirje tiedostona',
    sv: 'Ladda ner brevet som fil',
    en: 'Download the letter as a file',
  },
  proves: {
    title: { fi: 'Mitä tosite osoittaa', sv: 'Vad kvittot visar', en: 'What the receipt proves' },
    yes: {
      fi: 'Se osoittaa, että {company} on allekirjoittanut yllä olevan ja ettei siitä ole sen jälkeen muutettu mitään.',
      sv: 'Det visar att {company} har skrivit under det som står ovan och att inget har ändrats efter det.',
      en: 'It proves that {company} signed what stands above, and that nothing of it was changed afterwards.',
    },
    no: {
      fi: 'Nimeäsi tai osoitettasi siinä ei ole. Se, joka tuntee osoitteesi, voi tarkistaa, että tosite on siitä.',
      sv: 'Ditt namn eller din adress står inte i det. Den som känner din adress kan kontrollera att kvittot gäller den.',
      en: 'Your name and address do not stand in it. Whoever knows your address can check that the receipt is about it.',
    },
    letter: {
      fi: 'Tositteessa on vastauskirjeen sormenjälki. Kun lataat myös kirjeen, voit osoittaa, mikä kirje sinulle annettiin.',
      sv: 'I kvittot finns brevets fingeravtryck. När du också laddar ner brevet kan du visa vilket brev du fick.',
      en: 'The receipt holds the fingerprint of the letter. When you keep the letter’s file too, you can show which letter you were given.',
    },
    keep: {
      fi: 'Lataa tosite talteen: täällä se säilyy niin kauan kuin pyyntösi.',
      sv: 'Ladda ner kvittot och spara det: här finns det lika länge som din begäran.',
      en: 'Download it and keep it: here it stays for as long as your request does.',
    },
  },
  check: {
    title: { fi: 'Tarkista tosite', sv: 'Kontrollera ett kvitto', en: 'Check a receipt' },
    lead: {
      fi: 'Kuka tahansa voi tarkistaa, onko tosite aito. Tositetta ei tallenneta.',
      sv: 'Vem som helst kan kontrollera om ett kvitto är äkta. Kvittot sparas inte.',
      en: 'Anybody can check whether a receipt is genuine. The receipt is not stored.',
    },
    file: { fi: 'Tositteen tiedosto', sv: 'Kvittots fil', en: 'The receipt’s file' },
    fileHint: {
      fi: 'Tiedosto, jonka nimi päättyy .json',
      sv: 'En fil vars namn slutar på .json',
      en: 'A file whose name ends with .json',
    },
    text: { fi: 'Tai tositteen sisältö', sv: 'Eller kvittots innehåll', en: 'Or what the receipt’s file holds' },
    textHint: {
      fi: 'Avaa tiedosto ja liitä siitä kaikki tähän.',
      sv: 'Öppna filen och klistra in allt här.',
      en: 'Open the file and paste all of it here.',
    },
    address: {
      fi: 'Sähköpostiosoite (vapaaehtoinen)',
      sv: 'E-postadress (frivillig)',
      en: 'Email address (optional)',
    },
    addressHint: {
      fi: 'Jos haluat tietää, koskeeko tosite tätä osoitetta.',
      sv: 'Om du vill veta om kvittot gäller den här adressen.',
      en: 'If you want to know whether the receipt is about this address.',
    },
    go: { fi: 'Tarkista', sv: 'Kontrollera', en: 'Check' },
    again: { fi: 'Tarkista toinen tosite', sv: 'Kontrollera ett annat kvitto', en: 'Check another receipt' },
    genuine: { fi: 'Tosite on aito', sv: 'Kvittot är äkta', en: 'The receipt is genuine' },
    about: {
      yes: {
        fi: 'Se koskee antamaasi osoitetta.',
        sv: 'Det gäller adressen du angav.',
        en: 'It is about the address you gave.',
      },
      no: {
        fi: 'Se ei koske antamaasi osoitetta.',
        sv: 'Det gäller inte adressen du angav.',
        en: 'It is not about the address you gave.',
      },
    },
    keys: {
      fi: 'Avaimet, joilla tositteet on allekirjoitettu, ovat kaikkien saatavilla: <a>julkiset avaimet</a>.',
      sv: 'Nycklarna som kvittona är underskrivna med är offentliga: <a>offentliga nycklar</a>.',
      en: 'The keys that receipts are signed with are public: <a>public keys</a>.',
    },
    fault: {
      missing: {
        fi: 'Valitse tositteen tiedosto tai liitä sen sisältö',
        sv: 'Välj kvittots fil eller klistra in dess innehåll',
        en: 'Choose the receipt’s file or paste what it holds',
      },
      'too-long': {
        fi: 'Tämä on liian pitkä tositteeksi: tositteessa on enintään {limit, number} merkkiä. Tarkista, että valitsit oikean tiedoston.',
        sv: 'Det här är för långt för att vara ett kvitto, som har högst {limit, number} tecken. Kontrollera att du valde rätt fil.',
        en: 'This is too long to be a receipt, which has {limit, number} characters at most. Check that you chose the right file.',
      },
      'no-json': {
        fi: 'Tämä ei ole tositteen koko sisältö. Liitä kaikki tiedostosta, myös ensimmäinen ja viimeinen merkki.',
        sv: 'Det här är inte hela kvittot. Klistra in allt ur filen, även det första och det sista tecknet.',
        en: 'This is not the whole of a receipt. Paste everything in the file, the first and the last sign too.',
      },
      'no-receipt': {
        fi: 'Tämä ei ole tosite, jonka tämä palvelu olisi antanut.',
        sv: 'Det här är inte ett kvitto från en tjänst som den här.',
        en: 'This is not a receipt of a service like this one.',
      },
      both: {
        fi: 'Valitse joko tiedosto tai liitä sisältö, älä molempia: niissä on eri sisältö.',
        sv: 'Välj filen eller klistra in innehållet, inte båda: de har olika innehåll.',
        en: 'Choose the file or paste what it holds, not both: they do not hold the same.',
      },
      'unknown-key': {
        fi: 'Tosite ei ole aito: sitä ei ole allekirjoitettu millään tämän palvelun avaimella.',
        sv: 'Kvittot är inte äkta: det är inte underskrivet med någon av den här tjänstens nycklar.',
        en: 'The receipt is not genuine: it was not signed with any key of this service.',
      },
      'other-portal': {
        fi: 'Tämän tositteen mukaan sen on antanut {portal}. Tässä palvelussa sen aitoutta ei voi tarkistaa. Tarkista se palvelussa, joka sen antoi.',
        sv: 'Enligt kvittot har {portal} gett det. Den här tjänsten kan inte kontrollera om det är äkta. Kontrollera det i tjänsten som gav det.',
        en: 'This receipt says that {portal} gave it. This service cannot tell whether that is so. Check it with the service that gave it.',
      },
      changed: {
        fi: 'Tosite ei ole aito: sitä on muutettu allekirjoittamisen jälkeen.',
        sv: 'Kvittot är inte äkta: det har ändrats efter underskriften.',
        en: 'The receipt is not genuine: it was changed after it was signed.',
      },
      address: {
        fi: 'Tarkista osoite. Se ei ole sähköpostiosoitteen muotoinen.',
        sv: 'Kontrollera adressen. Den har inte formen av en e-postadress.',
        en: 'Check the address. It does not have the form of an email address.',
      },
    },
  },
})
