#include "CGraphvizShim.h"

#include <dlfcn.h>
#include <stddef.h>

const char *tgv_version(const char *gvc_name) {
    void *gvc = dlopen(gvc_name, RTLD_NOW | RTLD_GLOBAL);
    if (!gvc) return NULL;
    void *(*context_with)(const void *, int);
    char *(*version)(void *);
    *(void **)&context_with = dlsym(gvc, "gvContextPlugins");
    *(void **)&version = dlsym(gvc, "gvcVersion");
    if (!context_with || !version) return NULL;
    /* No plugin is asked for, so none is looked for on the disk. */
    void *context = context_with(NULL, 0);
    return context ? version(context) : NULL;
}
