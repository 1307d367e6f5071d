// Remix asks for a client entry. No page loads it: customers' pages carry no script at all.
export {}
