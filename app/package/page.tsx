/** A page of the package: complete in itself, without scripts, and forbidden to ask anybody for anything. */
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import base from '../styles/base.css?inline'
import blocks from '../styles/blocks.css?inline'
import data from '../styles/data.css?inline'
import lists from '../styles/lists.css?inline'
import media from '../styles/media.css?inline'
import own from '../styles/package.css?inline'
import { DEFAULT_ACCENT, lookCss } from '../ui/look.ts'
import type { Gathered } from './gathered.ts'

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
const STYLES = [base, blocks, lists, data, media, own].join('\n')

/** A page's parts in their order: each is rendered and handed on before the next one is asked for. */
type Page = {
  readonly title: string
  readonly parts: () => AsyncIterable<ReactNode> | Iterable<ReactNode>
}

const TITLE = '<title></title>'
/** What is the same on every page of a package, before and after its title. */
const heads = new WeakMap<Gathered, readonly [string, string]>()

function headOf(gathered: Gathered): readonly [string, string] {
  const known = heads.get(gathered)
  if (known) return known
  const { language, controller } = gathered
  const css = `${lookCss(controller.look?.accent ?? DEFAULT_ACCENT)}${STYLES}`
  const head = renderToStaticMarkup(
    <head>
      <meta charSet="utf-8" />
      <meta httpEquiv="Content-Security-Policy" content={POLICY} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="referrer" content="no-referrer" />
      <meta name="robots" content="noindex" />
      <title />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: Style sheets of the house, in which React would escape quotes. */}
      <style dangerouslySetInnerHTML={{ __html: css }} />
    </head>,
  )
  const [before = '', after = ''] = head.split(TITLE)
  const made = [
    `<!DOCTYPE html>\n<html lang="${language}">${before}`,
    `${after}<body><main><div class="page">`,
  ] as const
  heads.set(gathered, made)
  return made
}

/** Writes a page piece by piece. */
export async function* pageOf(gathered: Gathered, { title, parts }: Page): AsyncGenerator<string> {
  const [before, after] = headOf(gathered)
  yield before + renderToStaticMarkup(<title>{`${title} – ${gathered.controller.name}`}</title>) + after
  for await (const part of parts()) yield renderToStaticMarkup(part)
  yield '</div></main></body></html>\n'
}
