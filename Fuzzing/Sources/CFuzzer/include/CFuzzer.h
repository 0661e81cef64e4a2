#ifndef TRIBUTARY_CFUZZER_H
#define TRIBUTARY_CFUZZER_H

#include <stddef.h>
#include <stdint.h>

/// The main loop of libFuzzer, for programs that have a `main` of their own, as those of Swift have.
int LLVMFuzzerRunDriver(
    int *count, char ***arguments, int (*target)(const uint8_t *bytes, size_t count));

#endif
