/** What SCIM does once it is on (auth0.com/docs, "Inbound SCIM"). */
export const OnConsequences = () => (
  <>
    <ul>
      <li>
        The connection gets an endpoint. Nothing comes in before you create a token and their
        directory has it.
      </li>
      <li>
        Their directory then creates users before their first login, with an email address that is
        not verified. Actions that demand a verified one refuse them.
      </li>
      <li>
        A user it deactivates is blocked: the sessions end, refresh tokens are revoked. One it
        deletes is gone.
      </li>
      <li>
        A login finds the user that SCIM created only where the <code>externalId</code> is the{' '}
        <code>sub</code> of the ID token. Else one person becomes two users.
      </li>
      <li>
        Groups come with their members; a name stands for one group of the connection. They bring no
        roles and no organization by themselves.
      </li>
    </ul>
    <p>It begins with Auth0’s default mapping, which you can change.</p>
  </>
)

export const OffConsequences = () => (
  <>
    <ul>
      <li>
        Their directory gets errors from then on: nobody is created, changed or deactivated here any
        more.
      </li>
      <li>
        Whoever leaves there can still log in here wherever the identity provider lets them, and
        keeps their sessions: block them by hand.
      </li>
      <li>The mapping as it is now is lost. Switched on again, it is the default.</li>
      <li>Not verified: that the users stay as they are, and that the tokens end with it.</li>
    </ul>
  </>
)
