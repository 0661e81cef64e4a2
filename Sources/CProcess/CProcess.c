#include "CProcess.h"

#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

// What is said when the process ends by a signal; made beforehand, as a handler may call little.
struct last_words {
    char text[400];
    size_t length;
    int status;
};

static struct last_words cut, lack;
static long page_size = 4096;

static int argument_count;
static char **arguments;

#if defined(__GLIBC__) || defined(__APPLE__)
// These C libraries give what `main` gets to whoever asks to be called before it.
__attribute__((constructor)) static void take_arguments(int count, char **values) {
    argument_count = count;
    arguments = values;
}
#endif

char **tributary_arguments(int *count) {
    *count = argument_count;
    return arguments;
}

static void remember(struct last_words *words, const char *text, int status) {
    words->length = strnlen(text, sizeof words->text);
    memcpy(words->text, text, words->length);
    words->status = status;
}

static void end_with(const struct last_words *words) {
    ssize_t written = write(STDERR_FILENO, words->text, words->length);
    (void)written;
    _exit(words->status);
}

// Ends as if nobody had listened.
static void end_by(int number) {
    signal(number, SIG_DFL);
    raise(number);
}

static void end_on_cut_file(int number, siginfo_t *info, void *context) {
    (void)context;
    if (info->si_code == BUS_ADRERR) end_with(&cut);
    end_by(number);
}

void tributary_end_on_cut_file(const char *text, int status) {
    remember(&cut, text, status);
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = end_on_cut_file;
    action.sa_flags = SA_SIGINFO;
    sigaction(SIGBUS, &action, NULL);
}

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
    if (is_bounded && address_pages() * 3 > limit.rlim_cur / (rlim_t)page_size) end_with(&lack);
    end_by(number);
}

void tributary_end_on_lack(const char *text, int status) {
    remember(&lack, text, status);
    page_size = sysconf(_SC_PAGESIZE);
    const int deaths[] = {SIGABRT, SIGILL, SIGTRAP, SIGSEGV};
    for (size_t place = 0; place < sizeof deaths / sizeof *deaths; place++)
        signal(deaths[place], end_on_lack);
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
