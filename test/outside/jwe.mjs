// The foreign side of a test of PINs: a JSON Web Encryption is opened by Node's own cryptography, as RFC 7516 and RFC 7518
// have it for RSA-OAEP and A128CBC-HS256. The private key, in PEM, and the encryption are read from standard input as JSON.
//
//   node jwe.mjs   prints the protected header and what was encrypted, as JSON
import { constants, createDecipheriv, createHmac, privateDecrypt, timingSafeEqual } from 'node:crypto'
import assert from 'node:assert/strict'
import { text } from 'node:stream/consumers'

const { key, jwe } = JSON.parse(await text(process.stdin))
const parts = jwe.split('.')
assert.equal(parts.length, 5, 'a compact serialisation has five parts')
for (const part of parts) assert.match(part, /^[A-Za-z0-9_-]+$/)
const [header, wrapped, iv, sealed, tag] = parts.map((part) => Buffer.from(part, 'base64url'))
const said = JSON.parse(header)
assert.equal(said.alg, 'RSA-OAEP')
assert.equal(said.enc, 'A128CBC-HS256')

const content = privateDecrypt({ key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' }, wrapped)
assert.equal(content.length, 32)
const length = Buffer.alloc(8)
length.writeBigUInt64BE(BigInt(parts[0].length) * 8n)
const mac = createHmac('sha256', content.subarray(0, 16)).update(parts[0]).update(iv).update(sealed).update(length).digest()
assert.ok(timingSafeEqual(mac.subarray(0, 16), tag), 'the tag is wrong')
const decipher = createDecipheriv('aes-128-cbc', content.subarray(16), iv) // refuses wrong padding
console.log(JSON.stringify({ header: said, plain: decipher.update(sealed, undefined, 'utf8') + decipher.final('utf8') }))
