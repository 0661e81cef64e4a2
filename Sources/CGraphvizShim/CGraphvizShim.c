#include "CGraphvizShim.h"

#if __has_include(<graphviz/gvc.h>)
#include <graphviz/gvc.h>
#else
#include <gvc.h>
#endif
#include <dlfcn.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

/* Prototypes of our own: later versions add const and widen the length. */
struct tgv_library {
    void *(*context)(void);
    int (*layout)(void *, void *, const char *);
    int (*render)(void *, void *, const char *, char **, void *);
    void (*free_data)(char *);
    void *(*read)(const char *);
    int (*set)(void *, char *, char *, char *);
    char *(*get)(void *, char *);
    void (*set_errors)(int (*)(char *));
    void (*attach)(void *);
    void *gvc;
};

enum { MESSAGE_LIMIT = 16384 };
static char messages[MESSAGE_LIMIT];
static size_t message_count;

/* Graphviz calls this several times a message; the line break it writes itself ends one. */
static int keep_message(char *text) {
    size_t room = MESSAGE_LIMIT - 1 - message_count;
    size_t length = strlen(text);
    if (length > room) length = room;
    memcpy(messages + message_count, text, length);
    message_count += length;
    messages[message_count] = 0;
    return 0;
}

const char *tgv_messages(void) { return messages; }

static void *open_first(const char *const *names) {
    for (; *names; names++) {
        void *handle = dlopen(*names, RTLD_NOW | RTLD_GLOBAL);
        if (handle) return handle;
    }
    return NULL;
}

static bool resolve(struct tgv_library *library, void *gvc, void *cgraph) {
    *(void **)&library->context = dlsym(gvc, "gvContext");
    *(void **)&library->layout = dlsym(gvc, "gvLayout");
    *(void **)&library->render = dlsym(gvc, "gvRenderData");
    *(void **)&library->free_data = dlsym(gvc, "gvFreeRenderData");
    *(void **)&library->attach = dlsym(gvc, "attach_attrs");
    *(void **)&library->read = dlsym(cgraph, "agmemread");
    *(void **)&library->set = dlsym(cgraph, "agsafeset");
    *(void **)&library->get = dlsym(cgraph, "agget");
    *(void **)&library->set_errors = dlsym(cgraph, "agseterrf");
    return library->context && library->layout && library->render && library->free_data
        && library->read && library->set && library->get && library->set_errors;
}

tgv_library *tgv_open(const char *const *gvc_names, const char *const *cgraph_names) {
    void *cgraph = open_first(cgraph_names);
    void *gvc = open_first(gvc_names);
    if (!cgraph || !gvc) return NULL;
    struct tgv_library *library = calloc(1, sizeof *library);
    if (!library || !resolve(library, gvc, cgraph)) {
        free(library);
        return NULL;
    }
    library->set_errors(keep_message);
    library->gvc = library->context();
    return library;
}

/* Scales the finished layout into the page; text sizes scale with it. */
static double fit_page(struct tgv_library *library, void *graph, const tgv_job *job) {
    if (job->page_width <= 0 || !library->attach) return 1;
    library->attach(graph);
    char *box = library->get(graph, "bb");
    double left, bottom, right, top;
    if (!box || sscanf(box, "%lf,%lf,%lf,%lf", &left, &bottom, &right, &top) != 4) return 1;
    const double margin = 28;
    double wide = (job->page_width - 2 * margin) / (right - left > 1 ? right - left : 1);
    double high = (job->page_height - 2 * margin) / (top - bottom > 1 ? top - bottom : 1);
    double scale = wide < high ? wide : high;
    if (scale > 1.25) scale = 1.25;
    char viewport[160];
    snprintf(viewport, sizeof viewport, "%.2f,%.2f,%.6f,%.3f,%.3f", job->page_width,
        job->page_height, scale, (left + right) / 2, (bottom + top) / 2);
    library->set(graph, "viewport", viewport, "");
    return scale;
}

int tgv_render(tgv_library *library, const tgv_job *job, tgv_picture *picture) {
    void *graph = library->read(job->dot);
    if (!graph) return TGV_SYNTAX;
    if (job->dpi) library->set(graph, "dpi", (char *)job->dpi, "");
    if (library->layout(library->gvc, graph, job->engine) != 0) return TGV_LAYOUT;
    picture->scale = fit_page(library, graph, job);
    /* The callee writes 32 or 64 bits by version; zeroed first, both read right. */
    uint64_t length = 0;
    picture->bytes = NULL;
    if (library->render(library->gvc, graph, job->format, &picture->bytes, &length) != 0)
        return TGV_RENDER;
    picture->count = (size_t)length;
    return picture->bytes && length ? TGV_OK : TGV_RENDER;
}

void tgv_release(tgv_library *library, tgv_picture *picture) {
    if (picture->bytes) library->free_data(picture->bytes);
    picture->bytes = NULL;
}

void tgv_limit(unsigned long long memory, unsigned long long seconds) {
    struct rlimit space = {memory, memory};
    struct rlimit time = {seconds, seconds + 1};
    struct rlimit none = {0, 0};
    if (memory) setrlimit(RLIMIT_AS, &space);
    if (seconds) setrlimit(RLIMIT_CPU, &time);
    setrlimit(RLIMIT_CORE, &none);
}
