import { fields } from '#domain/destinations/auth0/connection/fields.ts'
import { StopReading } from '#panels/waiting/stop-reading.tsx'
import { Placeholder } from '#ui/placeholder.tsx'
import { ApplicationPicker } from './applications/application-picker.tsx'
import { ApplicationsProblem } from './applications/applications-problem.tsx'
import { ChosenSide } from './applications/applications-side.tsx'
import { EveryConnection } from './applications/every-connection.tsx'
import { useApplications } from './applications/use-applications.ts'

export function ApplicationsForm() {
  const applications = useApplications()
  const { loaded, loading, keys } = applications
  return (
    <>
      <p>{fields.applications.hint}</p>
      <ApplicationsProblem applications={applications} />
      {loaded && <ApplicationPicker applications={applications} />}
      {!loaded && loading && <Placeholder lines={6} label="Loading applications" />}
      <StopReading reading={loading} keys={keys} />
    </>
  )
}

export function ApplicationsSide() {
  return (
    <>
      <ChosenSide />
      <EveryConnection />
    </>
  )
}
