#include "CReadStatShim.h"

#include "Library.h"

#include <pthread.h>
#include <stdbool.h>
#include <string.h>
#include <sys/types.h>

/* ReadStat's calls by prototypes of our own, which are those of its version 1.1: it is opened only
   where a data set is read, so that nothing else waits for it. A value is handed over by value, so
   it is declared field by field. */
typedef struct {
    union {
        float single_number;
        double double_number;
        int8_t whole8;
        int16_t whole16;
        int32_t whole32;
        const char *text;
    } content;
    int type;
    char tag;
    unsigned int is_system_missing : 1;
    unsigned int is_tagged_missing : 1;
} raw_value;

enum { TEXT, WHOLE8, WHOLE16, WHOLE32, SINGLE_NUMBER, DOUBLE_NUMBER, TEXT_ELSEWHERE };

typedef struct {
    int64_t rows;
    int64_t columns;
    /* More follows, which is not looked at. */
} metadata;

typedef struct {
    void *(*create)(void);
    void (*release)(void *);
    int (*on_metadata)(void *, int (*)(metadata *, void *));
    int (*on_column)(void *, int (*)(int, void *, const char *, void *));
    int (*on_value)(void *, int (*)(int, void *, raw_value, void *));
    int (*on_label)(void *, int (*)(const char *, raw_value, const char *, void *));
    int (*on_open)(void *, int (*)(const char *, void *));
    int (*on_close)(void *, int (*)(void *));
    int (*on_seek)(void *, off_t (*)(off_t, int, void *));
    int (*on_read)(void *, ssize_t (*)(void *, size_t, void *));
    int (*on_update)(void *, int (*)(long, int (*)(double, void *), void *, void *));
    int (*set_input)(void *, void *);
    int (*parse_stata)(void *, const char *, void *);
    int (*parse_spss)(void *, const char *, void *);
    const char *(*message)(int);
    int (*is_missing)(raw_value, void *);
    int (*column_index)(const void *);
    const char *(*column_name)(const void *);
    const char *(*column_label)(const void *);
    const char *(*column_format)(const void *);
} library;

static bool open_library(library *readstat) {
    const library_call calls[] = {
        {&readstat->create, "readstat_parser_init"},
        {&readstat->release, "readstat_parser_free"},
        {&readstat->on_metadata, "readstat_set_metadata_handler"},
        {&readstat->on_column, "readstat_set_variable_handler"},
        {&readstat->on_value, "readstat_set_value_handler"},
        {&readstat->on_label, "readstat_set_value_label_handler"},
        {&readstat->on_open, "readstat_set_open_handler"},
        {&readstat->on_close, "readstat_set_close_handler"},
        {&readstat->on_seek, "readstat_set_seek_handler"},
        {&readstat->on_read, "readstat_set_read_handler"},
        {&readstat->on_update, "readstat_set_update_handler"},
        {&readstat->set_input, "readstat_set_io_ctx"},
        {&readstat->parse_stata, "readstat_parse_dta"},
        {&readstat->parse_spss, "readstat_parse_sav"},
        {&readstat->message, "readstat_error_message"},
        {&readstat->is_missing, "readstat_value_is_missing"},
        {&readstat->column_index, "readstat_variable_get_index"},
        {&readstat->column_name, "readstat_variable_get_name"},
        {&readstat->column_label, "readstat_variable_get_label"},
        {&readstat->column_format, "readstat_variable_get_format"},
    };
    return trs_find(calls, sizeof calls / sizeof *calls);
}

static library readstat;
static bool is_open;
static pthread_once_t opening = PTHREAD_ONCE_INIT;

static void open_once(void) {
    is_open = open_library(&readstat);
}

/* One reading: the bytes, how far they are read, and who is told. */
typedef struct {
    const char *bytes;
    off_t count;
    off_t place;
    const trs_reader *reader;
    bool is_stopped;
} reading;

static int open_memory(const char *path, void *input) {
    (void)path;
    ((reading *)input)->place = 0;
    return 0;
}

static int close_memory(void *input) {
    (void)input;
    return 0;
}

static off_t seek_memory(off_t offset, int origin, void *input) {
    reading *memory = input;
    off_t start = 0;
    if (origin == 1) start = memory->place;
    if (origin == 2) start = memory->count;
    if (offset < -start || offset > memory->count - start) return -1;
    memory->place = start + offset;
    return memory->place;
}

static ssize_t read_memory(void *buffer, size_t size, void *input) {
    reading *memory = input;
    size_t rest = (size_t)(memory->count - memory->place);
    size_t part = size < rest ? size : rest;
    memcpy(buffer, memory->bytes + memory->place, part);
    memory->place += (off_t)part;
    return (ssize_t)part;
}

static int pass_update(long size, int (*progress)(double, void *), void *user, void *input) {
    (void)size, (void)progress, (void)user, (void)input;
    return 0;
}

static int answer(reading *told, int status) {
    if (status) told->is_stopped = true;
    return status ? 1 : 0;
}

static trs_value value_of(raw_value raw) {
    trs_value value = {.kind = TRS_NOTHING};
    if (raw.is_system_missing || raw.is_tagged_missing) return value;
    switch (raw.type) {
    case TEXT:
    case TEXT_ELSEWHERE:
        value.text = raw.content.text;
        value.kind = TRS_TEXT;
        break;
    case WHOLE8: value.whole = raw.content.whole8; break;
    case WHOLE16: value.whole = raw.content.whole16; break;
    case WHOLE32: value.whole = raw.content.whole32; break;
    case SINGLE_NUMBER:
        value.number = raw.content.single_number;
        value.kind = TRS_SINGLE;
        break;
    case DOUBLE_NUMBER:
        value.number = raw.content.double_number;
        value.kind = TRS_DOUBLE;
        break;
    default: break;
    }
    if (raw.type >= WHOLE8 && raw.type <= WHOLE32) value.kind = TRS_WHOLE;
    return value;
}

static int on_metadata(metadata *facts, void *user) {
    reading *told = user;
    return answer(told, told->reader->size(told->reader->user, facts->rows, facts->columns));
}

static int on_column(int index, void *column, const char *labels, void *user) {
    reading *told = user;
    return answer(
        told,
        told->reader->column(
            told->reader->user, index, readstat.column_name(column),
            readstat.column_label(column), readstat.column_format(column), labels));
}

static int on_value(int row, void *column, raw_value raw, void *user) {
    reading *told = user;
    trs_value value = value_of(raw);
    if (readstat.is_missing(raw, column)) value.kind = TRS_NOTHING;
    return answer(
        told,
        told->reader->value(told->reader->user, row, readstat.column_index(column), &value));
}

static int on_label(const char *labels, raw_value raw, const char *label, void *user) {
    reading *told = user;
    trs_value value = value_of(raw);
    if (!labels || !label) return 0;
    return answer(told, told->reader->label(told->reader->user, labels, &value, label));
}

static void set_up(void *parser, reading *told) {
    readstat.on_metadata(parser, on_metadata);
    readstat.on_column(parser, on_column);
    readstat.on_value(parser, on_value);
    readstat.on_label(parser, on_label);
    readstat.on_open(parser, open_memory);
    readstat.on_close(parser, close_memory);
    readstat.on_seek(parser, seek_memory);
    readstat.on_read(parser, read_memory);
    readstat.on_update(parser, pass_update);
    readstat.set_input(parser, told);
}

int trs_read(
    const void *bytes, size_t count, int program, const trs_reader *reader, const char **message) {
    pthread_once(&opening, open_once);
    if (!is_open) return TRS_MISSING;
    void *parser = readstat.create();
    if (!parser) return TRS_MISSING;
    reading told = {.bytes = bytes, .count = (off_t)count, .reader = reader};
    set_up(parser, &told);
    int status = program == TRS_STATA ? readstat.parse_stata(parser, "", &told)
                                      : readstat.parse_spss(parser, "", &told);
    readstat.release(parser);
    if (told.is_stopped) return TRS_STOPPED;
    *message = status ? readstat.message(status) : NULL;
    return status ? TRS_INVALID : TRS_OK;
}
