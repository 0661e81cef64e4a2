/* pipe2 is an extension of the C library. */
#define _GNU_SOURCE 1
#include "CGraphvizShim.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

static int open_pipe(int ends[2]) {
#if defined(__linux__)
    /* At once, so that a child which another thread starts meanwhile does not inherit them. */
    return pipe2(ends, O_CLOEXEC);
#else
    if (pipe(ends) != 0) return -1;
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    return 0;
#endif
}

/* A caller that was started without a standard stream would get its number for a pipe. */
static int beyond_streams(int end) {
    if (end > 2) return end;
    int moved = fcntl(end, F_DUPFD_CLOEXEC, 3);
    close(end);
    return moved;
}

int tgv_pipe(int ends[2]) {
    if (open_pipe(ends) != 0) return -1;
    ends[0] = beyond_streams(ends[0]);
    ends[1] = beyond_streams(ends[1]);
    if (ends[0] >= 0 && ends[1] >= 0) return 0;
    int reason = errno;
    if (ends[0] >= 0) close(ends[0]);
    if (ends[1] >= 0) close(ends[1]);
    errno = reason;
    return -1;
}
