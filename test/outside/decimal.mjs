// Decimals as the API writes them, reckoned exactly: a value is units / 10^scale.

// parse reads plain notation without needless zeros; anything else is an error.
export function parse(text) {
  const match = typeof text === 'string' && /^(-?)(0|[1-9]\d*)(?:\.(\d*[1-9]))?$/.exec(text)
  if (!match) throw new RangeError(`not a decimal in plain notation: ${JSON.stringify(text)}`)
  const [, sign, whole, part = ''] = match
  return { units: BigInt(sign + whole + part), scale: part.length }
}

// units gives the decimal as a whole number of units of the scale; a decimal
// that is finer than that is an error.
export function units(text, scale) {
  const value = parse(text)
  if (value.scale > scale) throw new RangeError(`${text} has more than ${scale} decimals`)
  return value.units * 10n ** BigInt(scale - value.scale)
}

// convert multiplies an amount, not negative, with a rate and rounds half to
// even to whole units of the scale.
export function convert(amount, rate, scale) {
  const [a, r] = [parse(amount), parse(rate)]
  const numerator = a.units * r.units * 10n ** BigInt(scale)
  const denominator = 10n ** BigInt(a.scale + r.scale)
  const [whole, twice] = [numerator / denominator, 2n * (numerator % denominator)]
  const up = twice > denominator || (twice === denominator && whole % 2n === 1n)
  return up ? whole + 1n : whole
}
