#ifndef TRIBUTARY_MINIZIP_SHIM_H
#define TRIBUTARY_MINIZIP_SHIM_H

#include <stddef.h>
#include <stdint.h>

/* An archive that is open; the bytes that it was opened over stay where they are meanwhile. */
typedef struct tzp_archive tzp_archive;

/* One part of an archive. */
typedef struct {
    /* Where its record stands in the directory, and which of the records it is. */
    uint64_t place;
    uint64_t number;
    /* How many bytes it says that it has when it is unpacked; reading never gives more. */
    uint64_t size;
    /* Whether it can be read with a password alone. */
    int is_encrypted;
} tzp_part;

enum { TZP_OK = 0, TZP_END = 1, TZP_INVALID = 2, TZP_MISSING = 3 };

/* Opens an archive that is whole in memory. One of the TZP_ codes; TZP_MISSING where the library is
   not installed. */
int tzp_open(const void *bytes, size_t count, tzp_archive **archive);

/* The first part, and then the next each time, with its name, which is cut off where there is no
   room for it. One of the TZP_ codes. */
int tzp_next(tzp_archive *archive, tzp_part *part, char *name, size_t room);

/* Unpacks a part into a buffer that has room for the size it says. The number of bytes, or -1 where
   the part is broken. */
int64_t tzp_read(tzp_archive *archive, const tzp_part *part, void *buffer, size_t room);

/* Closes an archive. */
void tzp_close(tzp_archive *archive);

#endif
