/** Letters that a field takes which filters a list: more are pasted by mistake. */
export const longestSearch = 200
