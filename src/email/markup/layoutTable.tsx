import type { ComponentChildren } from 'preact'

/** A table that only places things: mail clients agree on tables and on little else. */
export const LayoutTable = ({ children, hidden }: { children: ComponentChildren; hidden?: boolean }) => (
  <table
    role="presentation"
    aria-hidden={hidden ? 'true' : undefined}
    width="100%"
    cellpadding="0"
    cellspacing="0"
  >
    {children}
  </table>
)
