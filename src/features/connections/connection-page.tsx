import { PageHead } from '#ui/page-head.tsx'

export const ConnectionPage = () => <PageHead title="Connection" />
