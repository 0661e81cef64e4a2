#include "CMinizipShim.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* Minizip's calls by prototypes of our own, which are those of its versions 1.1 to 1.3: it is
   opened only where a workbook is read, so that nothing else waits for it. */
typedef struct {
    void *(*open)(void *, const void *, int);
    unsigned long (*read)(void *, void *, void *, unsigned long);
    unsigned long (*write)(void *, void *, const void *, unsigned long);
    unsigned long long (*tell)(void *, void *);
    long (*seek)(void *, void *, unsigned long long, int);
    int (*close)(void *, void *);
    int (*error)(void *, void *);
    void *opaque;
} file_calls;

typedef struct {
    unsigned long version, version_needed, flag, method, date, checksum;
    unsigned long long packed_size, size;
    unsigned long name_size, extra_size, comment_size;
    unsigned long disk, internal_facts, external_facts;
    unsigned int time[6];
} part_facts;

typedef struct {
    unsigned long long place, number;
} part_place;

typedef struct {
    void *(*open)(const void *, file_calls *);
    int (*close)(void *);
    int (*go_first)(void *);
    int (*go_next)(void *);
    int (*facts)(
        void *, void *, char *, unsigned long, void *, unsigned long, char *, unsigned long);
    int (*place)(void *, part_place *);
    int (*go)(void *, const part_place *);
    int (*start)(void *);
    int (*read)(void *, void *, unsigned int);
    int (*finish)(void *);
} library;

static bool open_library(library *minizip) {
    void *handle = dlopen("libminizip.so.1", RTLD_NOW);
    if (!handle) handle = dlopen("libminizip.1.dylib", RTLD_NOW);
    if (!handle) return false;
    *(void **)&minizip->open = dlsym(handle, "unzOpen2_64");
    *(void **)&minizip->close = dlsym(handle, "unzClose");
    *(void **)&minizip->go_first = dlsym(handle, "unzGoToFirstFile");
    *(void **)&minizip->go_next = dlsym(handle, "unzGoToNextFile");
    *(void **)&minizip->facts = dlsym(handle, "unzGetCurrentFileInfo64");
    *(void **)&minizip->place = dlsym(handle, "unzGetFilePos64");
    *(void **)&minizip->go = dlsym(handle, "unzGoToFilePos64");
    *(void **)&minizip->start = dlsym(handle, "unzOpenCurrentFile");
    *(void **)&minizip->read = dlsym(handle, "unzReadCurrentFile");
    *(void **)&minizip->finish = dlsym(handle, "unzCloseCurrentFile");
    return minizip->open && minizip->close && minizip->go_first && minizip->go_next
        && minizip->facts && minizip->place && minizip->go && minizip->start && minizip->read
        && minizip->finish;
}

static library minizip;
static bool is_open;
static pthread_once_t opening = PTHREAD_ONCE_INIT;

static void open_once(void) {
    is_open = open_library(&minizip);
}

struct tzp_archive {
    const unsigned char *bytes;
    unsigned long long count;
    unsigned long long place;
    void *zip;
    bool has_started;
};

static void *open_memory(void *opaque, const void *name, int mode) {
    (void)name;
    /* Nothing is ever written: only reading (1) of what exists (4) is allowed. */
    return mode & 8 ? NULL : opaque;
}

static unsigned long read_memory(void *opaque, void *stream, void *buffer, unsigned long size) {
    (void)stream;
    tzp_archive *archive = opaque;
    unsigned long long rest = archive->count - archive->place;
    unsigned long part = size < rest ? size : (unsigned long)rest;
    memcpy(buffer, archive->bytes + archive->place, part);
    archive->place += part;
    return part;
}

static unsigned long write_memory(
    void *opaque, void *stream, const void *buffer, unsigned long size) {
    (void)opaque, (void)stream, (void)buffer, (void)size;
    return 0;
}

static unsigned long long tell_memory(void *opaque, void *stream) {
    (void)stream;
    return ((tzp_archive *)opaque)->place;
}

static long seek_memory(void *opaque, void *stream, unsigned long long offset, int origin) {
    (void)stream;
    tzp_archive *archive = opaque;
    unsigned long long start = 0;
    if (origin == 1) start = archive->place;
    if (origin == 2) start = archive->count;
    if (offset > archive->count - start) return -1;
    archive->place = start + offset;
    return 0;
}

static int close_memory(void *opaque, void *stream) {
    (void)opaque, (void)stream;
    return 0;
}

int tzp_open(const void *bytes, size_t count, tzp_archive **opened) {
    pthread_once(&opening, open_once);
    if (!is_open) return TZP_MISSING;
    tzp_archive *archive = calloc(1, sizeof *archive);
    if (!archive) return TZP_INVALID;
    archive->bytes = bytes;
    archive->count = count;
    file_calls calls = {
        open_memory, read_memory, write_memory, tell_memory,
        seek_memory, close_memory, close_memory, archive,
    };
    archive->zip = minizip.open("", &calls);
    if (!archive->zip) {
        free(archive);
        return TZP_INVALID;
    }
    *opened = archive;
    return TZP_OK;
}

/* The code by which minizip says that there are no more parts. */
enum { END_OF_LIST = -100 };

int tzp_next(tzp_archive *archive, tzp_part *part, char *name, size_t room) {
    int (*go)(void *) = archive->has_started ? minizip.go_next : minizip.go_first;
    int status = go(archive->zip);
    archive->has_started = true;
    if (status == END_OF_LIST) return TZP_END;
    /* Room for more than these versions write. */
    union {
        part_facts read;
        char room[1024];
    } facts = {.room = {0}};
    part_place place = {0, 0};
    if (status || room == 0) return TZP_INVALID;
    memset(name, 0, room);
    if (minizip.facts(archive->zip, &facts, name, room - 1, NULL, 0, NULL, 0)) return TZP_INVALID;
    if (minizip.place(archive->zip, &place)) return TZP_INVALID;
    part->place = place.place;
    part->number = place.number;
    part->size = facts.read.size;
    part->is_encrypted = facts.read.flag & 1;
    return TZP_OK;
}

/* Minizip counts a buffer by an unsigned int and what it read by an int; pieces keep below. */
enum { PIECE = 1 << 26 };

static int64_t read_pieces(tzp_archive *archive, char *buffer, size_t room) {
    size_t done = 0;
    while (done < room) {
        size_t piece = room - done < PIECE ? room - done : PIECE;
        int count = minizip.read(archive->zip, buffer + done, (unsigned int)piece);
        if (count < 0) return -1;
        if (count == 0) break;
        done += (size_t)count;
    }
    return (int64_t)done;
}

int64_t tzp_read(tzp_archive *archive, const tzp_part *part, void *buffer, size_t room) {
    part_place place = {part->place, part->number};
    if (part->size > room || minizip.go(archive->zip, &place)) return -1;
    if (minizip.start(archive->zip)) return -1;
    int64_t count = read_pieces(archive, buffer, (size_t)part->size);
    /* Closing compares the checksum. */
    int status = minizip.finish(archive->zip);
    return status || count < 0 || (uint64_t)count < part->size ? -1 : count;
}

void tzp_close(tzp_archive *archive) {
    minizip.close(archive->zip);
    free(archive);
}
