import type { textRemarks as en } from '../en/textRemarks'

export const textRemarks: typeof en = {
  outputVerb: (words) => `${words}说的是要做的事。做成之后，谁会因此有什么不同？`,
  digits: (words) => `${words}是具体数字。能否放进关键结果，让目标只说想达到的状态？`,
  tooShort: () => '写得太短。为了谁，哪里会变得更好？',
  tooLong: () => '写得太长。哪一句话能让所有人都记住？',
  bareMovement: (words) => `${words}只说明了数字的升降。为什么重要，达到后会成为什么样？`,
  usualBusiness: (words) => `${words}属于日常工作。希望改变的是什么？`,
  noNumber: () => '没有数字。用哪个数字、从多少到多少，能证明已经达成？',
  noBaseline: (words) => `${words}是目标值。现在是多少？`,
  activity: (words) => `${words}是动作，不是结果。它应当带来什么结果？`,
  vague: (words) => `${words}无法衡量。达到什么数字，大家才会一致认为完成了？`,
  twoMetrics: (words) => `${words}把两个指标写在了一起。哪一个更关键，还是应拆成两条关键结果？`,
  over100: (words) => `${words}超过了全部。它是占比，还是增长幅度？`,
  full100: (words) => `${words}没有留余地。这是必须兑现的承诺，还是做到一部分也算好结果？`,
}
