/** What the page says, by state. Texts are shown as text, never as markup. */
export interface Screen {
  readonly title: string
  readonly text: string
  /** Something is under way: the page moves on by itself. */
  readonly busy?: boolean
}

export const screens = {
  starting: (connection: string): Screen => ({
    title: 'Opening the login',
    text: `This tests the connection ${connection}. Log in as one of its users.`,
    busy: true,
  }),
  validating: (): Screen => ({
    title: 'Checking the answer',
    text: 'The login came back. Its code is exchanged, and what the tenant answers is verified.',
    busy: true,
  }),
  slow: (): Screen => ({
    title: 'Checking the answer',
    text: 'The tenant takes longer than usual. Nothing is lost; this goes on for up to a minute.',
    busy: true,
  }),
  ending: (): Screen => ({
    title: 'Ending the test',
    text: 'What was seen is kept for the dashboard. The tenant signs the tested user out, and you with them: after a reload the dashboard asks you to sign in again.',
    busy: true,
  }),
  ended: (): Screen => ({
    title: 'The test login is over',
    text: 'You can close this window. What was seen is in the dashboard.',
  }),
  over: (): Screen => ({
    title: 'This test has ended',
    text: 'This address belongs to no test that is under way in this window. It may have been opened twice, or you signed out meanwhile. Start a new test in the dashboard.',
  }),
  interrupted: (connection: string): Screen => ({
    title: 'The login was left',
    text: `The test of ${connection} has no answer yet, and this window left its login. End it, and start a new one.`,
  }),
  offline: (): Screen => ({
    title: 'This device is offline',
    text: 'The tenant cannot be reached. Try again once the connection is back.',
  }),
  storageRefused: (host: string): Screen => ({
    title: 'This browser keeps nothing for this site',
    text: `A test login has to be remembered while it is at the tenant. Allow site data for ${host}, and start the test again.`,
  }),
  unconfigured: (): Screen => ({
    title: 'Greencheck is not configured',
    text: 'This page does not say which tenant it is for. It has to be opened through Greencheck’s server. An administrator can check the address.',
  }),
} as const
