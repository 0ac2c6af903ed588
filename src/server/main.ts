import { commandLine } from './cli/command-line.ts'

/** `flippover`: the server, and what whoever runs it needs beside it. */
const code = await commandLine(process.argv.slice(2), {
  env: process.env,
  say: (line) => console.log(line),
  complain: (line) => console.error(line),
})
process.exit(code)
