import { Disclosure } from '#ui/disclosure.tsx'
import styles from '../rows/rows.module.css'

/** What is said here stands on no document; docs/cloudentity.md says how to find each out. */
export const NotKnown = () => (
  <Disclosure summary="What we do not know">
    <ul className={styles.list}>
      <li>
        What becomes of a value of another type than its mapping’s: whether the login fails, or the
        context stays without it.
      </li>
      <li>How Source is written into an attribute’s name: Greencheck’s way is an assumption.</li>
      <li>Which of two mappings to one place counts: the later one is assumed to overwrite.</li>
      <li>Which mappings the product adds by itself, and when.</li>
      <li>What a mapping to an attribute that the context does not have does.</li>
      <li>The values of a mapping’s mode, but for their mention: “dynamic” and “static”.</li>
    </ul>
  </Disclosure>
)
