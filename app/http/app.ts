/** The Express app around Remix: what every request passes, in order. */
import { createRequestHandler } from '@remix-run/express'
import compression from 'compression'
import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import onHeaders from 'on-headers'
import type { Config } from '#app/config.ts'
import type { Portal } from '#app/portal.server.ts'
import type { Build } from './build.ts'
import { guardsOf } from './guards.ts'
import { networkOf, securityHeaders } from './policy.ts'

/** Files with a digest in their name never change; a browser may keep them for a year. */
const ASSET_LIFE = '1y'

function addHeaders(config: Config) {
  const https = config.mode === 'real'
  return (request: Request, response: Response, next: NextFunction) => {
    response.set(securityHeaders(request.path, https))
    // Remix adds to headers that are there instead of replacing them, so this one waits until the page has had its say.
    onHeaders(response, () => {
      if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-store')
    })
    next()
  }
}

/** One line a request: the way in without its query, which may hold a cursor; never an address, a cookie or a body. */
function logRequests(portal: Portal) {
  return (request: Request, response: Response, next: NextFunction) => {
    const from = portal.house.clock.now()
    response.once('finish', () => {
      const ms = portal.house.clock.now() - from
      portal.house.log.info(
        { method: request.method, path: portal.loggablePath(request.originalUrl), status: response.statusCode, ms },
        'request',
      )
    })
    next()
  }
}

function addHealth(app: Express, portal: Portal): void {
  app.get('/health', (_request, response) => {
    response.json({ status: 'ok' })
  })
  app.get('/ready', async (_request, response) => {
    const ready = await portal.ready()
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not ready' })
  })
}

function remix(build: Build, portal: Portal) {
  return createRequestHandler({
    build: build.server,
    mode: build.middleware ? 'development' : 'production',
    getLoadContext: (request) => ({ portal, network: networkOf(request.ip ?? ''), seen: {} }),
  })
}

/** What went wrong before Remix could answer: said in plain text, with no detail of the inside. */
function answerFaults(portal: Portal) {
  return (fault: unknown, _request: Request, response: Response, next: NextFunction) => {
    portal.house.log.error({ fault: fault instanceof Error ? fault.name : 'unknown' }, 'request failed')
    if (response.headersSent) next(fault)
    else
      response
        .status(500)
        .type('text/plain')
        .send('Something went wrong here. Nothing was lost; please try again in a moment.')
  }
}

/** Puts the app together. */
export function createApp(config: Config, portal: Portal, build: Build): Express {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('trust proxy', config.trustedProxies.length > 0 ? [...config.trustedProxies] : false)
  app.use(logRequests(portal), addHeaders(config))
  addHealth(app, portal)
  app.use(...guardsOf(config))
  if (build.middleware) app.use(build.middleware)
  app.use(compression())
  app.use(
    '/assets',
    express.static('build/client/assets', { immutable: true, maxAge: ASSET_LIFE, setHeaders: cacheForLong }),
  )
  app.use(express.static('build/client', { maxAge: '1h', index: false, setHeaders: cacheBriefly }))
  app.all('*', remix(build, portal))
  app.use(answerFaults(portal))
  return app
}

const cacheForLong = (response: Response) => {
  response.set('Cache-Control', 'public, max-age=31536000, immutable')
}
const cacheBriefly = (response: Response) => {
  response.set('Cache-Control', 'public, max-age=3600')
}
