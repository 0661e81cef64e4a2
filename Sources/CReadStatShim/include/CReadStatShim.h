#ifndef TRIBUTARY_READSTAT_SHIM_H
#define TRIBUTARY_READSTAT_SHIM_H

#include <stddef.h>
#include <stdint.h>

/* What a value is: nothing, text in UTF-8, a whole number, or a number of four or eight bytes. Text
   that is kept elsewhere in the file (strL) and is empty, or was not found there, is NULL. */
enum { TRS_NOTHING = 0, TRS_TEXT = 1, TRS_WHOLE = 2, TRS_SINGLE = 3, TRS_DOUBLE = 4 };

typedef struct {
    int kind;
    const char *text;
    int64_t whole;
    double number;
} trs_value;

/* What a reader of a data set is told; whatever answers with another number than 0 ends reading.
   Rows and columns count from 0, and rows are -1 where the file does not say how many it has. Sets
   of labels are named by the columns that use them; they may come behind the values. */
typedef struct {
    void *user;
    int (*size)(void *user, int64_t rows, int64_t columns);
    int (*column)(
        void *user, int column, const char *name, const char *label, const char *format,
        const char *labels);
    int (*label)(void *user, const char *labels, const trs_value *value, const char *label);
    int (*value)(void *user, int row, int column, const trs_value *value);
} trs_reader;

enum { TRS_STATA = 0, TRS_SPSS = 1 };

enum { TRS_OK = 0, TRS_INVALID = 1, TRS_STOPPED = 2, TRS_MISSING = 3 };

/* Reads a data set that is whole in memory. One of the TRS_ codes; TRS_MISSING where the library is
   not installed; with TRS_INVALID, message says in the library's words what is wrong. */
int trs_read(
    const void *bytes, size_t count, int program, const trs_reader *reader, const char **message);

#endif
