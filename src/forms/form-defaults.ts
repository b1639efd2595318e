/**
 * For every useForm. Checked on submit, and from then on while typing: a check when a field is
 * left would move the button that is just being pressed. Focus goes to the summary, not to the
 * first field, so the library must not take it.
 */
export const formDefaults = {
  mode: 'onSubmit',
  reValidateMode: 'onChange',
  shouldFocusError: false,
} as const
