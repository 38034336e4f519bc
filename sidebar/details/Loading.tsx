/** Grey lines where text will be, at once: never a blank panel. */
export const Loading = ({ text }: { text: string }) => (
  <div role="status" class="alone">
    <span class="hidden">{text}</span>
    <div class="skeleton" aria-hidden="true">
      {[1, 2, 3].map((line) => (
        <div key={line}>
          <i />
          <i class="short" />
        </div>
      ))}
    </div>
  </div>
)
