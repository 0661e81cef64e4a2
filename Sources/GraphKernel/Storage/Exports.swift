// Measures take a `ThreadCount`, and what is drawn by chance a `RandomBits`: whoever imports the
// kernel has both.
@_exported public import Threads
