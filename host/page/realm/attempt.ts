import type { Host } from '../../core/host'
import type { Answer, Question } from '../../core/screen'
import { revisionsOf } from '../grid/revisions'

/** Why a run stopped: the person has not answered yet. */
class Unanswered extends Error {}

/**
 * Answers Ui.alert and Ui.prompt in a page that cannot stand still while its person thinks. A run that asks is stopped at
 * the question, everything it did is taken back, and once the answer is known it runs again from the start: clock and
 * chance are the host's, so it comes to the same question, finds the answer and goes on.
 */
export class Questions {
  #given: Answer[] = []
  #next = 0
  #open: Question | undefined

  /** For the host's option `ask`. */
  readonly ask = (question: Question): Answer => {
    const answer = this.#open ? undefined : this.#given[this.#next++]
    if (answer) return answer
    // What a script does after it caught this is taken back as well; the first question counts.
    this.#open ??= question
    throw new Unanswered('The person has not answered yet.')
  }

  /** Runs `work`, as often as it asks something new; `askPerson` shows the question. Throws what the last run throws. */
  async run<T>(host: Host, work: () => T, askPerson: (question: Question) => Promise<Answer>): Promise<T> {
    this.#given = []
    for (;;) {
      this.#next = 0
      this.#open = undefined
      const takeBack = stateOf(host)
      let outcome: { value: T } | { error: unknown }
      try {
        outcome = { value: work() }
      } catch (error) {
        outcome = { error }
      }
      const question = this.#open as Question | undefined
      if (!question) {
        if ('error' in outcome) throw outcome.error
        return outcome.value
      }
      takeBack()
      this.#given.push(await askPerson(question))
    }
  }
}

/** Remembers everything an execution can change; what it gives puts that back. The clock alone does not run backwards. */
function stateOf(host: Host): () => void {
  const { stores, workbook, context } = host
  const screens = host.people.all.map(({ mail }) => host.screenOf(mail))
  const before = structuredClone(stores)
  // Pages that are shown stay the same objects: one that is open must not be loaded again.
  const seen = screens.map((screen) => ({
    ...screen,
    toasts: [...screen.toasts],
    answers: [...screen.answers],
    questions: [...screen.questions],
  }))
  const random = context.random.state
  const revisions = revisionsOf(workbook.model)
  const sheet = workbook.activeSheetId
  const selection = workbook.selection
  return () => {
    for (let more = revisionsOf(workbook.model) - revisions; more > 0; more--) workbook.undo()
    workbook.select(sheet, selection)
    Object.assign(stores, before)
    screens.forEach((screen, index) => {
      Object.assign(screen, seen[index])
    })
    context.random.state = random
  }
}
