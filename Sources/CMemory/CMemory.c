#include "CMemory.h"

#include <limits.h>
#include <stdlib.h>

#if defined(__GLIBC__)
#include <malloc.h>

void tributary_keep_freed_memory(void) {
    // One heap for all threads, so that one may use what another freed.
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_MMAP_MAX, 0);
    mallopt(M_TRIM_THRESHOLD, INT_MAX);
    mallopt(M_TOP_PAD, 16 << 20);
}
#else
void tributary_keep_freed_memory(void) {}
#endif
