import { deployDirectory, deployYaml } from './deploy-cli.ts'
import { nodeSdk } from './node-sdk.ts'
import { terraform } from './terraform.ts'
import type { Tool } from './tool.ts'

export const tools: readonly Tool[] = [terraform, deployYaml, deployDirectory, nodeSdk]
