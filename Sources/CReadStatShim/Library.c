#include "Library.h"

#include <dlfcn.h>
#include <string.h>

bool trs_find(const library_call *calls, size_t count) {
    void *handle = dlopen("libreadstat.so.1", RTLD_NOW);
    if (!handle) handle = dlopen("libreadstat.1.dylib", RTLD_NOW);
    if (!handle) return false;
    for (size_t index = 0; index < count; index++) {
        void *found = dlsym(handle, calls[index].name);
        if (!found) return false;
        memcpy(calls[index].place, &found, sizeof found);
    }
    return true;
}
