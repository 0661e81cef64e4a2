#pragma once
#include <stddef.h>
#include <stdint.h>

/// What else there is in the bytes besides printable ASCII, separators and ends of lines.
enum {
    /// Quotes, control signs, a carriage return alone: more than lines and fields.
    CByteMarksOdd = 1,
    /// Bytes from 0x80: letters beyond ASCII, if it is text.
    CByteMarksHigh = 2,
    /// Lines that end in carriage return and line feed.
    CByteMarksReturns = 4,
};

/// Finds the separators and line feeds of a part of a table, 64 bytes at a time.
///
/// Swift has no instruction for "which of these bytes match", hence C. The places are written as
/// distances from `bytes`, in order. Writes none past `capacity`, and calls bytes odd whose marks
/// come within 72 of it.
///
/// - Returns: The number of places; 0 where the bytes are odd.
size_t tributary_find_marks(
    const uint8_t *bytes, size_t count, uint8_t separator, int32_t *places, size_t capacity,
    int *traits);

/// The same by vectors that every processor has; for those that have no wider ones.
size_t tributary_find_marks_narrow(
    const uint8_t *bytes, size_t count, uint8_t separator, int32_t *places, size_t capacity,
    int *traits);

/// Counts the ends of lines: line feeds, carriage returns, and the two together as one.
size_t tributary_count_line_ends(const uint8_t *bytes, size_t count);
