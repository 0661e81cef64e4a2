#pragma once

/// Makes the process keep the memory that it frees, for its own next use.
///
/// A large graph is read, put in order and measured in steps that each free tens of megabytes
/// and ask for as many again; each megabyte that goes back to the system and comes again costs
/// half a millisecond. Does nothing where the C library has no such setting.
void tributary_keep_freed_memory(void);

/// Ends the process with a text on standard error where memory is looked at that a file lies
/// behind which has become shorter, and as before on any other fault of the bus.
///
/// The text is copied; of a longer one than 400 bytes the rest is left out.
void tributary_end_on_cut_file(const char *text, int status);

/// Ends the process with a text on standard error where it dies for lack of memory while its address
/// space is bounded, and as before where it dies of anything else.
///
/// That it was memory is told by what it held: more than a third of the bound, so that to double an
/// array would have passed it. The text is copied, as above.
void tributary_end_on_lack(const char *text, int status);

/// The arguments that the process was started with, the program's name first; NULL where the C
/// library does not tell them.
///
/// Swift reads them from /proc, and has none where that is not there.
char **tributary_arguments(int *count);

/// Whether the process ignores a signal: 1 or 0.
int tributary_is_ignored(int signal);
