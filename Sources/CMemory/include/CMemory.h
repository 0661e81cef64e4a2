#pragma once

/// Makes the process keep the memory that it frees, for its own next use.
///
/// A large graph is read, put in order and measured in steps that each free tens of megabytes
/// and ask for as many again; each megabyte that goes back to the system and comes again costs
/// half a millisecond. Does nothing where the C library has no such setting.
void tributary_keep_freed_memory(void);
