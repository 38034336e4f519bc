import type { FunctionDeclaration } from './define'
import { mboFactor } from './mboFactor'
import { mboPayout } from './mboPayout'
import { mboSteps } from './mboSteps'
import { okrAttainment } from './okrAttainment'
import { okrExpected } from './okrExpected'
import { okrForecast } from './okrForecast'
import { okrLatest } from './okrLatest'
import { okrPace } from './okrPace'
import { okrProgress } from './okrProgress'
import { okrRealism } from './okrRealism'
import { okrRollup } from './okrRollup'
import { okrTable } from './okrTable'
import { okrTree } from './okrTree'

/** Every custom function, in the order of help and README. */
export const functions: readonly FunctionDeclaration[] = [
  okrTable,
  okrProgress,
  okrAttainment,
  okrRollup,
  okrTree,
  okrLatest,
  okrExpected,
  okrPace,
  okrForecast,
  okrRealism,
  mboFactor,
  mboSteps,
  mboPayout,
]
