#include "CExpatShim.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdbool.h>

/* Expat's calls by prototypes of our own, which are those of every version 2: it is opened only where
   a file of XML is read, so that nothing else waits for it. */
typedef struct {
    void *(*create)(const char *);
    void (*release)(void *);
    void (*set_user)(void *, void *);
    void (*set_elements)(
        void *, void (*)(void *, const char *, const char **), void (*)(void *, const char *));
    void (*set_text)(void *, void (*)(void *, const char *, int));
    int (*parse)(void *, const char *, int, int);
    int (*stop)(void *, unsigned char);
    int (*error)(void *);
    const char *(*message)(int);
    long (*place)(void *);
    unsigned long (*line)(void *);
    unsigned long (*column)(void *);
} library;

/* The reading of a document, which Expat hands back with every element. */
typedef struct {
    const library *opened;
    const txp_reader *reader;
    void *parser;
    bool is_stopped;
} session;

/* One document is read at a time on a thread. */
static _Thread_local session *reading;

static bool open_library(library *expat) {
    void *handle = dlopen("libexpat.so.1", RTLD_NOW);
    if (!handle) handle = dlopen("libexpat.1.dylib", RTLD_NOW);
    if (!handle) return false;
    *(void **)&expat->create = dlsym(handle, "XML_ParserCreate");
    *(void **)&expat->release = dlsym(handle, "XML_ParserFree");
    *(void **)&expat->set_user = dlsym(handle, "XML_SetUserData");
    *(void **)&expat->set_elements = dlsym(handle, "XML_SetElementHandler");
    *(void **)&expat->set_text = dlsym(handle, "XML_SetCharacterDataHandler");
    *(void **)&expat->parse = dlsym(handle, "XML_Parse");
    *(void **)&expat->stop = dlsym(handle, "XML_StopParser");
    *(void **)&expat->error = dlsym(handle, "XML_GetErrorCode");
    *(void **)&expat->message = dlsym(handle, "XML_ErrorString");
    *(void **)&expat->place = dlsym(handle, "XML_GetCurrentByteIndex");
    *(void **)&expat->line = dlsym(handle, "XML_GetCurrentLineNumber");
    *(void **)&expat->column = dlsym(handle, "XML_GetCurrentColumnNumber");
    return expat->create && expat->release && expat->set_user && expat->set_elements
        && expat->set_text && expat->parse && expat->stop && expat->error && expat->message
        && expat->place && expat->line && expat->column;
}

static library expat;
static bool is_open;
static pthread_once_t opening = PTHREAD_ONCE_INIT;

static void open_once(void) {
    is_open = open_library(&expat);
}

static size_t place(const session *now) {
    long index = now->opened->place(now->parser);
    return index < 0 ? 0 : (size_t)index;
}

static void start(void *user, const char *name, const char **attributes) {
    const session *now = user;
    if (!now->is_stopped) now->reader->start(now->reader->user, place(now), name, attributes);
}

static void end(void *user, const char *name) {
    (void)name;
    const session *now = user;
    if (!now->is_stopped) now->reader->end(now->reader->user);
}

static void text(void *user, const char *bytes, int count) {
    const session *now = user;
    if (!now->is_stopped) now->reader->text(now->reader->user, bytes, count);
}

/* Expat counts a buffer by an int; parts keep well below. */
enum { PART = 1 << 26 };

static int read_parts(const session *now, const char *bytes, size_t count) {
    size_t done = 0;
    do {
        size_t part = count - done < PART ? count - done : PART;
        int is_last = done + part == count;
        if (!now->opened->parse(now->parser, bytes + done, (int)part, is_last)) return 0;
        done += part;
    } while (done < count);
    return 1;
}

int txp_read(const char *bytes, size_t count, const txp_reader *reader, txp_outcome *outcome) {
    pthread_once(&opening, open_once);
    if (!is_open) return TXP_MISSING;
    void *parser = expat.create(NULL);
    if (!parser) return TXP_MISSING;
    session now = {.opened = &expat, .reader = reader, .parser = parser};
    reading = &now;
    expat.set_user(parser, &now);
    expat.set_elements(parser, start, end);
    expat.set_text(parser, text);
    int is_read = read_parts(&now, bytes, count);
    outcome->message = is_read ? NULL : expat.message(expat.error(parser));
    outcome->place = place(&now);
    outcome->line = expat.line(parser);
    outcome->column = expat.column(parser);
    expat.release(parser);
    reading = NULL;
    if (now.is_stopped) return TXP_STOPPED;
    return is_read ? TXP_OK : TXP_INVALID;
}

void txp_stop(void) {
    if (!reading || reading->is_stopped) return;
    reading->is_stopped = true;
    reading->opened->stop(reading->parser, 0);
}
