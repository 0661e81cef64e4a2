#include "CGraphvizShim.h"

#include <dlfcn.h>
#include <stdbool.h>

/* The few calls of fontconfig that we need; its pointers stay opaque. */
typedef struct {
    int nfont;
    int sfont;
    void **fonts;
} font_set;

typedef struct {
    void *(*pattern)(void);
    void *(*objects)(void);
    int (*add)(void *, const char *);
    font_set *(*list)(void *, void *, void *);
    int (*charset)(void *, const char *, int, void **);
    int (*has)(void *, unsigned);
} font_library;

static bool open_fonts(font_library *fonts) {
    void *handle = dlopen("libfontconfig.so.1", RTLD_NOW);
    if (!handle) handle = dlopen("libfontconfig.1.dylib", RTLD_NOW);
    if (!handle) return false;
    *(void **)&fonts->pattern = dlsym(handle, "FcPatternCreate");
    *(void **)&fonts->objects = dlsym(handle, "FcObjectSetCreate");
    *(void **)&fonts->add = dlsym(handle, "FcObjectSetAdd");
    *(void **)&fonts->list = dlsym(handle, "FcFontList");
    *(void **)&fonts->charset = dlsym(handle, "FcPatternGetCharSet");
    *(void **)&fonts->has = dlsym(handle, "FcCharSetHasChar");
    return fonts->pattern && fonts->objects && fonts->add && fonts->list && fonts->charset
        && fonts->has;
}

static bool any_font_has(const font_library *fonts, const font_set *set, unsigned code) {
    for (int index = 0; index < set->nfont; index++) {
        void *charset = NULL;
        if (fonts->charset(set->fonts[index], "charset", 0, &charset) == 0
            && fonts->has(charset, code))
            return true;
    }
    return false;
}

int tgv_missing_glyphs(unsigned *code_points, int count) {
    font_library fonts;
    if (!open_fonts(&fonts)) return -1;
    void *objects = fonts.objects();
    fonts.add(objects, "charset");
    font_set *set = fonts.list(NULL, fonts.pattern(), objects);
    if (!set) return -1;
    int missing = 0;
    for (int index = 0; index < count; index++)
        if (!any_font_has(&fonts, set, code_points[index]))
            code_points[missing++] = code_points[index];
    return missing;
}
