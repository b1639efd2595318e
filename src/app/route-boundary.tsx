import { Component, type ReactNode } from 'react'
import { RouteError } from './route-error.tsx'

interface Props {
  /** Another path is another try. */
  readonly at: string
  readonly children: ReactNode
}
interface State {
  readonly failure: { readonly error: unknown } | undefined
}

/** Shows what failed below it, until it is tried again or the address changes. */
export class RouteBoundary extends Component<Props, State> {
  override readonly state: State = { failure: undefined }

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { failure: { error } }
  }

  override componentDidUpdate({ at }: Props) {
    if (this.state.failure && at !== this.props.at) this.retry()
  }

  readonly retry = () => this.setState({ failure: undefined })

  override render() {
    const { failure } = this.state
    if (!failure) return this.props.children
    return <RouteError error={failure.error} onRetry={this.retry} />
  }
}
