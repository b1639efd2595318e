import type { ReactNode } from 'react'

const circle = <circle cx="10" cy="10" r="8.25" strokeWidth="1.5" />

const drawings = {
  check: (
    <>
      {circle}
      <path d="m6.4 10.3 2.4 2.5 4.9-5.4" />
    </>
  ),
  tick: <path d="m5.6 10.3 2.9 3 5.9-6.7" />,
  warn: (
    <>
      <path d="M10 2.9 17.5 16.1H2.5z" strokeWidth="1.5" />
      <path d="M10 8v3.5M10 13.8v.01" />
    </>
  ),
  cross: (
    <>
      {circle}
      <path d="m7.3 7.3 5.4 5.4m0-5.4-5.4 5.4" />
    </>
  ),
  unknown: (
    <>
      {circle}
      <path d="M7.9 8a2.1 2.1 0 1 1 3.2 1.8c-.8.5-1.1.9-1.1 1.6M10 14v.01" strokeWidth="1.6" />
    </>
  ),
  pending: (
    <>
      <circle cx="10" cy="10" r="8.25" strokeWidth="1.5" strokeDasharray="2.6 2.58" />
      <path d="M10 6.2v4.1l2.6 1.6" strokeWidth="1.6" />
    </>
  ),
  dot: <circle cx="10" cy="10" r="3.5" strokeWidth="1.5" />,
  info: (
    <>
      {circle}
      <path d="M10 9.4v4.2M10 6.5v.01" />
    </>
  ),
  copy: (
    <>
      <rect x="7" y="7" width="9.5" height="9.5" rx="2" strokeWidth="1.5" />
      <path
        d="M13 4.6A1.6 1.6 0 0 0 11.9 3.5H5.1a1.6 1.6 0 0 0-1.6 1.6v6.8A1.6 1.6 0 0 0 4.6 13"
        strokeWidth="1.5"
      />
    </>
  ),
  external: (
    <path
      d="M11.5 4H16v4.5M16 4l-7 7M8 5H5.6A1.6 1.6 0 0 0 4 6.6v7.8A1.6 1.6 0 0 0 5.6 16h7.8a1.6 1.6 0 0 0 1.6-1.6V12"
      strokeWidth="1.5"
    />
  ),
  chevron: <path d="m8 5.5 4.5 4.5L8 14.5" strokeWidth="1.6" />,
  more: <path d="M3.5 6h13m-13 4h13m-13 4h13" strokeWidth="1.5" />,
  close: <path d="m6 6 8 8m0-8-8 8" strokeWidth="1.6" />,
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof drawings

type IconProps = {
  name: IconName
  /** Give words where the icon is the only sign; without them it is decoration. */
  label?: string | undefined
  size?: 16 | 20
  className?: string | undefined
}

/** Line drawings in the colour of the text around them. */
export const Icon = ({ name, label, size = 20, className }: IconProps) => (
  <svg
    className={className}
    width={size}
    height={size}
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.8"
    strokeLinecap="round"
    strokeLinejoin="round"
    focusable="false"
    {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
  >
    {drawings[name]}
  </svg>
)
