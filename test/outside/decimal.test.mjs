import assert from 'node:assert/strict'
import { test } from 'node:test'
import { convert, parse, units } from './decimal.mjs'

test('a decimal is read exactly', () => {
  assert.deepEqual(parse('20'), { units: 20n, scale: 0 })
  assert.deepEqual(parse('0.07'), { units: 7n, scale: 2 })
  assert.equal(units('23.5', 6), 23500000n)
})

test('what the API must not write is refused', () => {
  for (const text of ['', '20.0', '20.', '.5', '020', '1e3', '+1', '1,5', ' 1', 20, null, undefined]) {
    assert.throws(() => parse(text), RangeError, `${JSON.stringify(text)}`)
  }
  assert.throws(() => units('0.001', 2), RangeError)
})

test('a conversion rounds half to even', () => {
  assert.equal(convert('20', '1.1725', 2), 2345n)
  assert.equal(convert('0.5', '0.01', 2), 0n)
  assert.equal(convert('1.5', '0.01', 2), 2n)
  assert.equal(convert('2.5', '0.01', 2), 2n)
  assert.equal(convert('0.51', '0.01', 2), 1n)
})
