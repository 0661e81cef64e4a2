#include "CByteMarks.h"

#include <stdbool.h>
#include <string.h>

enum { step = 64, spare = 8, ahead = 1024 };

/// A part of what is compiled more than once, each time for other processors.
#define PART static inline __attribute__((always_inline))

/// What is known of carriage returns: whether there are any, and any without a line feed.
struct returns {
    bool are_there, are_alone;
};

/// Looks at the carriage returns among some bytes, of which each is a bit.
static void see_returns(
    uint64_t returns, const uint8_t *bytes, const uint8_t *end, struct returns *seen) {
    seen->are_there = true;
    for (; returns != 0; returns &= returns - 1) {
        const uint8_t *next = bytes + __builtin_ctzll(returns) + 1;
        if (next >= end || *next != '\n') seen->are_alone = true;
    }
}

#define LANE 16
#define WIDE(name) name##_16
#include "FindMarks.h"
#undef LANE
#undef WIDE

#if defined(__x86_64__)
#define LANE 32
#define WIDE(name) name##_32
#include "FindMarks.h"

__attribute__((target("avx2,bmi,popcnt"))) static size_t find_marks_wide(
    const uint8_t *bytes, size_t count, uint8_t separator, int32_t *places, size_t capacity,
    int *traits) {
    return find_marks_32(bytes, count, separator, places, capacity, traits);
}

static bool is_wide(void) {
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi")
        && __builtin_cpu_supports("popcnt");
}
#endif

size_t tributary_find_marks(
    const uint8_t *bytes, size_t count, uint8_t separator, int32_t *places, size_t capacity,
    int *traits) {
#if defined(__x86_64__)
    if (is_wide()) return find_marks_wide(bytes, count, separator, places, capacity, traits);
#endif
    return tributary_find_marks_narrow(bytes, count, separator, places, capacity, traits);
}

size_t tributary_find_marks_narrow(
    const uint8_t *bytes, size_t count, uint8_t separator, int32_t *places, size_t capacity,
    int *traits) {
    return find_marks_16(bytes, count, separator, places, capacity, traits);
}

static inline bool is_line_end(uint8_t before, uint8_t value) {
    return value == '\r' || (value == '\n' && before != '\r');
}

size_t tributary_count_line_ends(const uint8_t *bytes, size_t count) {
    size_t total = 0;
    uint8_t before = 0;
    for (size_t position = 0; position < count; position++) {
        total += is_line_end(before, bytes[position]);
        before = bytes[position];
    }
    return total;
}
