/** What the audit log says about who is asking. Details name challenges, counts and reasons; never an address, code or value. */
export const IDENTITY_EVENTS = {
  'code-asked':
    'A code was asked for an address; whether the browser was known, and whether the mail had to wait its turn',
  'code-sent': 'The mail with the code was handed over to the mail server; its ten minutes began',
  'code-wrong': 'A wrong code was typed; which try it was',
  'address-verified': 'The right code was typed and a session began',
  'identity-proven': 'A further proof was given and some records were opened to the session',
  'signed-out': 'The person ended the session',
  'form-parked': 'A form sent after the session had run out was kept, sealed',
  'form-dropped': 'A kept form was thrown away at the person’s wish',
  'form-resumed': 'A kept form was given back to the same person after a new code',
} as const
