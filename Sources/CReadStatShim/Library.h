#ifndef TRIBUTARY_READSTAT_LIBRARY_H
#define TRIBUTARY_READSTAT_LIBRARY_H

#include <stdbool.h>
#include <stddef.h>

/* A call of ReadStat, and where it is kept once it is found. */
typedef struct {
    void *place;
    const char *name;
} library_call;

/* Opens ReadStat and finds calls; false where it, or one of them, is not there. */
bool trs_find(const library_call *calls, size_t count);

#endif
