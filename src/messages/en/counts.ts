export const counted = (n: number, one: string, many: string) =>
  `${new Intl.NumberFormat('en-US').format(n)} ${n === 1 ? one : many}`

export const points = (n: number) => counted(n, 'point', 'points')
export const keyResults = (n: number) => counted(n, 'key result', 'key results')
