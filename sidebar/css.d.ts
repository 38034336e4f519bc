/** Style sheets are taken up by the build, which puts them into the page. */
declare module '*.css'
