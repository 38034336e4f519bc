import type { planRemarks as en } from '../en/planRemarks'

export const planRemarks: typeof en = {
  noOwner: () => '没有负责人。由谁负责到底？',
  noDates: () => '既没有周期，也没有日期。打算什么时候达成？',
  manyObjectives: (words) => `同时进行 ${words} 个目标。最重要的三个是哪些？`,
  noKeyResults: () => '没有关键结果。哪两到五条能证明目标已达成？',
  oneKeyResult: () => '只有一条关键结果。目标达成时，还有什么应当发生？',
  manyKeyResults: (words) => `有 ${words} 条关键结果。去掉哪几条影响最小？`,
  otherNumbers: (words) => `文字里写的是${words}，与起始值、目标值不一致。以哪个为准？`,
  allLeading: () => '所有关键结果都在统计动作。这些动作应当带来什么结果？',
  allLagging: () => '所有关键结果都要到期末才看得出来。什么能更早说明方向正确？',
  noCounterpart: () => '所有关键结果都在统计数量。哪一条能守住质量？',
  startIsTarget: () => '起始值与目标值相同。希望改变什么，还是需要守住的底线？',
  againstDirection: () => '类型与目标值的方向相反。以哪个为准？',
  outsideCycle: () => '截止日期不在周期之内。周期内能做到哪一步？',
  duplicate: (words) => `与${words}衡量的是同一件事。应计入哪个目标？`,
  noParent: () => '没有支撑任何上级目标。它服务于哪一个？',
  loop: (words) => `形成了循环：${words}。应去掉哪一个关联？`,
}
