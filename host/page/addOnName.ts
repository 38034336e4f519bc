import { messagesOf } from '../../src/messages'

/** What the add-on is called where Google shows its name: in the Extensions menu and over its sidebar. */
export const addOnName = messagesOf('en').menu.name
