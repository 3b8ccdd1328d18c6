// The foreign side of the tests of ISO 8583: messages are packed and unpacked by the library iso_8583, which shares no code
// with the platform.
//
//   node iso8583.mjs codec          reads {"formats", "messages": [{"fields", "packed"}]} from standard input, compares, and
//                                   writes what it packs itself, one message a line in hexadecimal
//   node iso8583.mjs acquirer PORT  asks an issuer on this machine, and checks its answers
//   node iso8583.mjs issuer         listens, writes its port, and approves up to 100.00
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import net from 'node:net'
import Iso from 'iso_8583'

// pack makes the bytes of a message, with the length before it.
function pack(fields, formats) {
  const packed = new Iso(fields, formats).getBufferMessage()
  assert.ok(Buffer.isBuffer(packed), `${JSON.stringify(fields)}: ${packed.error}`)
  return packed
}

// unpack reads the bytes of a message, with the length before it.
function unpack(packed, formats) {
  const fields = new Iso({}, formats).getIsoJSON(packed)
  assert.equal(fields.error, undefined)
  return fields
}

// reader calls back with each message that arrives.
function reader(socket, take) {
  let rest = Buffer.alloc(0)
  socket.on('data', (piece) => {
    rest = Buffer.concat([rest, piece])
    while (rest.length >= 2 && rest.length >= 2 + rest.readUInt16BE()) {
      const end = 2 + rest.readUInt16BE()
      take(unpack(rest.subarray(0, end)))
      rest = rest.subarray(end)
    }
  })
}

function codec() {
  const { formats, messages } = JSON.parse(readFileSync(0, 'utf8'))
  for (const { fields, packed } of messages) {
    const length = Buffer.from([packed.length / 512, (packed.length / 2) % 256])
    const read = unpack(Buffer.concat([length, Buffer.from(packed, 'hex')]), formats)
    for (const [number, format] of Object.entries(formats)) {
      if (format.ContentType === 'b' && read[number]) read[number] = read[number].toUpperCase()
    }
    assert.deepEqual(read, fields)
    console.log(pack(fields, formats).subarray(2).toString('hex'))
  }
}

async function acquirer(port) {
  const socket = net.connect(Number(port), '127.0.0.1')
  const waiting = new Map()
  reader(socket, (answer) => {
    waiting.get(answer[11])?.(answer)
    waiting.delete(answer[11])
  })
  const ask = (fields) => new Promise((resolve) => {
    waiting.set(fields[11], resolve)
    socket.write(pack(fields))
  })
  const day = new Date().toISOString().slice(5, 10).replace('-', '')
  const purchase = {
    0: '0100', 2: '4000001234567899', 3: '000000', 4: '000000002050', 7: `${day}100417`, 11: '000123', 12: '100417', 13: day,
    14: '3012', 18: '5411', 22: '051', 25: '00', 28: 'D00000000', 32: '12345', 35: '4000001234567899=30121010000000000000',
    37: '633510000123', 41: 'TERM0001', 42: 'MERCHANT1      ', 43: 'Corner shop              London       GB',
    49: '826', 52: '0123456789abcdef', 54: '0040826C000000000500', 63: 'NET123',
  }
  const [approved, declined, on] = await Promise.all([
    ask(purchase), ask({ ...purchase, 4: '000000020000', 11: '000124' }),
    ask({ 0: '0800', 7: `${day}100417`, 11: '000001', 70: '001' }),
  ])
  assert.equal(approved[0], '0110')
  assert.equal(approved[39], '00')
  assert.match(approved[38], /^\d{6}$/)
  for (const number of [2, 3, 4, 7, 11, 32, 37, 41, 42, 49, 63]) assert.equal(approved[number], purchase[number])
  assert.equal(approved[52], undefined)
  assert.equal(declined[39], '51')
  assert.equal(declined[38], undefined)
  assert.deepEqual([on[0], on[39], on[70]], ['0810', '00', '001'])

  const again = await ask(new Iso({ ...purchase }).toRetransmit())
  assert.deepEqual(again, approved)
  const reversal = await ask({
    ...purchase, 0: '0420', 11: '000125', 90: `0100000123${day}1004170000001234500000000000`,
    95: '000000000700000000000000C00000000C00000000',
  })
  assert.deepEqual([reversal[0], reversal[39]], ['0430', '00'])
  const wrong = await ask({ ...purchase, 11: '000126', 49: '999' })
  assert.deepEqual([wrong[0], wrong[39]], ['0110', '30'])
  socket.end()
}

function issuer() {
  const server = net.createServer((socket) => {
    socket.on('close', () => server.close())
    reader(socket, (asked) => {
      const answer = { ...asked, ...new Iso({ ...asked }).toResponse() }
      answer[0] = answer[0].slice(0, 3) + '0'
      answer[39] = asked[4] > '000000010000' ? '51' : '00'
      if (answer[39] === '00' && asked[4]) answer[38] = '123456'
      socket.write(pack(answer))
    })
  }).listen(0, '127.0.0.1', () => console.log(server.address().port))
}

const [mode, argument] = process.argv.slice(2)
await { codec, acquirer, issuer }[mode](argument)
