/** What the audit log says about who is asking. Details name challenges, counts and reasons; never an address, code or value. */
export const IDENTITY_EVENTS = {
  'code-asked':
    'A code was asked for an address; whether the browser was known, and whether the mail had to wait its turn',
  'code-sent': 'The mail with the code was handed over to the mail server; its ten minutes began',
  'code-wrong': 'A wrong code was typed; which try it was',
  'address-verified': 'The right code was typed and a session began',
  'identity-proven': 'A further proof was given and some records were opened to the session',
  'signed-out': 'The person ended the session',
  'form-parked': 'A form sent after the session had run out, or begun on the company’s own site, was kept, sealed',
  'form-dropped': 'A kept form was thrown away at the person’s wish',
  'form-resumed': 'A kept form was given to its person after a code',
} as const

/** What the audit log says about staff themselves. Details name accounts, links and roles; never a name, address, code or password. */
export const STAFF_EVENTS = {
  'owner-link-made': 'The operator had a one-time link printed for the first owner',
  'staff-invited': 'An owner sent an invitation; for which role',
  'staff-invitation-withdrawn': 'An owner took an invitation back',
  'staff-joined': 'A link was used and an account made; with which role',
  'staff-signed-in': 'Address, password and code were right; whether the code was the phone’s or a recovery code',
  'staff-sign-in-wrong': 'A try at signing in to an account failed; whether the password was right',
  'staff-signed-out': 'A session was ended by its owner',
  'staff-sessions-ended': 'Other sessions of an account were ended; how many and why',
  'staff-confirmed': 'Password and code were shown again before a dangerous act',
  'staff-confirm-wrong': 'Password or code, shown again, were wrong',
  'staff-password-changed': 'A new password was chosen',
  'staff-phone-set': 'A new phone was taken into use, with new recovery codes',
  'staff-alerts-changed': 'Somebody chose which mails they get',
  'staff-recovery-renewed': 'Ten new recovery codes took the place of the old ones',
  'staff-reset': 'Phone, or phone and password, were taken from an account; by whom',
  'staff-role-changed': 'An owner changed a role; from which to which',
  'staff-suspended': 'An owner suspended an account',
  'staff-restored': 'An owner let a suspended account in again',
  'staff-removed': 'An owner removed an account',
} as const
