import { Skeleton } from './Skeleton'

interface Props {
  title: string
  /** Said while the page waits. */
  loading: string
  /** Why there is nothing to show; absent while it waits. */
  failed?: string | undefined
  retry: string
  onRetry(): void
}

/** A page before there is anything on it. */
export const Opening = ({ title, loading, failed, retry, onRetry }: Props) => (
  <main class="alone" aria-busy={failed === undefined}>
    <h1>{title}</h1>
    {failed === undefined ? (
      <>
        <p role="status" class="quiet">
          {loading}
        </p>
        <Skeleton />
      </>
    ) : (
      <>
        <p role="alert">{failed}</p>
        <button type="button" class="primary" onClick={onRetry}>
          {retry}
        </button>
      </>
    )}
  </main>
)
