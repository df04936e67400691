// a note of mine, and no class
