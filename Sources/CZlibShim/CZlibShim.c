#include "CZlibShim.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>

/* Zlib's calls by prototypes of our own, which are those of all its versions 1: it is opened only
   where a file is packed, so that nothing else waits for it. */
typedef struct {
    const unsigned char *next_in;
    unsigned int rest_in;
    unsigned long total_in;
    unsigned char *next_out;
    unsigned int rest_out;
    unsigned long total_out;
    const char *message;
    void *state;
    void *(*allocate)(void *, unsigned int, unsigned int);
    void (*release)(void *, void *);
    void *opaque;
    int data_type;
    unsigned long checksum;
    unsigned long reserved;
} z_state;

/* Its answers, and what asks it for files of gzip alone. */
enum { Z_OK = 0, Z_STREAM_END = 1, Z_MEM_ERROR = -4, Z_BUF_ERROR = -5, GZIP_ALONE = 15 + 16 };

typedef struct {
    int (*start)(z_state *, int, const char *, int);
    int (*run)(z_state *, int);
    int (*restart)(z_state *);
    int (*end)(z_state *);
} library;

static bool open_library(library *zlib) {
    void *handle = dlopen("libz.so.1", RTLD_NOW);
    if (!handle) handle = dlopen("libz.1.dylib", RTLD_NOW);
    if (!handle) return false;
    *(void **)&zlib->start = dlsym(handle, "inflateInit2_");
    *(void **)&zlib->run = dlsym(handle, "inflate");
    *(void **)&zlib->restart = dlsym(handle, "inflateReset");
    *(void **)&zlib->end = dlsym(handle, "inflateEnd");
    return zlib->start && zlib->run && zlib->restart && zlib->end;
}

static library zlib;
static bool is_open;
static pthread_once_t opening = PTHREAD_ONCE_INIT;

static void open_once(void) {
    is_open = open_library(&zlib);
}

struct tgz_stream {
    z_state state;
    const unsigned char *bytes;
    size_t count;
    size_t place;
};

int tgz_open(const void *bytes, size_t count, tgz_stream **opened) {
    pthread_once(&opening, open_once);
    if (!is_open) return TGZ_MISSING;
    tgz_stream *stream = calloc(1, sizeof *stream);
    if (!stream) return TGZ_NO_MEMORY;
    stream->bytes = bytes;
    stream->count = count;
    /* Only the first digit of the version is compared. */
    if (zlib.start(&stream->state, GZIP_ALONE, "1", (int)sizeof stream->state) != Z_OK) {
        free(stream);
        return TGZ_NO_MEMORY;
    }
    *opened = stream;
    return TGZ_OK;
}

/* Zlib counts by an unsigned int; pieces keep below. */
enum { PIECE = 1 << 30 };

static unsigned int piece(size_t count) {
    return count < PIECE ? (unsigned int)count : PIECE;
}

/* Goes on to the next member. Tapes are filled up with zeros, which gzip passes over. */
static int next_member(tgz_stream *stream) {
    size_t place = stream->place;
    while (place < stream->count && stream->bytes[place] == 0) place++;
    if (place == stream->count) return TGZ_END;
    if (stream->bytes[stream->place] != 0x1f) return TGZ_FOREIGN;
    return zlib.restart(&stream->state) == Z_OK ? TGZ_OK : TGZ_BROKEN;
}

/* Unpacks one piece into one, and says how many bytes came. */
static int unpack(tgz_stream *stream, unsigned char *buffer, size_t room, size_t *count) {
    z_state *state = &stream->state;
    unsigned int rest_in = piece(stream->count - stream->place), rest_out = piece(room);
    state->next_in = stream->bytes + stream->place;
    state->rest_in = rest_in;
    state->next_out = buffer;
    state->rest_out = rest_out;
    int status = zlib.run(state, 0);
    stream->place += rest_in - state->rest_in;
    *count += rest_out - state->rest_out;
    return status;
}

int tgz_read(tgz_stream *stream, void *buffer, size_t room, size_t *count) {
    *count = 0;
    while (*count < room) {
        int status = unpack(stream, (unsigned char *)buffer + *count, room - *count, count);
        if (status == Z_STREAM_END) {
            int next = next_member(stream);
            if (next != TGZ_OK) return next;
            continue;
        }
        if (status == Z_MEM_ERROR) return TGZ_NO_MEMORY;
        if (status != Z_OK && status != Z_BUF_ERROR) return TGZ_BROKEN;
        if (*count < room && stream->place == stream->count) return TGZ_SHORT;
        /* It has both bytes and room, and goes no further. */
        if (status == Z_BUF_ERROR) return TGZ_BROKEN;
    }
    return TGZ_OK;
}

size_t tgz_place(const tgz_stream *stream) {
    return stream->place;
}

void tgz_close(tgz_stream *stream) {
    zlib.end(&stream->state);
    free(stream);
}
