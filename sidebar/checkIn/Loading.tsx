import { useEffect, useState } from 'preact/hooks'
import { useReading } from './reading'

/** After this long a person wonders whether anything still happens. */
const SLOW = 8_000

/** Rows to come, in outline; says so when it takes long. */
export function Loading() {
  const { checkIn, page } = useReading().messages
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW)
    return () => clearTimeout(timer)
  }, [])
  return (
    <main class="alone" aria-busy="true">
      <h1>{checkIn.title}</h1>
      <p role="status" class="quiet">
        {isSlow ? page.slow : checkIn.loading}
      </p>
      <div class="skeleton" aria-hidden="true">
        {[0, 1, 2, 3].map((row) => (
          <div key={row}>
            <i class="long" />
            <i class="short" />
            <i class="field" />
          </div>
        ))}
      </div>
    </main>
  )
}
