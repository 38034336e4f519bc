import type { Workspace } from '../workspace'

/** Toasts of the add-on and of the page. */
export function Notices({ workspace }: { workspace: Workspace }) {
  return (
    <section class="notices" aria-live="polite" aria-label="Messages">
      {workspace.notices.map(({ id, title, text, kind, action }) => (
        <div key={id} class={`notice ${kind}`}>
          <div>
            {title && <strong>{title}</strong>}
            <p>{text}</p>
            {action && (
              <button type="button" class="link" onClick={action.run}>
                {action.label}
              </button>
            )}
          </div>
          <button type="button" class="icon" aria-label="Dismiss" onClick={() => workspace.dismiss(id)}>
            ✕
          </button>
        </div>
      ))}
    </section>
  )
}
