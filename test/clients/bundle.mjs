// Bundles the script of the Postman collection with the curves that it needs.
import { build } from 'esbuild'

const room = new URL('../../internal/openapi/export/postman/', import.meta.url).pathname
await build({
  entryPoints: [`${room}script.js`], outfile: `${room}script.gen.js`, bundle: true, minify: true, format: 'iife', target: 'es2020',
  nodePaths: [new URL('node_modules', import.meta.url).pathname], legalComments: 'inline', charset: 'ascii', logLevel: 'warning',
  banner: { js: '// Signs requests of the OffBlocks API. Generated from script.js, with @noble/curves and @noble/hashes (MIT, Paul Miller).' },
})
