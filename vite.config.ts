import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import options from './remix.config.js'

// What Node runs by itself stays outside the server's bundle, so that bundle, server and command line share one instance.
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [remix(options)],
  build: {
    assetsInlineLimit: 0,
    rollupOptions: isSsrBuild ? { external: [/^#app\//, /^#db\//] } : {},
  },
}))
