import { parseAllDocuments } from 'yaml'
import { yamlReader } from '#domain/destinations/auth0/imports/yaml.ts'

export const readYaml = yamlReader((text, options) => parseAllDocuments(text, options))
