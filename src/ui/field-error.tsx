import { Verdict } from './verdict.tsx'

/** Why a value was not taken. Found through aria-describedby, so it is no live region. */
export const FieldError = ({ id, message }: { id: string; message: string | undefined }) =>
  message ? (
    <div id={id}>
      <Verdict kind="bad">{message}</Verdict>
    </div>
  ) : null
