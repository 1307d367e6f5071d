import { area } from './said.ts'

/** Changing one’s email address: asking, the three days, stopping it, and a mailbox that is lost. */
export const address = area({
  title: { fi: 'Vaihda sähköpostiosoitteesi', sv: 'Byt e-postadress', en: 'Change your email address' },
  link: { fi: 'Vaihda sähköpostiosoite', sv: 'Byt e-postadress', en: 'Change email address' },
  lead: {
    fi: 'Voit ottaa käyttöön uuden osoitteen. Korjaamme sen rekistereihimme, ja näet tietosi sillä.',
    sv: 'Du kan ta en ny adress i bruk. Vi rättar den i våra register, och du ser dina uppgifter med den.',
    en: 'You can take a new address into use. We correct it in our registers, and you see your data with it.',
  },
  now: {
    fi: 'Nykyinen osoitteesi: <b>{address}</b>',
    sv: 'Din nuvarande adress: <b>{address}</b>',
    en: 'Your address now: <b>{address}</b>',
  },
  how: {
    title: { fi: 'Näin vaihto etenee', sv: 'Så går bytet till', en: 'How the change goes' },
    code: {
      fi: 'Lähetämme koodin uuteen osoitteeseen. Kirjoitat koodin täällä.',
      sv: 'Vi skickar en kod till den nya adressen. Du skriver koden här.',
      en: 'We send a code to the new address. You type the code here.',
    },
    notice: {
      fi: 'Lähetämme vanhaan osoitteeseen ilmoituksen, josta vaihdon voi pysäyttää.',
      sv: 'Vi skickar en underrättelse till den gamla adressen, där bytet kan stoppas.',
      en: 'We send a notice to the old address, from which the change can be stopped.',
    },
    wait: {
      fi: 'Uusi osoite tulee voimaan 72 tunnin kuluttua. Siihen asti käytät vanhaa osoitetta.',
      sv: 'Den nya adressen träder i kraft efter 72 timmar. Till dess använder du den gamla adressen.',
      en: 'The new address comes into force after 72 hours. Until then you use the old address.',
    },
    done: {
      fi: 'Silloin kaikki käynnit päättyvät. Vahvistat uuden osoitteen, ja pyyntösi ja kirjeesi ovat siellä.',
      sv: 'Då avslutas alla besök. Du bekräftar den nya adressen, och dina begäranden och brev finns där.',
      en: 'Then all visits end. You verify the new address, and your requests and letters are there.',
    },
  },
  field: { fi: 'Uusi sähköpostiosoite', sv: 'Ny e-postadress', en: 'New email address' },
  fieldHint: {
    fi: 'Osoite, jota vain sinä luet.',
    sv: 'En adress som bara du läser.',
    en: 'An address that only you read.',
  },
  send: {
    fi: 'Lähetä koodi uuteen osoitteeseen',
    sv: 'Skicka koden till den nya adressen',
    en: 'Send the code to the new address',
  },
  errors: {
    missing: { fi: 'Kirjoita uusi osoite', sv: 'Skriv den nya adressen', en: 'Type the new address' },
    malformed: {
      fi: 'Kirjoita osoite kokonaan, kuten nimi@example.com',
      sv: 'Skriv hela adressen, till exempel namn@example.com',
      en: 'Type the whole address, such as name@example.com',
    },
    'too-long': {
      fi: 'Osoite on liian pitkä: enintään 254 merkkiä',
      sv: 'Adressen är för lång: högst 254 tecken',
      en: 'The address is too long: 254 characters at most',
    },
    same: {
      fi: 'Tämä osoite on jo käytössä. Kirjoita uusi osoite',
      sv: 'Den här adressen är redan i bruk. Skriv en ny adress',
      en: 'This address is in use already. Type a new one',
    },
    role: {
      fi: 'Tällaista osoitetta lukee tavallisesti usea ihminen. Kirjoita oma osoitteesi',
      sv: 'En sådan adress läses vanligen av flera. Skriv din egen adress',
      en: 'Several people usually read such an address. Type your own',
    },
  },
  notFresh: {
    fi: 'Osoitteella näkee kaikki tietosi. Siksi tarvitset uuden koodin nykyiseen osoitteeseesi ennen vaihtoa.',
    sv: 'Med adressen ser man alla dina uppgifter. Därför behöver du en ny kod till din nuvarande adress före bytet.',
    en: 'All your data is seen with the address. So a new code to your address of now is needed before the change.',
  },
  verify: { fi: 'Pyydä uusi koodi', sv: 'Be om en ny kod', en: 'Get a new code' },
  lostAsk: {
    fi: 'Etkö enää pääse vanhaan postilaatikkoosi? <link>Kerro siitä meille</link>',
    sv: 'Kommer du inte längre åt din gamla postlåda? <link>Berätta det för oss</link>',
    en: 'Can you no longer get into your old mailbox? <link>Tell us about it</link>',
  },
  lostHint: {
    fi: 'Etkö enää pääse vanhaan postilaatikkoosi? Vahvista ensin uusi osoitteesi ja <link>kerro sitten vanhasta</link>.',
    sv: 'Kommer du inte längre åt din gamla postlåda? Bekräfta först din nya adress och <link>berätta sedan om den gamla</link>.',
    en: 'Can you no longer get into your old mailbox? First verify your new address, then <link>tell us about the old one</link>.',
  },
  shared: {
    fi: 'Tätä osoitetta käyttää ehkä usea ihminen, joten sitä ei voi vaihtaa täällä. Ota yhteyttä, niin selvitämme asian.',
    sv: 'Den här adressen används kanske av flera, så den kan inte bytas här. Kontakta oss, så reder vi ut saken.',
    en: 'Several people may use this address, so it cannot be changed here. Contact us and we look into it.',
  },
  waiting: {
    title: { fi: 'Osoitteen vaihto odottaa', sv: 'Adressbytet väntar', en: 'The change of address waits' },
    old: {
      fi: 'Uusi osoite tulee voimaan aikaisintaan <b>{moment}</b>. Siihen asti tämä osoite toimii kuten ennen.',
      sv: 'Den nya adressen träder i kraft tidigast <b>{moment}</b>. Till dess fungerar den här adressen som förut.',
      en: 'The new address comes into force at the earliest on <b>{moment}</b>. Until then this address works as before.',
    },
    new: {
      fi: 'Tämä osoite tulee voimaan aikaisintaan <b>{moment}</b>. Siihen asti näet sillä vain sen omat tiedot.',
      sv: 'Den här adressen träder i kraft tidigast <b>{moment}</b>. Till dess ser du bara dess egna uppgifter med den.',
      en: 'This address comes into force at the earliest on <b>{moment}</b>. Until then you see only its own data with it.',
    },
    newLimits: {
      fi: 'Siihen asti sillä ei voi ladata tietoja eikä pyytää niiden poistamista.',
      sv: 'Till dess kan man inte ladda ner uppgifter eller begära radering med den.',
      en: 'Until then it can neither download data nor ask for erasure.',
    },
    since: { fi: 'Vahvistettu {moment}.', sv: 'Bekräftat {moment}.', en: 'Confirmed on {moment}.' },
    request: { fi: 'Pyyntö {reference}', sv: 'Begäran {reference}', en: 'Request {reference}' },
    stopText: {
      fi: 'Jos et halua vaihtaa osoitetta, pysäytä vaihto. Vanha osoite jää voimaan, eikä mitään muuteta.',
      sv: 'Om du inte vill byta adress, stoppa bytet. Den gamla adressen gäller då, och ingenting ändras.',
      en: 'If you do not want to change the address, stop the change. The old address stays, and nothing is changed.',
    },
  },
  stop: { fi: 'Pysäytä vaihto', sv: 'Stoppa bytet', en: 'Stop the change' },
  stopped: {
    fi: 'Vaihto on pysäytetty. Osoite on sama kuin ennen.',
    sv: 'Bytet är stoppat. Adressen är densamma som förut.',
    en: 'The change is stopped. The address is the same as before.',
  },
  left: {
    title: { fi: 'Tämä osoite on vaihdettu', sv: 'Den här adressen är bytt', en: 'This address has been changed' },
    text: {
      fi: 'Osoite vaihdettiin toiseen {day}. Tiedot, jotka rekistereissä ovat vielä tällä osoitteella, näkyvät uudella osoitteella.',
      sv: 'Adressen byttes till en annan {day}. Uppgifter som ännu finns under den här adressen i registren visas med den nya.',
      en: 'The address was changed for another on {day}. What registers still hold under this address is seen with the new one.',
    },
    turn: {
      fi: 'Vahvista uusi osoitteesi. Jos et ole vaihtanut osoitettasi, ota heti yhteyttä.',
      sv: 'Bekräfta din nya adress. Om du inte har bytt adress, kontakta oss genast.',
      en: 'Verify your new address. If you have not changed your address, contact us at once.',
    },
  },
  code: {
    title: {
      fi: 'Kirjoita uuteen osoitteeseen lähetetty koodi',
      sv: 'Skriv koden som skickades till den nya adressen',
      en: 'Type the code sent to the new address',
    },
    go: { fi: 'Vahvista uusi osoite', sv: 'Bekräfta den nya adressen', en: 'Confirm the new address' },
    other: { fi: 'Kirjoita toinen osoite', sv: 'Skriv en annan adress', en: 'Type another address' },
    none: {
      fi: 'Koodia ei ole pyydetty tällä käynnillä. Aloita vaihto alusta.',
      sv: 'Ingen kod har begärts under det här besöket. Börja bytet från början.',
      en: 'No code was asked for in this visit. Begin the change again.',
    },
    taken: {
      fi: 'Tätä osoitetta ei voi juuri nyt ottaa käyttöön, koska siihen liittyy toinen vaihto. Yritä myöhemmin uudelleen tai ota yhteyttä',
      sv: 'Den här adressen kan inte tas i bruk just nu, eftersom ett annat byte gäller den. Försök senare eller kontakta oss',
      en: 'This address cannot be taken into use just now, since another change concerns it. Try later, or contact us',
    },
    silent: {
      fi: 'Jokin rekisteri ei vastannut. Koodi on yhä voimassa: yritä hetken kuluttua uudelleen',
      sv: 'Ett register svarade inte. Koden gäller fortfarande: försök igen om en stund',
      en: 'A register did not answer. The code is still good: try again in a moment',
    },
    shared: {
      fi: 'Osoitetta ei voi vaihtaa täällä. Ota yhteyttä',
      sv: 'Adressen kan inte bytas här. Kontakta oss',
      en: 'The address cannot be changed here. Contact us',
    },
  },
  lost: {
    title: {
      fi: 'Vanha postilaatikko ei ole käytössäsi',
      sv: 'Den gamla postlådan är inte i ditt bruk',
      en: 'The old mailbox is lost',
    },
    lead: {
      fi: 'Työntekijä tarkistaa, että tiedot ovat sinun. Hän voi pyytää sinulta lisää todisteita.',
      sv: 'En anställd kontrollerar att uppgifterna är dina. Du kan bli ombedd att ge fler bevis.',
      en: 'An employee checks that the data is yours, and may ask you for further proof.',
    },
    next: {
      fi: 'Kun hän hyväksyy pyynnön, lähetämme vanhaan osoitteeseen ilmoituksen, josta vaihdon voi pysäyttää. Osoite {address} tulee voimaan 72 tunnin kuluttua siitä.',
      sv: 'När begäran godkänns skickar vi en underrättelse till den gamla adressen, där bytet kan stoppas. Adressen {address} träder i kraft 72 timmar därefter.',
      en: 'When the request is approved, we send a notice to the old address, from which the change can be stopped. The address {address} comes into force 72 hours later.',
    },
    old: { fi: 'Vanha sähköpostiosoite', sv: 'Gammal e-postadress', en: 'Old email address' },
    oldHint: {
      fi: 'Jätä tyhjäksi, jos et muista sitä.',
      sv: 'Lämna tomt om du inte minns den.',
      en: 'Leave empty if you do not remember it.',
    },
    number: { fi: 'Asiakasnumero', sv: 'Kundnummer', en: 'Customer number' },
    numberHint: {
      fi: 'Esimerkiksi laskusta, jos sinulla on sellainen.',
      sv: 'Till exempel på en faktura, om du har en.',
      en: 'For example from an invoice, if you have one.',
    },
    words: {
      fi: 'Mistä tunnistamme sinut?',
      sv: 'Hur känner vi igen dig?',
      en: 'How can we tell that it is you?',
    },
    wordsHint: {
      fi: 'Kerro esimerkiksi nimesi, mitä olet tilannut ja milloin. Älä kirjoita henkilötunnustasi.',
      sv: 'Berätta till exempel ditt namn, vad du har beställt och när. Skriv inte din personbeteckning.',
      en: 'For example your name, what you ordered and when. Do not write your personal identity code.',
    },
    send: { fi: 'Lähetä pyyntö', sv: 'Skicka begäran', en: 'Send the request' },
    errors: {
      malformed: {
        fi: 'Kirjoita vanha osoite kokonaan tai jätä se tyhjäksi',
        sv: 'Skriv hela den gamla adressen eller lämna den tom',
        en: 'Type the whole old address, or leave it empty',
      },
      same: {
        fi: 'Tämä on osoite, jonka olet vahvistanut. Kirjoita vanha osoite',
        sv: 'Det här är adressen som du har bekräftat. Skriv den gamla adressen',
        en: 'This is the address that you have verified. Type the old one',
      },
      missing: {
        fi: 'Kerro, mistä tunnistamme sinut',
        sv: 'Berätta hur vi känner igen dig',
        en: 'Tell us how we can tell that it is you',
      },
      'too-long': {
        fi: 'Teksti on liian pitkä',
        sv: 'Texten är för lång',
        en: 'The text is too long',
      },
    },
  },
  /** The page behind the link of the notice. */
  halt: {
    title: {
      fi: 'Pysäytä sähköpostiosoitteen vaihto',
      sv: 'Stoppa bytet av e-postadress',
      en: 'Stop the change of the email address',
    },
    text: {
      fi: 'Palvelussa on pyydetty vaihtamaan sähköpostiosoite, johon sait ilmoituksen. Vaihto tulee voimaan aikaisintaan <b>{moment}</b>.',
      sv: 'I tjänsten har det begärts att e-postadressen som du fick underrättelsen till byts. Bytet träder i kraft tidigast <b>{moment}</b>.',
      en: 'In the service somebody has asked to change the email address to which you got the notice. It comes into force at the earliest on <b>{moment}</b>.',
    },
    press: {
      fi: 'Jos et pyytänyt vaihtoa, paina painiketta. Tämän sivun avaaminen ei vielä pysäytä mitään.',
      sv: 'Om du inte har begärt bytet, tryck på knappen. Att öppna den här sidan stoppar ännu ingenting.',
      en: 'If you did not ask for it, press the button. Opening this page stops nothing yet.',
    },
    keep: {
      fi: 'Jos pyysit vaihtoa itse, sinun ei tarvitse tehdä mitään.',
      sv: 'Om du själv har begärt bytet behöver du inte göra något.',
      en: 'If you asked for it yourself, you need not do anything.',
    },
    done: { fi: 'Vaihto on pysäytetty', sv: 'Bytet är stoppat', en: 'The change is stopped' },
    doneText: {
      fi: 'Osoite on sama kuin ennen, eikä mitään ole muutettu. Ilmoitimme asiasta molempiin osoitteisiin.',
      sv: 'Adressen är densamma som förut, och ingenting har ändrats. Vi har meddelat båda adresserna.',
      en: 'The address is the same as before, and nothing was changed. Both addresses have been told.',
    },
    late: {
      fi: 'Vaihtoa ei voi enää pysäyttää',
      sv: 'Bytet kan inte längre stoppas',
      en: 'The change can no longer be stopped',
    },
    lateText: {
      fi: 'Vaihto on jo tullut voimaan. Jos et pyytänyt sitä, ota heti yhteyttä, niin korjaamme asian.',
      sv: 'Bytet har redan trätt i kraft. Om du inte har begärt det, kontakta oss genast, så rättar vi till saken.',
      en: 'The change has come into force. If you did not ask for it, contact us at once and we put it right.',
    },
    unknown: { fi: 'Linkki ei toimi', sv: 'Länken fungerar inte', en: 'The link does not work' },
    unknownText: {
      fi: 'Tarkista, että kopioit linkin viestistä kokonaan. Jos se ei auta, ota yhteyttä.',
      sv: 'Kontrollera att du kopierade hela länken från meddelandet. Om det inte hjälper, kontakta oss.',
      en: 'Check that you copied the whole link from the mail. If that does not help, contact us.',
    },
  },
  letter: {
    waits: {
      fi: 'Uusi sähköpostiosoite tulee voimaan aikaisintaan {moment}. Siihen asti vaihdon voi pysäyttää vanhasta osoitteesta tai palvelussa. Jos sitä ei pysäytetä, uusi osoite on voimassa ilman muita toimia, ja vastaamme pyyntöösi silloin, viimeistään {due}.',
      sv: 'Den nya e-postadressen träder i kraft tidigast {moment}. Till dess kan bytet stoppas från den gamla adressen eller i tjänsten. Om det inte stoppas gäller den nya adressen utan andra åtgärder, och vi svarar på din begäran då, senast {due}.',
      en: 'The new email address comes into force at the earliest on {moment}. Until then the change can be stopped from the old address or in the service. If it is not stopped, the new address is in force without anything else, and we answer your request then, by {due} at the latest.',
    },
    granted: {
      fi: 'Sähköpostiosoitteesi vaihtuu, kun vanhaan osoitteeseen lähetetystä ilmoituksesta on kulunut 72 tuntia, jollei vaihtoa pysäytetä sieltä. Tarkan ajan näet palvelussa.',
      sv: 'Din e-postadress byts när 72 timmar har gått från underrättelsen till den gamla adressen, om bytet inte stoppas därifrån. Den exakta tiden ser du i tjänsten.',
      en: 'Your email address is changed when 72 hours have passed from the notice to the old address, unless the change is stopped from there. The exact time is in the service.',
    },
    stopped: {
      fi: 'Sähköpostiosoitteen vaihto pysäytettiin ennen kuin se tuli voimaan. Osoite on sama kuin ennen, eikä rekistereihin ole tehty muutoksia.',
      sv: 'Bytet av e-postadress stoppades innan det trädde i kraft. Adressen är densamma som förut, och inga ändringar har gjorts i registren.',
      en: 'The change of the email address was stopped before it came into force. The address is the same as before, and nothing was changed in the registers.',
    },
    done: {
      fi: 'Sähköpostiosoitteesi on vaihdettu. Palvelussa näet tietosi uudella osoitteella.',
      sv: 'Din e-postadress är bytt. I tjänsten ser du dina uppgifter med den nya adressen.',
      en: 'Your email address has been changed. In the service you see your data with the new address.',
    },
  },
  refused: {
    fi: 'Tämä osoite on vasta tulossa käyttöön. Voit ladata tietoja ja pyytää niiden poistamista aikaisintaan {moment}.',
    sv: 'Den här adressen har ännu inte trätt i kraft. Du kan ladda ner uppgifter och begära radering tidigast {moment}.',
    en: 'This address is not in force yet. You can download data and ask for erasure at the earliest on {moment}.',
  },
  /** On a request's page. */
  onRequest: {
    confirmed: {
      fi: 'Osoitteen vaihto tulee voimaan aikaisintaan <b>{moment}</b>. Siihen asti odotamme, pysäytetäänkö se vanhasta osoitteesta.',
      sv: 'Adressbytet träder i kraft tidigast <b>{moment}</b>. Till dess väntar vi på om det stoppas från den gamla adressen.',
      en: 'The change of address comes into force at the earliest on <b>{moment}</b>. Until then we wait whether it is stopped from the old address.',
    },
    stopped: {
      fi: 'Osoitteen vaihto pysäytettiin. Mitään ei muutettu.',
      sv: 'Adressbytet stoppades. Ingenting ändrades.',
      en: 'The change of address was stopped. Nothing was changed.',
    },
    'in-force': {
      fi: 'Osoite on vaihdettu. Rekistereihin tehdään vielä muutoksia.',
      sv: 'Adressen är bytt. Ändringar görs ännu i registren.',
      en: 'The address has been changed. Registers are still being updated.',
    },
    settled: {
      fi: 'Osoite on vaihdettu, ja uusi osoite on kaikissa rekistereissä.',
      sv: 'Adressen är bytt, och den nya adressen finns i alla register.',
      en: 'The address has been changed, and every register has the new one.',
    },
    look: { fi: 'Katso vaihtoa tai pysäytä se', sv: 'Se bytet eller stoppa det', en: 'See the change or stop it' },
  },
})
