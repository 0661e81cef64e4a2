// Not a header: the part of CByteMarks.c that depends on how wide vectors are.
//
// Compiled once for each width of vectors; `LANE` is their width in bytes, `WIDE(name)` the name
// of what is compiled for it.

typedef uint8_t WIDE(lanes) __attribute__((vector_size(LANE)));
typedef int8_t WIDE(signs) __attribute__((vector_size(LANE)));
typedef bool WIDE(flags) __attribute__((ext_vector_type(LANE)));

#define lanes WIDE(lanes)

/// One bit for each byte that matched; matches are bytes of ones.
PART uint64_t WIDE(bits)(const lanes *matches) {
    WIDE(flags) set = __builtin_convertvector((WIDE(signs))*matches < 0, WIDE(flags));
#if LANE == 32
    uint32_t mask;
#else
    uint16_t mask;
#endif
    memcpy(&mask, &set, sizeof mask);
    return mask;
}

/// Whether any byte has a bit of a pattern.
PART bool WIDE(has)(const lanes *value, uint8_t pattern) {
    uint8_t bytes[LANE], all = 0;
    memcpy(bytes, value, sizeof bytes);
    for (int index = 0; index < LANE; index++) all |= bytes[index];
    return (all & pattern) != 0;
}

/// The marks among 64 bytes, of which `end` says how many more can be read.
PART uint64_t WIDE(marks)(
    const uint8_t *bytes, const uint8_t *end, uint8_t separator, lanes *odd, lanes *high,
    struct returns *seen) {
    uint64_t found = 0, returns = 0;
    for (int part = 0; part < step; part += LANE) {
        lanes value;
        memcpy(&value, bytes + part, sizeof value);
        lanes mark = (lanes)(value == separator) | (lanes)(value == '\n');
        lanes back = (lanes)(value == '\r');
        *odd |= (lanes)(value == '"') | (lanes)(value == 0x7F)
            | ((lanes)(value < 0x20) & ~mark & ~back);
        *high |= value;
        found |= WIDE(bits)(&mark) << part;
        returns |= WIDE(bits)(&back) << part;
    }
    if (returns != 0) see_returns(returns, bytes, end, seen);
    return found;
}

PART size_t WIDE(find_marks)(
    const uint8_t *bytes, size_t count, uint8_t separator, int32_t *places, size_t capacity,
    int *traits) {
    lanes odd = {0}, high = {0};
    struct returns seen = {false, false};
    size_t number = 0, position = 0;
    for (; position < count && number + step + spare <= capacity; position += step) {
        const uint8_t *here = bytes + position, *end = bytes + count;
        uint8_t rest[step];
        if (position + step > count) {
            // The last bytes, with letters behind them.
            memset(rest, 'a', step);
            memcpy(rest, here, count - position);
            here = rest;
            end = rest + (count - position);
        }
        // The processor does not look ahead over the end of a page by itself.
        __builtin_prefetch(here + ahead);
        uint64_t left = WIDE(marks)(here, end, separator, &odd, &high, &seen);
        size_t next = number;
        number += (size_t)__builtin_popcountll(left);
        // Eight at a time, which nearly all have; those behind the last are written over.
        for (; next < number; next += spare) {
            for (int index = 0; index < spare; index++, left &= left - 1) {
                places[next + index] = (int32_t)position + __builtin_ctzll(left | 1ull << 63);
            }
        }
    }
    bool is_odd = WIDE(has)(&odd, 0xFF) || seen.are_alone || position < count;
    *traits = (is_odd ? CByteMarksOdd : 0) | (seen.are_there ? CByteMarksReturns : 0)
        | (WIDE(has)(&high, 0x80) ? CByteMarksHigh : 0);
    return is_odd ? 0 : number;
}

#undef lanes
