import { area } from './said.ts'

/** The letters of a request: what happened, what happens next and by when, what the person can do. Days come written out. */
export const letters = area({
  hello: { fi: 'Hei!', sv: 'Hej!', en: 'Hello,' },
  regards: { fi: 'Ystävällisin terveisin', sv: 'Med vänlig hälsning', en: 'Kind regards' },
  reference: { fi: 'Viite', sv: 'Referens', en: 'Reference' },
  title: {
    received: { fi: 'Olemme saaneet pyyntösi', sv: 'Vi har fått din begäran', en: 'We have received your request' },
    more: {
      fi: 'Tarvitsemme lisätietoja pyyntöösi',
      sv: 'Vi behöver mer information för din begäran',
      en: 'We need more information for your request',
    },
    extended: {
      fi: 'Tarvitsemme lisää aikaa pyyntöösi',
      sv: 'Vi behöver mer tid för din begäran',
      en: 'We need more time for your request',
    },
    fulfilled: { fi: 'Vastaus pyyntöösi', sv: 'Svar på din begäran', en: 'The answer to your request' },
    partly: { fi: 'Päätös pyyntöösi', sv: 'Beslut om din begäran', en: 'The decision on your request' },
    refused: { fi: 'Päätös pyyntöösi', sv: 'Beslut om din begäran', en: 'The decision on your request' },
    withdrawn: {
      fi: 'Olet perunut pyyntösi',
      sv: 'Du har återtagit din begäran',
      en: 'You have withdrawn your request',
    },
    closing: { fi: 'Asiasi on käsitelty', sv: 'Ditt ärende är avslutat', en: 'Your case is closed' },
    lifting: {
      fi: 'Tietojesi käsittelyn rajoitus päättyy',
      sv: 'Begränsningen av behandlingen upphör',
      en: 'The restriction of your data ends',
    },
  },
  /** What was asked, as the object of `got`. */
  request: {
    access: {
      fi: 'pyyntösi saada tutustua tietoihisi',
      sv: 'din begäran om tillgång till dina uppgifter',
      en: 'your request for access to your data',
    },
    portability: {
      fi: 'pyyntösi siirtää tietosi järjestelmästä toiseen',
      sv: 'din begäran om att överföra dina uppgifter till ett annat system',
      en: 'your request to move your data to another system',
    },
    rectification: {
      fi: 'pyyntösi oikaista tietojasi',
      sv: 'din begäran om rättelse av dina uppgifter',
      en: 'your request to correct your data',
    },
    erasure: {
      fi: 'pyyntösi poistaa tietosi',
      sv: 'din begäran om radering av dina uppgifter',
      en: 'your request to erase your data',
    },
    restriction: {
      fi: 'pyyntösi rajoittaa tietojesi käsittelyä',
      sv: 'din begäran om att behandlingen av dina uppgifter begränsas',
      en: 'your request to restrict the processing of your data',
    },
    objection: {
      fi: 'ilmoituksesi siitä, että vastustat tietojesi käsittelyä',
      sv: 'din invändning mot behandlingen av dina uppgifter',
      en: 'your objection to the processing of your data',
    },
    'marketing-ban': {
      fi: 'suoramarkkinointikieltosi',
      sv: 'ditt förbud mot direktmarknadsföring',
      en: 'your direct marketing ban',
    },
    other: { fi: 'pyyntösi', sv: 'din begäran', en: 'your request' },
  },
  got: {
    fi: 'Saimme {day} {request}. Viite on {reference}.',
    sv: 'Den {day} fick vi {request}. Referensen är {reference}.',
    en: 'On {day} we received {request}. The reference is {reference}.',
  },
  lead: {
    received: {
      fi: 'Kiitos. Pyyntösi on perillä, eikä sinun tarvitse nyt tehdä mitään.',
      sv: 'Tack. Din begäran har kommit fram och du behöver inte göra något nu.',
      en: 'Thank you. Your request has arrived, and you need not do anything now.',
    },
    more: {
      fi: 'Emme voi ratkaista sitä vielä, koska tarvitsemme sinulta tämän:',
      sv: 'Vi kan inte avgöra den ännu, eftersom vi behöver detta av dig:',
      en: 'We cannot settle it yet, since we need this from you:',
    },
    extended: {
      fi: 'Emme ehdi vastata kuukaudessa. Vastaamme viimeistään {until}. Ensimmäinen määräaika olisi ollut {due}.',
      sv: 'Vi hinner inte svara inom en månad. Vi svarar senast den {until}. Den första tidsfristen hade varit den {due}.',
      en: 'We cannot answer within one month. We will answer by {until} at the latest. The first time limit would have been {due}.',
    },
    fulfilled: {
      fi: 'Hyväksyimme pyyntösi kokonaan.',
      sv: 'Vi har godkänt din begäran i sin helhet.',
      en: 'We have granted your request in full.',
    },
    banned: {
      fi: 'Noudatamme kieltoasi. Emme enää käytä tietojasi suoramarkkinointiin.',
      sv: 'Vi följer förbudet. Vi använder inte längre dina uppgifter för direktmarknadsföring.',
      en: 'We respect your ban. We no longer use your data for direct marketing.',
    },
    partly: {
      fi: 'Hyväksyimme pyyntösi osittain. Alla kerromme, mitä tapahtuu, mitä emme tee ja miksi.',
      sv: 'Vi har godkänt din begäran delvis. Nedan berättar vi vad som sker, vad vi inte gör och varför.',
      en: 'We have granted part of your request. Below we tell you what happens, what we do not do, and why.',
    },
    refused: {
      fi: 'Emme voi tehdä, mitä pyysit. Alla kerromme, miksi, ja mitä voit tehdä.',
      sv: 'Vi kan inte göra det du bad om. Nedan berättar vi varför, och vad du kan göra.',
      en: 'We cannot do what you asked. Below we tell you why, and what you can do.',
    },
    refusedRest: {
      fi: 'Osan siitä hyväksyimme jo. Muuta emme voi tehdä. Alla kerromme, mitä hyväksyimme, miksi emme voi tehdä muuta ja mitä voit tehdä.',
      sv: 'En del av den har vi redan godkänt. Resten kan vi inte göra. Nedan berättar vi vad vi har godkänt, varför vi inte kan göra resten och vad du kan göra.',
      en: 'A part of it we have granted already. The rest we cannot do. Below we tell you what we have granted, why we cannot do the rest, and what you can do.',
    },
    withdrawn: {
      fi: 'Peruit sen, joten lopetimme sen käsittelyn. Emme tee sen vuoksi enää mitään.',
      sv: 'Du återtog den, så vi har slutat behandla den. Vi gör inget mer på grund av den.',
      en: 'You withdrew it, so we have stopped dealing with it. We do nothing more because of it.',
    },
    withdrawnRest: {
      fi: 'Peruit sen, joten lopetimme sen käsittelyn. Osan siitä ehdimme hyväksyä, ja sen viemme loppuun.',
      sv: 'Du återtog den, så vi har slutat behandla den. En del av den hann vi godkänna, och det gör vi klart.',
      en: 'You withdrew it, so we have stopped dealing with it. A part of it we had granted before, and that we carry through.',
    },
    closing: {
      fi: 'Asian käsittely on nyt päättynyt.',
      sv: 'Behandlingen av ärendet är nu avslutad.',
      en: 'We have finished dealing with it.',
    },
    lifting: {
      fi: 'Lukitsimme silloin tietosi. Avaamme lukituksen {day}, ja sen jälkeen tietoja käytetään taas tavalliseen tapaan. Jos et hyväksy tätä, kirjoita meille ennen sitä.',
      sv: 'Då låste vi dina uppgifter. Vi häver låset den {day}, och därefter används uppgifterna igen som vanligt. Om du inte godkänner det, skriv till oss före det.',
      en: 'We then locked your data. We lift the lock on {day}, and after that the data is used as usual again. If you do not agree, write to us before then.',
    },
  },
  reason: {
    complexity: {
      fi: 'Syy on, että pyyntö on monimutkainen ja sen selvittäminen vie tavallista enemmän aikaa.',
      sv: 'Orsaken är att begäran är komplicerad och tar mer tid än vanligt att utreda.',
      en: 'The reason is that the request is complex and takes more time than usual to work through.',
    },
    number: {
      fi: 'Syy on, että pyyntöjä on paljon ja niiden käsittely vie tavallista enemmän aikaa.',
      sv: 'Orsaken är att begärandena är många och tar mer tid än vanligt att behandla.',
      en: 'The reason is that there are many requests and they take more time than usual to deal with.',
    },
  },
  heading: {
    done: {
      fi: 'Mitä pyyntösi johdosta tapahtuu',
      sv: 'Vad som sker med anledning av din begäran',
      en: 'What happens because of your request',
    },
    granted: {
      fi: 'Mitä hyväksyimme jo',
      sv: 'Vad vi redan har godkänt',
      en: 'What we have granted already',
    },
    wasDone: { fi: 'Mitä tehtiin', sv: 'Vad som gjordes', en: 'What was done' },
    stays: { fi: 'Mitä emme tee', sv: 'Vad vi inte gör', en: 'What we do not do' },
    stayed: { fi: 'Mitä jäi ennalleen', sv: 'Vad som inte ändrades', en: 'What stays as it was' },
    why: { fi: 'Miksi', sv: 'Varför', en: 'Why' },
    next: { fi: 'Mitä seuraavaksi tapahtuu', sv: 'Vad som händer härnäst', en: 'What happens next' },
    you: { fi: 'Mitä voit tehdä', sv: 'Vad du kan göra', en: 'What you can do' },
    complaint: { fi: 'Jos olet tyytymätön', sv: 'Om du är missnöjd', en: 'If you are not satisfied' },
    us: { fi: 'Näin tavoitat meidät', sv: 'Så når du oss', en: 'How to reach us' },
  },
  law: { fi: 'Peruste: {law}.', sv: 'Grund: {law}.', en: 'Basis: {law}.' },
  next: {
    received: {
      fi: 'Työntekijämme tutkii pyyntösi ja vastaa siihen viimeistään {due}.',
      sv: 'En av våra anställda går igenom din begäran och svarar på den senast den {due}.',
      en: 'One of our staff will look into your request and answer it by {due} at the latest.',
    },
    more: {
      fi: 'Kun saamme tiedot, jatkamme heti. Vastaamme joka tapauksessa viimeistään {due}.',
      sv: 'När vi har fått uppgifterna fortsätter vi genast. Vi svarar i varje fall senast den {due}.',
      en: 'As soon as we have it, we go on. We will answer by {due} in any case.',
    },
    extended: {
      fi: 'Jatkamme käsittelyä koko ajan. Jos vastaus valmistuu aiemmin, saat sen heti. Jatkamme määräaikaa vain tämän kerran.',
      sv: 'Vi fortsätter behandlingen hela tiden. Om svaret blir klart tidigare får du det genast. Vi förlänger tidsfristen bara denna enda gång.',
      en: 'We go on working on it all the time. If the answer is ready sooner, you will have it at once. We extend the time limit only this once.',
    },
    fulfilled: {
      fi: 'Näet palvelussa pyyntösi sivulta, mitä on jo tehty.',
      sv: 'I tjänsten ser du på sidan för din begäran vad som redan är gjort.',
      en: 'In the service, the page of your request shows what has been done already.',
    },
    partly: {
      fi: 'Näet palvelussa pyyntösi sivulta, mitä on jo tehty.',
      sv: 'I tjänsten ser du på sidan för din begäran vad som redan är gjort.',
      en: 'In the service, the page of your request shows what has been done already.',
    },
  },
  /** In place of what the service shows, for those who read on paper. */
  paper: {
    next: {
      fi: 'Jos haluat tietää, mitä on jo tehty, kysy meiltä.',
      sv: 'Om du vill veta vad som redan är gjort, fråga oss.',
      en: 'If you want to know what has been done already, ask us.',
    },
    follow: {
      fi: 'Voit kysyä meiltä, missä vaiheessa pyyntösi on.',
      sv: 'Du kan fråga oss hur det går med din begäran.',
      en: 'You can ask us how your request is coming along.',
    },
    answer: {
      fi: 'Kirjoita tai soita meille. Mainitse viite.',
      sv: 'Skriv eller ring till oss. Nämn referensen.',
      en: 'Write or call us, and name the reference.',
    },
  },
  you: {
    follow: {
      fi: 'Voit seurata pyyntösi vaihetta palvelussa.',
      sv: 'Du kan följa din begäran i tjänsten.',
      en: 'You can follow your request in the service.',
    },
    add: {
      fi: 'Voit lisätä jotain pyyntöösi tai perua sen, kunnes olemme vastanneet.',
      sv: 'Du kan lägga till något i din begäran eller återta den tills vi har svarat.',
      en: 'You can add something to your request, or withdraw it, until we have answered.',
    },
    answer: {
      fi: 'Anna tiedot palvelussa pyyntösi sivulla. Jos se ei onnistu, kirjoita tai soita meille.',
      sv: 'Ge uppgifterna i tjänsten, på sidan för din begäran. Om det inte går, skriv eller ring till oss.',
      en: 'Give it in the service, on the page of your request. If that does not work, write or call us.',
    },
    cannot: {
      fi: 'Jos et voi antaa jotain näistä, kerro se meille. Etsimme yhdessä toisen tavan.',
      sv: 'Om du inte kan ge något av detta, berätta det för oss. Vi hittar ett annat sätt tillsammans.',
      en: 'If you cannot give us some of this, tell us. We will find another way together.',
    },
    wrong: {
      fi: 'Jos jokin on mielestäsi väärin tai jäi tekemättä, kerro se meille. Tarkistamme asian.',
      sv: 'Om du tycker att något är fel eller inte blev gjort, berätta det för oss. Vi kontrollerar saken.',
      en: 'If you think that something is wrong or was left undone, tell us. We will check it.',
    },
    news: {
      fi: 'Jos tiedät jotain, mikä muuttaisi asian, kerro se meille. Katsomme asiaa silloin uudelleen.',
      sv: 'Om du vet något som skulle ändra saken, berätta det för oss. Då tittar vi på saken igen.',
      en: 'If you know something that would change the matter, tell us. We will then look at it again.',
    },
    again: {
      fi: 'Voit tehdä uuden pyynnön milloin tahansa.',
      sv: 'Du kan göra en ny begäran när som helst.',
      en: 'You can make a new request at any time.',
    },
    keeps: {
      fi: 'Peruminen ei vaikuta oikeuksiisi.',
      sv: 'Att du återtog den påverkar inte dina rättigheter.',
      en: 'Withdrawing it does not affect your rights.',
    },
  },
  print: {
    hint: {
      fi: 'Tulosta tämä selaimen tulostustoiminnolla A4-paperille koossa 100 %. Osoite näkyy C5- ja C65-kuoren ikkunasta.',
      sv: 'Skriv ut med webbläsarens utskrift på A4 i storleken 100 %. Adressen syns i fönstret på ett C5- eller C65-kuvert.',
      en: 'Print this with your browser on A4 at 100 % size. The address shows in the window of a C5 or C65 envelope.',
    },
    noAddress: {
      fi: 'Kirjeellä ei ole postiosoitetta. Lisää se ennen postittamista.',
      sv: 'Brevet saknar postadress. Lägg till den före postningen.',
      en: 'The letter has no postal address. Add it before posting.',
    },
  },
  missing: {
    complaint: {
      fi: 'Asennuksesta puuttuu teksti valituksesta valvontaviranomaiselle (letters.complaint).',
      sv: 'I installationen saknas texten om klagomål till tillsynsmyndigheten (letters.complaint).',
      en: 'The installation lacks the text on complaining to the supervisory authority (letters.complaint).',
    },
    court: {
      fi: 'Asennuksesta puuttuu teksti tuomioistuimesta (letters.court).',
      sv: 'I installationen saknas texten om domstol (letters.court).',
      en: 'The installation lacks the text on going to court (letters.court).',
    },
    checked: {
      fi: 'Lain vaatiman tekstin tarkistuspäivä puuttuu tai on tulevaisuudessa.',
      sv: 'Dagen då den lagstadgade texten kontrollerades saknas eller ligger i framtiden.',
      en: 'The day on which a text that the law demands was checked is missing, or is still to come.',
    },
    authority: {
      fi: 'Valvontaviranomaisen nimi puuttuu kirjeen kielellä.',
      sv: 'Tillsynsmyndighetens namn saknas på brevets språk.',
      en: 'The supervisory authority’s name is missing in the language of the letter.',
    },
    signer: {
      fi: 'Allekirjoittajaksi valittua yhteystahoa ei ole ilmoitettu.',
      sv: 'Kontakten som valts till undertecknare har inte angetts.',
      en: 'The contact chosen to sign has not been declared.',
    },
    reference: { fi: 'Viite puuttuu.', sv: 'Referensen saknas.', en: 'The reference is missing.' },
    reason: {
      fi: 'Valitse ainakin yksi lain peruste.',
      sv: 'Välj minst en grund i lagen.',
      en: 'Choose at least one ground of the law.',
    },
    'wrong-ground': {
      fi: 'Valittu peruste ei koske tällaista pyyntöä.',
      sv: 'Den valda grunden gäller inte en sådan begäran.',
      en: 'A chosen ground does not apply to such a request.',
    },
    'part-only': {
      fi: 'Tällä perusteella voi jättää pois vain osan. Vastaa pyyntöön osittain.',
      sv: 'På den här grunden kan bara en del lämnas bort. Svara delvis på begäran.',
      en: 'On this ground only a part can be left out. Answer the request in part.',
    },
    words: {
      fi: 'Perustele valittu peruste omin sanoin.',
      sv: 'Motivera den valda grunden med egna ord.',
      en: 'Explain the chosen ground in your own words.',
    },
    'quotes-law': {
      fi: 'Älä lainaa lakia sanasta sanaan. Kerro sama omin sanoin.',
      sv: 'Citera inte lagen ordagrant. Säg samma sak med egna ord.',
      en: 'Do not quote the law word for word. Say the same in your own words.',
    },
    'new-date': {
      fi: 'Uusi määräpäivä puuttuu, tai se ei ole entisen jälkeen.',
      sv: 'Det nya datumet saknas eller är inte senare än det förra.',
      en: 'The new date is missing, or is not after the old one.',
    },
    'too-late': {
      fi: 'Jatkosta on ilmoitettava ensimmäisen kuukauden aikana, ja se on kulunut.',
      sv: 'En förlängning ska meddelas under den första månaden, och den har gått.',
      en: 'An extension must be told within the first month, and that has passed.',
    },
    'extension-reason': {
      fi: 'Jatkon syy puuttuu.',
      sv: 'Orsaken till förlängningen saknas.',
      en: 'The reason for the extension is missing.',
    },
    needed: {
      fi: 'Kerro, mitä tietoja tarvitaan.',
      sv: 'Berätta vilka uppgifter som behövs.',
      en: 'Say what information is needed.',
    },
    done: { fi: 'Kerro, mitä tehdään.', sv: 'Berätta vad som görs.', en: 'Say what is done.' },
    stays: { fi: 'Kerro, mitä ei tehdä.', sv: 'Berätta vad som inte görs.', en: 'Say what is not done.' },
  },
})
