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

/* A data set of Stata on its way out. */
typedef struct trs_writer trs_writer;

/* Takes bytes of it; another answer than 0 ends writing. */
typedef int (*trs_put)(void *user, const void *bytes, size_t count);

/* Begins a data set; NULL where the library is not installed. */
trs_writer *trs_open_writer(void *user, trs_put put);

/* Adds a variable, before any value: text of at most so many bytes, or long text, which is kept
   elsewhere in the file (strL), or numbers (TRS_DOUBLE). The format may be NULL. */
enum { TRS_LONG_TEXT = 5 };
void trs_add_variable(
    trs_writer *writer, const char *name, const char *label, const char *format, int kind,
    size_t width);

/* Adds a long text; all of them come before the first value, in the order of rows and then of
   columns, for these hold numbers of theirs. */
void trs_add_long_text(trs_writer *writer, const char *text);

/* Puts the values in their order, row by row, none missing: after the last of each row the next
   begins. An answer other than 0 is an error of the library. */
int trs_begin_values(trs_writer *writer, int64_t rows);
int trs_put_text(trs_writer *writer, const char *text);
int trs_put_number(trs_writer *writer, double number);
int trs_put_nothing(trs_writer *writer);

/* Ends the file. */
int trs_end_values(trs_writer *writer);

/* What an error is, in the words of the library. */
const char *trs_words(int error);

/* Frees what it takes. */
void trs_close_writer(trs_writer *writer);

#endif
