/* dladdr is an extension of the C library. */
#define _GNU_SOURCE 1
#include "CGraphvizShim.h"
#include "Order.h"

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
#if defined(__linux__)
#include <signal.h>
#include <sys/prctl.h>
#endif

/* Prototypes of our own: later versions add const and widen the length. */
struct tgv_library {
    void *(*context)(void);
    void *(*context_with)(const void *, int);
    int (*layout)(void *, void *, const char *);
    int (*render)(void *, void *, const char *, char **, void *);
    void (*free_data)(char *);
    void *(*read)(const char *);
    int (*set)(void *, char *, char *, char *);
    char *(*get)(void *, char *);
    void (*set_errors)(int (*)(char *));
    void (*attach)(void *);
    void *(*attribute)(void *, int, char *, const char *);
    int (*free_layout)(void *, void *);
    int (*close)(void *);
    void *cgraph;
    void *library;
    void *gvc;
};

enum { MESSAGE_LIMIT = 16384 };
static char messages[MESSAGE_LIMIT];
static size_t message_count;
/* Whether something was said for which there was no room. */
static bool is_full;

/* Graphviz calls this several times a message; the line break it writes itself ends one. */
static int keep_message(char *text) {
    size_t room = MESSAGE_LIMIT - 1 - message_count;
    size_t length = strlen(text);
    if (length > room) is_full = true;
    /* What does not fit is left out with all that follows. */
    if (is_full) return 0;
    memcpy(messages + message_count, text, length);
    message_count += length;
    messages[message_count] = 0;
    return 0;
}

const char *tgv_messages(void) {
    char *end = is_full ? strrchr(messages, '\n') : NULL;
    /* A message may come in several parts, the last of which is not there. */
    if (end) end[1] = 0;
    return messages;
}

void tgv_forget_messages(void) {
    message_count = 0;
    is_full = false;
    messages[0] = 0;
}

static bool resolve(struct tgv_library *library, void *gvc, void *cgraph) {
    *(void **)&library->context = dlsym(gvc, "gvContext");
    *(void **)&library->context_with = dlsym(gvc, "gvContextPlugins");
    *(void **)&library->layout = dlsym(gvc, "gvLayout");
    *(void **)&library->render = dlsym(gvc, "gvRenderData");
    *(void **)&library->free_data = dlsym(gvc, "gvFreeRenderData");
    *(void **)&library->attach = dlsym(gvc, "attach_attrs");
    *(void **)&library->read = dlsym(cgraph, "agmemread");
    *(void **)&library->set = dlsym(cgraph, "agsafeset");
    *(void **)&library->get = dlsym(cgraph, "agget");
    *(void **)&library->set_errors = dlsym(cgraph, "agseterrf");
    *(void **)&library->free_layout = dlsym(gvc, "gvFreeLayout");
    *(void **)&library->close = dlsym(cgraph, "agclose");
    *(void **)&library->attribute = dlsym(cgraph, "agattr");
    if (!library->attribute) *(void **)&library->attribute = dlsym(cgraph, "agattr_text");
    return library->attribute && library->context && library->layout && library->render && library->free_data
        && library->read && library->set && library->get && library->set_errors;
}

/* A plugin's entry, as gvContextPlugins wants it. */
typedef struct {
    const char *name;
    void *address;
} plugin_entry;

enum { PLUGIN_COUNT = 3 };
static plugin_entry entries[PLUGIN_COUNT + 1];

/* Opens a plugin that lies in the folder "graphviz" beside the library. */
static void *open_plugin(const char *gvc_path, const char *name) {
    static const char *const endings[] = {".so.6", ".so.8", ".so", ".6.dylib", ".dylib"};
    const char *slash = strrchr(gvc_path, '/');
    int folder = slash ? (int)(slash - gvc_path) : 0;
    char path[4096];
    for (size_t index = 0; slash && index < sizeof endings / sizeof *endings; index++) {
        int used = snprintf(path, sizeof path, "%.*s/graphviz/libgvplugin_%s%s", folder, gvc_path,
            name, endings[index]);
        void *handle = used < (int)sizeof path ? dlopen(path, RTLD_NOW | RTLD_GLOBAL) : NULL;
        if (handle) return handle;
    }
    return NULL;
}

/* A context with three plugins that reads no configuration; NULL where one is missing. */
static void *quick_context(struct tgv_library *library) {
    static const char *const names[PLUGIN_COUNT] = {"core", "dot_layout", "neato_layout"};
    static const char *const symbols[PLUGIN_COUNT] = {
        "gvplugin_core_LTX_library", "gvplugin_dot_layout_LTX_library",
        "gvplugin_neato_layout_LTX_library"};
    Dl_info place;
    if (!library->context_with || !dladdr(*(void **)&library->context, &place)) return NULL;
    for (int index = 0; index < PLUGIN_COUNT; index++) {
        void *plugin = open_plugin(place.dli_fname, names[index]);
        void *address = plugin ? dlsym(plugin, symbols[index]) : NULL;
        if (!address) return NULL;
        entries[index].name = symbols[index];
        entries[index].address = address;
    }
    return library->context_with(entries, 0);
}

tgv_library *tgv_open(const char *gvc_name, const char *cgraph_name, int is_quick) {
    void *cgraph = dlopen(cgraph_name, RTLD_NOW | RTLD_GLOBAL);
    void *gvc = dlopen(gvc_name, RTLD_NOW | RTLD_GLOBAL);
    if (!cgraph || !gvc) return NULL;
    struct tgv_library *library = calloc(1, sizeof *library);
    if (!library || !resolve(library, gvc, cgraph)) {
        free(library);
        return NULL;
    }
    library->cgraph = cgraph;
    library->library = gvc;
    library->set_errors(keep_message);
    /* What the programs of Graphviz take from SERVER_NAME: no image is ever loaded. */
    static char server[] = "tributary";
    char **is_server = dlsym(gvc, "HTTPServerEnVar");
    if (is_server) *is_server = server;
    if (is_quick) library->gvc = quick_context(library);
    if (!library->gvc) library->gvc = library->context();
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
    /* At the head of the page, where a reader begins; what paper is left lies below. */
    double middle = top + (margin - job->page_height / 2) / scale;
    char viewport[160];
    snprintf(viewport, sizeof viewport, "%.2f,%.2f,%.6f,%.3f,%.3f", job->page_width,
        job->page_height, scale, (left + right) / 2, middle);
    library->set(graph, "viewport", viewport, "");
    return scale;
}

/* Whether a drawing wants files read. A background may, unless it is one of our drawings, which
   have no operation that does. */
static bool wants_files(struct tgv_library *library, void *graph, bool has_background) {
    static const char *const names[] = {
        "image", "imagepath", "shapefile", "fontpath", "stylesheet"};
    enum { KINDS = 3 };
    for (int kind = 0; kind < KINDS; kind++) {
        for (size_t index = 0; index < sizeof names / sizeof *names; index++)
            if (library->attribute(graph, kind, (char *)names[index], NULL)) return true;
        if (!has_background && library->attribute(graph, kind, "_background", NULL)) return true;
    }
    return false;
}

static int render(
    tgv_library *library, void *graph, const tgv_job *job, tgv_picture *picture) {
    if (wants_files(library, graph, job->has_background != 0)) {
        keep_message("Error: the drawing asks for files, which are never read\n");
        return TGV_SYNTAX;
    }
    if (job->dpi) library->set(graph, "dpi", (char *)job->dpi, "");
    /* PDF would get half an inch on every side, beyond the page that was asked for. */
    library->set(graph, "margin", "0", "");
    if (library->layout(library->gvc, graph, job->engine) != 0) return TGV_LAYOUT;
    tgv_order(library->library, library->gvc, library->cgraph, graph);
    picture->scale = fit_page(library, graph, job);
    /* The callee writes 32 or 64 bits by version; zeroed first, both read right. */
    uint64_t length = 0;
    picture->bytes = NULL;
    if (library->render(library->gvc, graph, job->format, &picture->bytes, &length) != 0)
        return TGV_RENDER;
    picture->count = (size_t)length;
    return picture->bytes && length ? TGV_OK : TGV_RENDER;
}

int tgv_render(tgv_library *library, const tgv_job *job, tgv_picture *picture) {
    void *graph = library->read(job->dot);
    if (!graph) return TGV_SYNTAX;
    int code = render(library, graph, job, picture);
    if (job->frees_graph) {
        if (library->free_layout) library->free_layout(library->gvc, graph);
        if (library->close) library->close(graph);
    }
    return code;
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

void tgv_die_with_parent(void) {
#if defined(__linux__)
    prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
}
