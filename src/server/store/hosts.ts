/** Where a database may be. */
export type Host = Readonly<{ name: string; port: number }>

/** What names the database, up to its servers; these; and the rest. */
const parts = /^(postgres(?:ql)?:\/\/(?:[^/?#]*@)?)([^@/?#]+)(.*)$/

/**
 * The servers that an address names, as `postgres://user:password@one:5432,other:5432/name`, and the address with the
 * first of them alone; null: it is none.
 */
export function hostsOf(url: string): Readonly<{ hosts: readonly [Host, ...Host[]]; firstAlone: string }> | null {
  const [, before = '', named = '', rest = ''] = parts.exec(url) ?? []
  const [first, ...others] = named.split(',').map((one) => {
    const { hostname = '', port = '' } = URL.parse(`postgres://${one}`) ?? {}
    return { name: hostname.replace(/^\[(.*)\]$/, '$1'), port: Number(port || 5432) }
  })
  const firstAlone = `${before}${named.split(',')[0]}${rest}`
  if (!first || [first, ...others].some(({ name }) => name === '') || !URL.canParse(firstAlone)) return null
  return { hosts: [first, ...others], firstAlone }
}
