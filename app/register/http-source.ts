/** What a register says about the system that holds it and speaks the portal's own protocol (docs/http-connector/README.md). */
import { z } from 'zod'

const Variable = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]*$/, 'is the name of an environment variable in capitals, such as CRM_KEY')

export const HttpSource = z.strictObject({
  connection: z
    .strictObject({
      baseUrl: z
        .string()
        .regex(/^https?:\/\/[^/?#\s@]+(\/[^/?#\s@]+)*$/, 'is an address such as https://crm.yritys.example/omatieto')
        .describe('What stands before /find, without a slash at the end'),
      keyId: z
        .string()
        .regex(/^[\w.-]{1,64}$/, 'is a name of letters, digits, dots and hyphens')
        .describe('By which name the system knows the key; it is no secret'),
      key: Variable.describe('The environment variable that holds the shared key, of 32 characters at least'),
      privateHosts: z.array(z.string()).default([]).describe('Hosts that may be in a private network'),
    })
    .describe('How the system is reached'),
  abilities: z
    .array(z.enum(['correct', 'erase', 'forbid-marketing', 'walk']))
    .default([])
    .describe('What the system can be asked to do; for the rest people get work cards'),
})
export type HttpSource = z.infer<typeof HttpSource>
