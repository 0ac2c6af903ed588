/** A wish on its way to a theme under a mouse: an extra for those who like it, never the only way (A). */
export const dragged = 'application/x-flippover-wish'
