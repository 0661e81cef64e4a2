#include "CProcess.h"

#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

static char cut_text[400];
static size_t cut_length;
static int cut_status;

// Only what may be called in the handler of a signal is called here.
static void end_on_cut_file(int number, siginfo_t *info, void *context) {
    (void)context;
    if (info->si_code != BUS_ADRERR) {
        signal(number, SIG_DFL);
        raise(number);
        return;
    }
    ssize_t written = write(STDERR_FILENO, cut_text, cut_length);
    (void)written;
    _exit(cut_status);
}

void tributary_end_on_cut_file(const char *text, int status) {
    cut_length = strnlen(text, sizeof cut_text);
    memcpy(cut_text, text, cut_length);
    cut_status = status;
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = end_on_cut_file;
    action.sa_flags = SA_SIGINFO;
    sigaction(SIGBUS, &action, NULL);
}

static char lack_text[400];
static long page_size = 4096;
static size_t lack_length;
static int lack_status;

// The pages of the process's addresses, as the system writes them at the start of a file of its own.
static unsigned long address_pages(void) {
    char text[64];
    int file = open("/proc/self/statm", O_RDONLY);
    ssize_t count = file < 0 ? 0 : read(file, text, sizeof text);
    unsigned long pages = 0;
    for (ssize_t place = 0; place < count && text[place] >= '0' && text[place] <= '9'; place++)
        pages = pages * 10 + (unsigned long)(text[place] - '0');
    return pages;
}

static void end_on_lack(int number) {
    struct rlimit limit;
    int is_bounded = getrlimit(RLIMIT_AS, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY;
    if (is_bounded && address_pages() * 3 > limit.rlim_cur / (rlim_t)page_size) {
        ssize_t written = write(STDERR_FILENO, lack_text, lack_length);
        (void)written;
        _exit(lack_status);
    }
    signal(number, SIG_DFL);
    raise(number);
}

void tributary_end_on_lack(const char *text, int status) {
    lack_length = strnlen(text, sizeof lack_text);
    memcpy(lack_text, text, lack_length);
    lack_status = status;
    page_size = sysconf(_SC_PAGESIZE);
    signal(SIGABRT, end_on_lack);
    signal(SIGILL, end_on_lack);
    signal(SIGTRAP, end_on_lack);
    signal(SIGSEGV, end_on_lack);
}

int tributary_is_ignored(int number) {
    struct sigaction action;
    return sigaction(number, NULL, &action) == 0 && !(action.sa_flags & SA_SIGINFO)
        && action.sa_handler == SIG_IGN;
}

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
