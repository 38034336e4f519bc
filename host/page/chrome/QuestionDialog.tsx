import { useEffect, useRef, useState } from 'preact/hooks'
import { addOnName } from '../addOnName'
import type { OpenQuestion } from '../workspace'

const CAPTIONS: Record<string, string> = { OK: 'OK', CANCEL: 'Cancel', YES: 'Yes', NO: 'No' }

/** Ui.alert and Ui.prompt, with the buttons the script chose; closing it is an answer too. */
export function QuestionDialog({ question }: { question: OpenQuestion }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [text, setText] = useState('')
  const { kind, title, prompt, buttons, answer } = question
  useEffect(() => dialog.current?.showModal(), [])
  const give = (button: string) => answer({ button, text })
  const names = buttons.split('_')
  return (
    <dialog
      class="question"
      ref={dialog}
      aria-labelledby="question-title"
      aria-describedby="question-prompt"
      onCancel={() => give('CLOSE')}
    >
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault()
          give(names[0] ?? 'OK')
        }}
      >
        <h2 id="question-title">{title || addOnName}</h2>
        <p id="question-prompt">{prompt}</p>
        {kind === 'prompt' && (
          <input
            aria-labelledby="question-prompt"
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        )}
        <footer>
          {names.map((name, index) => (
            <button
              key={name}
              type={index === 0 ? 'submit' : 'button'}
              class={index === 0 ? 'button primary' : 'button'}
              onClick={index === 0 ? undefined : () => give(name)}
            >
              {CAPTIONS[name] ?? name}
            </button>
          ))}
        </footer>
      </form>
    </dialog>
  )
}
