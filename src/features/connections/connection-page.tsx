import { useParams } from '@tanstack/react-router'
import { PageHead } from '#ui/page-head.tsx'

/** /connections/$id */
export function ConnectionPage() {
  const { id } = useParams({ strict: false })
  return <PageHead title={id} />
}
