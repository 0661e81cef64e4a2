#include "CByteMarks.h"

#include <stdbool.h>
#include <string.h>

enum { lane = 16, step = 64 };

typedef uint8_t lanes __attribute__((vector_size(lane)));
typedef bool flags __attribute__((ext_vector_type(lane)));

/// One bit for each byte that matched; matches are bytes of ones.
static inline uint64_t bits(lanes matches) {
    flags set = __builtin_convertvector(matches, flags);
    uint16_t mask;
    memcpy(&mask, &set, sizeof mask);
    return mask;
}

static inline lanes load(const uint8_t *bytes) {
    lanes value;
    memcpy(&value, bytes, sizeof value);
    return value;
}

static inline bool any(lanes value) {
    uint64_t words[2];
    memcpy(words, &value, sizeof words);
    return (words[0] | words[1]) != 0;
}

/// Whether each carriage return among 64 bytes has a line feed behind it.
static bool are_line_ends(const uint8_t *bytes, const uint8_t *end) {
    for (int part = 0; part < step; part += lane) {
        uint64_t left = bits((lanes)(load(bytes + part) == '\r'));
        for (; left != 0; left &= left - 1) {
            const uint8_t *next = bytes + part + __builtin_ctzll(left) + 1;
            if (next >= end || *next != '\n') return false;
        }
    }
    return true;
}

/// What has been seen so far.
struct seen {
    lanes odd, high;
    bool has_returns, has_lone_return;
};

/// The marks among 64 bytes, of which `end` says how many more can be read.
static inline uint64_t marks(
    const uint8_t *bytes, const uint8_t *end, uint8_t separator, struct seen *seen) {
    uint64_t found = 0;
    lanes returns = {0};
    for (int part = 0; part < step / lane; part++) {
        lanes value = load(bytes + part * lane);
        lanes mark = (lanes)(value == separator) | (lanes)(value == '\n');
        lanes back = (lanes)(value == '\r');
        found |= bits(mark) << (part * lane);
        seen->odd |= (lanes)(value == '"') | (lanes)(value == 0x7F)
            | ((lanes)(value < 0x20) & ~mark & ~back);
        seen->high |= value;
        returns |= back;
    }
    if (any(returns)) {
        seen->has_returns = true;
        if (!are_line_ends(bytes, end)) seen->has_lone_return = true;
    }
    return found;
}

size_t tributary_find_marks(
    const uint8_t *bytes, size_t count, uint8_t separator, int32_t *places, size_t capacity,
    int *traits) {
    struct seen seen = {0};
    size_t number = 0, position = 0;
    for (; position < count && number + step <= capacity; position += step) {
        const uint8_t *here = bytes + position, *end = bytes + count;
        uint8_t rest[step];
        if (position + step > count) {
            // The last bytes, with letters behind them.
            memset(rest, 'a', step);
            memcpy(rest, here, count - position);
            here = rest;
            end = rest + (count - position);
        }
        uint64_t left = marks(here, end, separator, &seen);
        while (left != 0) {
            places[number++] = (int32_t)position + __builtin_ctzll(left);
            left &= left - 1;
        }
    }
    bool is_odd = any(seen.odd) || seen.has_lone_return || position < count;
    *traits = (is_odd ? CByteMarksOdd : 0) | (seen.has_returns ? CByteMarksReturns : 0)
        | (any(seen.high & 0x80) ? CByteMarksHigh : 0);
    return is_odd ? 0 : number;
}
