import { PageHead } from '#ui/page-head.tsx'

export const ConnectionsPage = () => <PageHead title="Connections" />
