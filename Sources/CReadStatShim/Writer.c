#include "CReadStatShim.h"

#include "Library.h"

#include <pthread.h>
#include <stdlib.h>
#include <sys/types.h>
#include <time.h>

/* The calls by which ReadStat writes, by prototypes of our own, which are those of its version
   1.1. */
typedef struct {
    void *(*create)(void);
    void (*release)(void *);
    int (*on_bytes)(void *, ssize_t (*)(const void *, size_t, void *));
    int (*set_version)(void *, uint8_t);
    int (*set_time)(void *, time_t);
    void *(*add_variable)(void *, const char *, int, size_t);
    void (*set_label)(void *, const char *);
    void (*set_format)(void *, const char *);
    void *(*add_text)(void *, const char *);
    void *(*text)(void *, int);
    void *(*variable)(void *, int);
    int (*begin)(void *, void *, long);
    int (*begin_row)(void *);
    int (*put_number)(void *, const void *, double);
    int (*put_text)(void *, const void *, const char *);
    int (*put_long_text)(void *, const void *, void *);
    int (*put_nothing)(void *, const void *);
    int (*end_row)(void *);
    int (*end)(void *);
    const char *(*message)(int);
} library;

/* What the library calls the kinds of variables. */
enum { TEXT = 0, DOUBLE_NUMBER = 5, TEXT_ELSEWHERE = 6 };

/* The version of Stata 14, which all programs read that read texts in UTF-8. */
enum { STATA_14 = 118 };

static library readstat;
static bool is_open;
static pthread_once_t opening = PTHREAD_ONCE_INIT;

static void open_once(void) {
    const library_call calls[] = {
        {&readstat.create, "readstat_writer_init"},
        {&readstat.release, "readstat_writer_free"},
        {&readstat.on_bytes, "readstat_set_data_writer"},
        {&readstat.set_version, "readstat_writer_set_file_format_version"},
        {&readstat.set_time, "readstat_writer_set_file_timestamp"},
        {&readstat.add_variable, "readstat_add_variable"},
        {&readstat.set_label, "readstat_variable_set_label"},
        {&readstat.set_format, "readstat_variable_set_format"},
        {&readstat.add_text, "readstat_add_string_ref"},
        {&readstat.text, "readstat_get_string_ref"},
        {&readstat.variable, "readstat_get_variable"},
        {&readstat.begin, "readstat_begin_writing_dta"},
        {&readstat.begin_row, "readstat_begin_row"},
        {&readstat.put_number, "readstat_insert_double_value"},
        {&readstat.put_text, "readstat_insert_string_value"},
        {&readstat.put_long_text, "readstat_insert_string_ref"},
        {&readstat.put_nothing, "readstat_insert_missing_value"},
        {&readstat.end_row, "readstat_end_row"},
        {&readstat.end, "readstat_end_writing"},
        {&readstat.message, "readstat_error_message"},
    };
    is_open = trs_find(calls, sizeof calls / sizeof *calls);
}

struct trs_writer {
    void *writer;
    void *user;
    trs_put put;
    int columns;
    int column;
    int long_texts;
    /* Whether a variable keeps its texts elsewhere. */
    bool *is_long;
};

static ssize_t put_bytes(const void *bytes, size_t count, void *user) {
    trs_writer *writer = user;
    return writer->put(writer->user, bytes, count) ? -1 : (ssize_t)count;
}

/* A moment that reads alike in every time zone: the file tells local time. */
static time_t fixed_time(void) {
    struct tm noon = {.tm_year = 70, .tm_mday = 2, .tm_hour = 12, .tm_isdst = -1};
    return mktime(&noon);
}

trs_writer *trs_open_writer(void *user, trs_put put) {
    pthread_once(&opening, open_once);
    trs_writer *writer = is_open ? calloc(1, sizeof *writer) : NULL;
    if (!writer) return NULL;
    writer->writer = readstat.create();
    writer->user = user;
    writer->put = put;
    readstat.on_bytes(writer->writer, put_bytes);
    readstat.set_version(writer->writer, STATA_14);
    readstat.set_time(writer->writer, fixed_time());
    return writer;
}

void trs_add_variable(
    trs_writer *writer, const char *name, const char *label, const char *format, int kind,
    size_t width) {
    int type = kind == TRS_TEXT ? TEXT : kind == TRS_LONG_TEXT ? TEXT_ELSEWHERE : DOUBLE_NUMBER;
    void *variable =
        readstat.add_variable(writer->writer, name, type, kind == TRS_TEXT ? width : 0);
    readstat.set_label(variable, label);
    if (format) readstat.set_format(variable, format);
    writer->is_long = realloc(writer->is_long, (size_t)(writer->columns + 1) * sizeof(bool));
    if (!writer->is_long) abort();
    writer->is_long[writer->columns++] = kind == TRS_LONG_TEXT;
}

void trs_add_long_text(trs_writer *writer, const char *text) {
    readstat.add_text(writer->writer, text);
}

int trs_begin_values(trs_writer *writer, int64_t rows) {
    return readstat.begin(writer->writer, writer, (long)rows);
}

/* The variable whose turn it is; the first of a row begins it. */
static const void *next_variable(trs_writer *writer, int *status) {
    *status = writer->column ? 0 : readstat.begin_row(writer->writer);
    return readstat.variable(writer->writer, writer->column);
}

/* The last of a row ends it. */
static int finish(trs_writer *writer, int status) {
    if (status) return status;
    writer->column++;
    if (writer->column < writer->columns) return 0;
    writer->column = 0;
    return readstat.end_row(writer->writer);
}

int trs_put_text(trs_writer *writer, const char *text) {
    int status;
    const void *variable = next_variable(writer, &status);
    if (status) return status;
    if (!writer->is_long[writer->column]) {
        return finish(writer, readstat.put_text(writer->writer, variable, text));
    }
    void *kept = readstat.text(writer->writer, writer->long_texts++);
    return finish(writer, readstat.put_long_text(writer->writer, variable, kept));
}

int trs_put_number(trs_writer *writer, double number) {
    int status;
    const void *variable = next_variable(writer, &status);
    if (status) return status;
    return finish(writer, readstat.put_number(writer->writer, variable, number));
}

int trs_put_nothing(trs_writer *writer) {
    int status;
    const void *variable = next_variable(writer, &status);
    if (status) return status;
    return finish(writer, readstat.put_nothing(writer->writer, variable));
}

int trs_end_values(trs_writer *writer) {
    return readstat.end(writer->writer);
}

const char *trs_words(int error) {
    return readstat.message(error);
}

void trs_close_writer(trs_writer *writer) {
    readstat.release(writer->writer);
    free(writer->is_long);
    free(writer);
}
