/** Grey lines where text will be, at once: never a blank panel. */
export const Skeleton = () => (
  <div class="skeleton" aria-hidden="true">
    {[1, 2, 3].map((line) => (
      <div key={line}>
        <i />
        <i class="short" />
      </div>
    ))}
  </div>
)
