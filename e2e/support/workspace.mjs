// Reads an identity provider as a workspace stores it, with nothing of Greencheck:
//   node workspace.mjs ORIGIN CLIENT_ID CLIENT_SECRET NAME
const [origin, id, secret, name] = process.argv.slice(2)

async function call(path, init) {
  const answer = await fetch(`${origin}${path}`, init)
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}

const { access_token: token } = await call('/acme/admin/oauth2/token', {
  method: 'POST',
  headers: { authorization: `Basic ${btoa(`${id}:${secret}`)}` },
  body: new URLSearchParams({ grant_type: 'client_credentials' }),
})
const headers = { authorization: `Bearer ${token}` }
const idps = '/api/admin/acme/servers/customers/idps'
const list = await call(idps, { headers })
const found = list.idps.find((idp) => idp.name === name)
const idp = await call(`${idps}/auth0/${found.id}`, { headers })
const { execution_points: points } = await call(
  '/api/admin/acme/servers/customers/script-execution-points',
  { headers },
)
console.log(JSON.stringify({ idp, script: points.find((one) => one.target_fk === found.id) }))
