import { Skeleton } from '../Skeleton'
/** Until there is something to show; said to whoever listens. */
export const Loading = ({ text }: { text: string }) => (
  <div role="status" class="alone">
    <span class="hidden">{text}</span>
    <Skeleton />
  </div>
)
