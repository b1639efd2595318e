import { deployDirectory, deployYaml } from './deploy-cli.ts'
import { nodeSdk } from './node-sdk.ts'
import { terraform } from './terraform.ts'
import type { Tool } from './tool.ts'

/** Those that people ask for and that were never run on what would be written for them. */
export const untried = [
  { name: 'Auth0 CLI', its: 'command auth0 connections' },
  { name: 'Pulumi', its: 'provider for Auth0' },
] as const

export const tools: readonly Tool[] = [terraform, deployYaml, deployDirectory, nodeSdk]
