#ifndef TRIBUTARY_ZLIB_SHIM_H
#define TRIBUTARY_ZLIB_SHIM_H

#include <stddef.h>

/* Bytes of a file that gzip packed, being unpacked; they stay where they are meanwhile. */
typedef struct tgz_stream tgz_stream;

/* TGZ_OK: there may be more. TGZ_END: all is unpacked. TGZ_SHORT: the bytes end too early.
   TGZ_BROKEN: they are damaged. TGZ_FOREIGN: behind what was packed stands something else.
   TGZ_MISSING: the library is not installed. TGZ_NO_MEMORY: it got none. */
enum {
    TGZ_OK = 0,
    TGZ_END = 1,
    TGZ_SHORT = 2,
    TGZ_BROKEN = 3,
    TGZ_FOREIGN = 4,
    TGZ_MISSING = 5,
    TGZ_NO_MEMORY = 6
};

/* Begins to unpack. TGZ_OK, TGZ_MISSING or TGZ_NO_MEMORY. */
int tgz_open(const void *bytes, size_t count, tgz_stream **stream);

/* Unpacks until a buffer is full, or the end; how many bytes were put there is right whatever the
   answer is. Members that follow each other are one file, as gzip has it. */
int tgz_read(tgz_stream *stream, void *buffer, size_t room, size_t *count);

/* How many packed bytes were taken. */
size_t tgz_place(const tgz_stream *stream);

/* Ends. */
void tgz_close(tgz_stream *stream);

#endif
