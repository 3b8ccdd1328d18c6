/** Base64 (RFC 4648, section 4) of bytes. */
export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

/** The bytes of Base64. Throws if it is none. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}

/** The DER in a PEM file, and its label, such as PRIVATE KEY. */
export function readPem(pem: string): { label: string; der: Uint8Array<ArrayBuffer> } {
  const found = /-----BEGIN ([A-Z ]+)-----([A-Za-z0-9+/=\s]+)-----END \1-----/.exec(pem)
  if (!found?.[1] || !found[2]) throw new TypeError('the key is not a PEM file')
  return { label: found[1], der: fromBase64(found[2].replace(/\s/g, '')) }
}

/** The Content-Digest (RFC 9530) of a body. */
export async function digestOf(body: Uint8Array<ArrayBuffer>): Promise<string> {
  return `sha-512=:${toBase64(new Uint8Array(await crypto.subtle.digest('SHA-512', body)))}:`
}
