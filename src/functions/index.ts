import type { FunctionDeclaration } from './define'
import { mboFactor } from './mboFactor'
import { mboPayout } from './mboPayout'
import { mboSteps } from './mboSteps'
import { okrAttainment } from './okrAttainment'
import { okrExpected } from './okrExpected'
import { okrExplain } from './okrExplain'
import { okrForecast } from './okrForecast'
import { okrGrade } from './okrGrade'
import { okrLatest } from './okrLatest'
import { okrLint } from './okrLint'
import { okrPace } from './okrPace'
import { okrProgress } from './okrProgress'
import { okrRealism } from './okrRealism'
import { okrRollup } from './okrRollup'
import { okrScore } from './okrScore'
import { okrShares } from './okrShares'
import { okrTable } from './okrTable'
import { okrTree } from './okrTree'
import { okrZone } from './okrZone'

/** Every custom function, in the order of help and README. */
export const functions: readonly FunctionDeclaration[] = [
  okrTable,
  okrProgress,
  okrAttainment,
  okrScore,
  okrZone,
  okrRollup,
  okrTree,
  okrShares,
  okrExplain,
  okrLatest,
  okrExpected,
  okrPace,
  okrGrade,
  okrForecast,
  okrRealism,
  okrLint,
  mboFactor,
  mboSteps,
  mboPayout,
]
