import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDate } from '../../host/core/services/formatDate'
import { parseDate } from '../../host/core/services/parseDate'
import { evaluated, hostWith } from './hostWith'

describe('formatDate', () => {
  const at = Date.UTC(2026, 6, 6, 7, 5, 9, 40)
  test.each([
    { pattern: 'yyyy-MM-dd', text: '2026-07-06' },
    { pattern: 'd.M.yy', text: '6.7.26' },
    { pattern: 'EEE, MMM d', text: 'Mon, Jul 6' },
    { pattern: 'EEEE MMMM', text: 'Monday July' },
    { pattern: 'HH:mm:ss.SSS', text: '09:05:09.040' },
    { pattern: 'h:mm a', text: '9:05 AM' },
    { pattern: 'kk KK', text: '09 09' },
    { pattern: 'u', text: '1' },
    { pattern: 'D', text: '187' },
    { pattern: 'DD', text: '187' },
    { pattern: 'w', text: '28' },
    { pattern: 'W F', text: '2 1' },
    { pattern: 'G', text: 'AD' },
    { pattern: 'Z X XX XXX', text: '+0200 +02 +0200 +02:00' },
    { pattern: "yyyy-MM-dd'T'HH:mm", text: '2026-07-06T09:05' },
    { pattern: "h 'o''clock'", text: "9 o'clock" },
    { pattern: "''yy", text: "'26" },
    { pattern: 'yyyy年M月d日', text: '2026年7月6日' },
  ])('$pattern in Berlin: $text', ({ pattern, text }) => {
    expect(formatDate(at, 'Europe/Berlin', pattern)).toBe(text)
  })
  test.each([
    { why: 'YYYY is the year of the week', day: Date.UTC(2026, 11, 27), pattern: 'YYYY', text: '2027' },
    { why: 'while yyyy is that of the day', day: Date.UTC(2026, 11, 27), pattern: 'yyyy', text: '2026' },
    { why: 'weeks begin on Sunday', day: Date.UTC(2026, 6, 5), pattern: 'w', text: '28' },
    { why: 'the Saturday before is a week earlier', day: Date.UTC(2026, 6, 4), pattern: 'w', text: '27' },
    { why: 'January 1 is in week 1', day: Date.UTC(2027, 0, 1), pattern: 'YYYY w', text: '2027 1' },
    { why: 'midnight is 24 to k and 12 to h', day: Date.UTC(2026, 0, 1), pattern: 'k h a', text: '24 12 AM' },
    { why: 'UTC is Z', day: Date.UTC(2026, 0, 1), pattern: 'XXX', text: 'Z' },
  ])('$why', ({ day, pattern, text }) => expect(formatDate(day, 'UTC', pattern)).toBe(text))
  test('the zone decides the day', () => {
    const late = Date.UTC(2026, 6, 5, 23)
    expect([formatDate(late, 'Asia/Shanghai', 'd'), formatDate(late, 'America/Lima', 'd')]).toEqual([
      '6',
      '5',
    ])
  })
  test('GMT+8 is a zone, an unknown name means GMT', () => {
    expect(formatDate(0, 'GMT+8', 'H')).toBe('8')
    expect(formatDate(0, 'Mars/Olympus', 'H')).toBe('0')
  })
  test.each(['T', 'b', 'j', 'Q'])('a bare %s is an illegal letter', (letter) => {
    expect(() => evaluated(`Utilities.formatDate(new Date(), 'UTC', 'yyyy${letter}')`)).toThrow(
      `Illegal pattern character '${letter}'`,
    )
  })
  test('a date is needed', () => {
    expect(() => evaluated(`Utilities.formatDate('2026-07-06', 'UTC', 'yyyy')`)).toThrow(
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    )
  })
  test('plain patterns agree with ISO text', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (second) => {
        const iso = new Date(second * 1000).toISOString().replace('.000Z', '')
        expect(formatDate(second * 1000, 'UTC', "yyyy-MM-dd'T'HH:mm:ss")).toBe(iso)
      }),
    ))
})

describe('parseDate', () => {
  test.each([
    { text: '2026-07-06', pattern: 'yyyy-MM-dd', iso: '2026-07-05T22:00:00.000Z' },
    { text: '6.7.26 9:05', pattern: 'd.M.yy H:mm', iso: '2026-07-06T07:05:00.000Z' },
    { text: 'Mon, 6 July 2026', pattern: 'EEE, d MMMM yyyy', iso: '2026-07-05T22:00:00.000Z' },
    { text: 'jul 6, 2026 12:30 am', pattern: 'MMM d, yyyy h:mm a', iso: '2026-07-05T22:30:00.000Z' },
    { text: '12:30 PM', pattern: 'h:mm a', iso: '1970-01-01T11:30:00.000Z' },
    { text: '20260706', pattern: 'yyyyMMdd', iso: '2026-07-05T22:00:00.000Z' },
    { text: '2026-07-06T09:05:09Z', pattern: "yyyy-MM-dd'T'HH:mm:ssX", iso: '2026-07-06T09:05:09.000Z' },
    { text: '2026-07-06 09:05 -0530', pattern: 'yyyy-MM-dd HH:mm Z', iso: '2026-07-06T14:35:00.000Z' },
    { text: '2026-02-31', pattern: 'yyyy-MM-dd', iso: '2026-03-02T23:00:00.000Z' },
    { text: '2026-07-06 and more', pattern: 'yyyy-MM-dd', iso: '2026-07-05T22:00:00.000Z' },
    { text: '25:61', pattern: 'H:mm', iso: '1970-01-02T01:01:00.000Z' },
  ])('$text by $pattern in Berlin is $iso', ({ text, pattern, iso }) => {
    expect(new Date(parseDate(text, 'Europe/Berlin', pattern)).toISOString()).toBe(iso)
  })
  test.each(['tomorrow', '2026/07/06', ''])('"%s" does not fit yyyy-MM-dd', (text) => {
    expect(() => evaluated(`Utilities.parseDate('${text}', 'UTC', 'yyyy-MM-dd')`)).toThrow(
      `Unparseable date: "${text}"`,
    )
  })
  test('it is a Date of the script', () => {
    expect(evaluated(`Utilities.parseDate('2026', 'UTC', 'yyyy') instanceof Date`)).toBe(true)
  })
  test('it reads back what formatDate writes', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_300_000_000 }), (second) => {
        const pattern = 'EEEE, MMMM d yyyy, h:mm:ss a XXX'
        const text = formatDate(second * 1000, 'America/Lima', pattern)
        expect(parseDate(text, 'Asia/Tokyo', pattern)).toBe(second * 1000)
      }),
    ))
})

describe('formatString', () => {
  test.each([
    { call: "'%s has %d of %d (%.1f%%)', 'Ana', 3, 4, 75", gives: 'Ana has 3 of 4 (75.0%)' },
    { call: "'%f', 1.5", gives: '1.500000' },
    { call: "'[%5d][%-5d][%05d][%+d]', 42, 42, -42, 42", gives: '[   42][42   ][-0042][+42]' },
    { call: "'%,d and %,.2f', 1234567, 1234.5", gives: '1,234,567 and 1,234.50' },
    { call: "'%6s|%-6s|%.2s', 'abc', 'abc', 'abc'", gives: '   abc|abc   |ab' },
    { call: "'%x', 255", gives: 'ff' },
  ])('formatString($call)', ({ call, gives }) => {
    expect(evaluated(`Utilities.formatString(${call})`)).toBe(gives)
  })
  test.each([
    { why: '%d wants an integer', call: "'%d', 1.5", says: '%d does not take 1.5.' },
    { why: '%d wants a number', call: "'%d', 'x'", says: '%d does not take x.' },
    { why: 'there is no %j', call: "'%j', {}", says: 'Unknown directive: %j' },
    { why: 'a value is missing', call: "'%s %s', 'a'", says: "Format specifier '%s' has no value." },
  ])('$why', ({ call, says }) => {
    expect(() => evaluated(`Utilities.formatString(${call})`)).toThrow(says)
  })
})

describe('bytes', () => {
  test.each([
    { why: 'base64', code: 'Utilities.base64Encode("OKR")', gives: 'T0tS' },
    { why: 'text is US-ASCII unless told', code: 'Utilities.base64Encode("é")', gives: 'Pw==' },
    { why: 'UTF-8 when told', code: 'Utilities.base64Encode("é", Utilities.Charset.UTF_8)', gives: 'w6k=' },
    { why: 'decoding gives signed bytes', code: 'Utilities.base64Decode("w6k=")', gives: [-61, -87] },
    { why: 'web-safe', code: 'Utilities.base64EncodeWebSafe([-1, -2, -65])', gives: '__6_' },
    { why: 'web-safe back', code: 'Utilities.base64DecodeWebSafe("__6_")', gives: [-1, -2, -65] },
    {
      why: 'digests are signed bytes',
      code: 'Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, "a")',
      gives: [12, -63, 117, -71, -64, -15, -74, -88, 49, -61, -103, -30, 105, 119, 38, 97],
    },
    {
      why: 'a blob of text',
      code: '(() => { const b = Utilities.newBlob("Plan"); return [b.getName(), b.getContentType(), b.getDataAsString()] })()',
      gives: [null, 'text/plain', 'Plan'],
    },
    {
      why: 'a blob is changed in place, its copy is its own',
      code: `(() => { const b = Utilities.newBlob([79, 75], 'text/x', 'a'); const c = b.copyBlob()
        b.setDataFromString('é').setContentType('text/csv').setName('plan.csv')
        return [b.getBytes(), b.getContentType(), b.getName(), c.getDataAsString(), c.getName(), b.isGoogleType()] })()`,
      gives: [[-61, -87], 'text/csv', 'plan.csv', 'OK', 'a', false],
    },
    {
      why: 'a zip and what is in it',
      code: `(() => { const z = Utilities.zip([Utilities.newBlob('1', 'text/csv', 'a.csv'), Utilities.newBlob('2', null, 'b')])
        return [z.getName(), z.getContentType(), Utilities.unzip(z).map((b) => b.getName() + b.getDataAsString())] })()`,
      gives: ['archive.zip', 'application/zip', ['a.csv1', 'b2']],
    },
    {
      why: 'gzip and back',
      code: `(() => { const z = Utilities.gzip(Utilities.newBlob('Keep customers'))
        return [z.getName(), z.getContentType(), Utilities.ungzip(z).getDataAsString()] })()`,
      gives: ['archive.gz', 'application/x-gzip', 'Keep customers'],
    },
    {
      why: 'a signature, by the test vector of RFC 4231',
      code: `Utilities.computeHmacSha256Signature('what do ya want for nothing?', 'Jefe')
        .map((byte) => (byte & 255).toString(16).padStart(2, '0')).join('')`,
      gives: '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    },
    {
      why: 'a signature by another algorithm, with a key longer than a block',
      code: `Utilities.computeHmacSignature(Utilities.MacAlgorithm.HMAC_SHA_512, 'plan', 'k'.repeat(200)).length`,
      gives: 64,
    },
  ])('$why', ({ code, gives }) => expect(evaluated(code)).toEqual(gives))
  test.each([
    { call: "Utilities.zip([Utilities.newBlob('a'), Utilities.newBlob('b')])", says: 'different names' },
    { call: "Utilities.zip(['a'])", says: "don't match the method signature for Utilities.zip." },
    { call: "Utilities.ungzip(Utilities.newBlob('a'))", says: 'Could not open the archive.' },
  ])('$call fails', ({ call, says }) => expect(() => evaluated(call)).toThrow(says))
})

describe('parseCsv', () => {
  test('quotes, doubled quotes and line breaks', () => {
    expect(evaluated(`Utilities.parseCsv('a,"b ""x"", c"\\n1,"2\\n3"')`)).toEqual([
      ['a', 'b "x", c'],
      ['1', '2\n3'],
    ])
  })
  test('another separator', () => expect(evaluated(`Utilities.parseCsv('a;b', ';')`)).toEqual([['a', 'b']]))
  test('rows of different length fail', () => {
    expect(() => evaluated(`Utilities.parseCsv('a,b\\nc')`)).toThrow('Could not parse text.')
  })
})

describe('chance and waiting', () => {
  test('uuids look like version 4, differ, and repeat with the seed', () => {
    const source = 'function two() { return [Utilities.getUuid(), Utilities.getUuid()] }'
    const [first, second] = hostWith(source).as().run('two') as string[]
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(second).not.toBe(first)
    expect(hostWith(source).as().run('two')).toEqual([first, second])
    expect(hostWith(source, { seed: 2 }).as().run('two')).not.toEqual([first, second])
  })
  test('nobody sleeps longer than five minutes', () => {
    expect(() => evaluated('Utilities.sleep(300001)')).toThrow('milliseconds')
  })
  test('waiting takes a number', () => {
    expect(() => evaluated(`Utilities.sleep('a while')`)).toThrow(
      "The parameters (String) don't match the method signature for Utilities.sleep.",
    )
  })
})
