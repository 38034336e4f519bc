import { useRef, useState } from 'preact/hooks'

interface Point {
  x: number
  y: number
}

/** Something moved by the pointer that holds its handle: how far it is from where it was, in px. */
export function useDragged() {
  const [offset, setOffset] = useState<Point>({ x: 0, y: 0 })
  /** Where the pointer would be if nothing had been moved yet. */
  const origin = useRef<Point | undefined>(undefined)
  const handle = {
    onPointerDown(event: PointerEvent & { currentTarget: HTMLElement }) {
      if (event.target instanceof Element && event.target.closest('button')) return
      origin.current = { x: event.clientX - offset.x, y: event.clientY - offset.y }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove({ clientX, clientY }: PointerEvent) {
      const from = origin.current
      if (from) setOffset({ x: clientX - from.x, y: clientY - from.y })
    },
    onLostPointerCapture() {
      origin.current = undefined
    },
  }
  return { offset, handle }
}
