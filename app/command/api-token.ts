/** `api-token`: what newsletter tools and other systems ask the API with. A token is shown once and can only be revoked. */
import type { Command } from 'commander'
import { formatInstant } from '#app/clock.ts'
import type { Config } from '#app/config.ts'
import { ApiScope } from '#app/identity/api.ts'
import { CommandFault, type Output, withPortal } from './context.ts'

/** What a command with parts is handed. */
export type Running = {
  readonly config: () => Config
  readonly output: Output
  readonly run: (work: Promise<number>) => Promise<void>
}

const SCOPES = ApiScope.options.join(', ')

/** A name tells its keeper which tool has the token; longer ones are no names. */
const NAME_CHARACTERS = 80

function scopesOf(names: readonly string[]): ApiScope[] {
  return names.map((name) => {
    const scope = ApiScope.safeParse(name)
    if (!scope.success) throw new CommandFault(`There is no scope "${name}". There are: ${SCOPES}.`)
    return scope.data
  })
}

function create({ config, output }: Running, typed: string, { scope }: { readonly scope: readonly string[] }) {
  const name = typed.trim()
  if (name === '' || name.length > NAME_CHARACTERS || /\p{Cc}/u.test(name))
    throw new CommandFault(`Name the tool that will have the token, in ${NAME_CHARACTERS} characters at most.`)
  const scopes = scopesOf(scope)
  return withPortal(config(), async (portal) => {
    const { id, token } = await portal.api.tokens.make({ name, scopes })
    output.out(token)
    output.error(
      `This is token ${id}, for ${scopes.join(', ')}. It is shown this once: put it where the tool keeps its secrets.`,
    )
    return 0
  })
}

function list({ config, output }: Running) {
  return withPortal(config(), async (portal) => {
    const tokens = await portal.api.tokens.all()
    if (tokens.length === 0) output.out('There are no tokens. Make one with: npm run portal -- api-token create')
    for (const { id, name, scopes, madeAt, usedAt, revokedAt } of tokens) {
      const used = usedAt === null ? 'never used' : `last used ${formatInstant(usedAt)}`
      const state = revokedAt === null ? used : `revoked ${formatInstant(revokedAt)}`
      output.out(`${id}  ${name}  ${scopes.join(', ')}  made ${formatInstant(madeAt)}, ${state}`)
    }
    return 0
  })
}

function revoke({ config, output }: Running, id: string) {
  return withPortal(config(), async (portal) => {
    if (!(await portal.api.tokens.revoke(id)))
      throw new CommandFault(
        'Run npm run portal -- api-token list to see which tokens still work; this id is none of them.',
      )
    output.out('Revoked: from now on it opens nothing.')
    return 0
  })
}

/** Adds the command with its three parts. */
export function addApiToken(program: Command, running: Running): void {
  const token = program
    .command('api-token')
    .description('tokens for newsletter tools and other systems that ask the API')
  token
    .command('create <name>')
    .description('make a token; it is shown once')
    .requiredOption('--scope <names...>', `what it may be used for: ${SCOPES}`)
    .action((name: string, options: { scope: string[] }) => running.run(create(running, name, options)))
  token
    .command('list')
    .description('list the tokens, without what opens anything')
    .action(() => running.run(list(running)))
  token
    .command('revoke <id>')
    .description('take a token out of use, at once and for good')
    .action((id: string) => running.run(revoke(running, id)))
}
