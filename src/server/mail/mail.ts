/** A mail before it is set: what is said, in order. Text, page and preview are made of the same lines. */
export type Mail = Readonly<{ subject: string; language: string; lines: readonly Line[] }>
export type Line = Readonly<
  | { is: 'text' | 'heading' | 'small'; said: string }
  | { is: 'fact'; label: string; said: string }
  | { is: 'button'; said: string; href: string }
>

/** Paragraphs as somebody wrote them, one line of the mail each. */
export const paragraphs = (said: string): readonly Line[] =>
  said
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => ({ is: 'text', said: one }))

export function asText({ lines }: Mail): string {
  const said = lines.map((line, index) => {
    const isWithNext = line.is === 'fact' && lines[index + 1]?.is === 'fact'
    const end = line.is === 'heading' || isWithNext ? '\n' : '\n\n'
    if (line.is === 'fact') return `${line.label}: ${line.said}${end}`
    return line.is === 'button' ? `${line.said}:\n${line.href}${end}` : `${line.said}${end}`
  })
  return `${said.join('').trim()}\n`
}

/** Letters and one button: no picture, no font, nothing that is fetched from anywhere (S10). */
export function asHtml({ subject, language, lines }: Mail): string {
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>${safe(subject)}</title></head>
<body style="margin:0;padding:24px 16px;font:17px/1.5 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif">
<div style="max-width:544px;margin:0 auto">
${lines.map(htmlOf).join('\n')}
</div></body></html>
`
}

function htmlOf(line: Line): string {
  const said = safe(line.said).replaceAll('\n', '<br>')
  switch (line.is) {
    case 'text':
      return `<p style="margin:0 0 16px">${said}</p>`
    case 'heading':
      return `<h2 style="margin:24px 0 4px;font-size:19px;line-height:1.3">${said}</h2>`
    case 'small':
      return `<p style="margin:0 0 12px;font-size:15px;opacity:.8">${said}</p>`
    case 'fact':
      return `<p style="margin:0 0 8px"><strong>${safe(line.label)}:</strong> ${said}</p>`
    case 'button':
      return `<p style="margin:24px 0"><a href="${safe(line.href)}" style="display:inline-block;padding:14px 24px;\
border-radius:6px;background:#1d4a63;color:#ffffff;font-weight:600;text-decoration:none">${said}</a></p>`
  }
}

const safe = (said: string): string => said.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
