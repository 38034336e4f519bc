import type { Both } from './template'

// Nobody in particular: the people of every example.
export const INES: Both = 'Ines Carvalho | 周敏'
export const TOM: Both = 'Tom Okafor | 张伟'
export const MEI: Both = 'Mei Tanaka | 李娜'
export const JONAS: Both = 'Jonas Weber | 陈晨'
export const LENA: Both = 'Lena Fischer | 林静'
export const OMAR: Both = 'Omar Haddad | 吴昊'
export const PRIYA: Both = 'Priya Nair | 赵倩'
export const LUCAS: Both = 'Lucas Moreau | 黄磊'
export const SOFIA: Both = 'Sofia Rossi | 徐婷'
export const KENJI: Both = 'Kenji Mori | 高远'
