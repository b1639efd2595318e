// @peculiar/x509 finds its signature algorithms through tsyringe, which refuses to load without
// the decorator metadata API and then asks it for nothing but these. No class of ours has any.
const none = () => undefined
Object.assign(Reflect, { getMetadata: none, getOwnMetadata: none, defineMetadata: none })
