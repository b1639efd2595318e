import type { CustomDomain } from '../state.ts'

const cname = (domain: string, mark: string) => ({
  methods: [{ name: 'CNAME', record: `acme-${mark}.edge.tenants.eu.auth0.com`, domain }],
})

/** One that is ready, and one that waits for its DNS record. */
export const customDomains: readonly CustomDomain[] = [
  {
    custom_domain_id: 'cd_MOCKready00000001',
    domain: 'login.acme.example',
    primary: true,
    is_default: true,
    status: 'ready',
    type: 'auth0_managed_certs',
    verification: cname('login.acme.example', 'cd-ready'),
    tls_policy: 'recommended',
    domain_metadata: {},
    created_at: '2026-01-05T09:00:00.000Z',
  },
  {
    custom_domain_id: 'cd_MOCKpending000001',
    domain: 'signin.acme.example',
    primary: false,
    is_default: false,
    status: 'pending_verification',
    type: 'self_managed_certs',
    verification: {
      methods: [
        { name: 'TXT', record: 'MOCK_record', domain: '_cf-custom-hostname.signin.acme.example' },
      ],
    },
    tls_policy: 'recommended',
    domain_metadata: {},
    created_at: '2026-02-10T09:00:00.000Z',
  },
]
