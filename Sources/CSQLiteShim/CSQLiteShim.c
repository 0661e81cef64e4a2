#include "CSQLiteShim.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* SQLite's calls by prototypes of our own, which its makers promise for all versions 3: it is
   opened only where a database is read or written, so that nothing else waits for it. */
typedef struct {
    int (*open)(const char *, void **, int, const char *);
    int (*close)(void *);
    const char *(*message)(void *);
    int (*run)(void *, const char *, void *, void *, char **);
    int (*prepare)(void *, const char *, int, void **, const char **);
    int (*step)(void *);
    int (*reset)(void *);
    int (*clear)(void *);
    int (*finish)(void *);
    int (*bind_text)(void *, int, const char *, uint64_t, void (*)(void *), unsigned char);
    int (*bind_whole)(void *, int, long long);
    int (*bind_number)(void *, int, double);
    int (*type)(void *, int);
    const void *(*blob)(void *, int);
    const unsigned char *(*text)(void *, int);
    int (*size)(void *, int);
    long long (*whole)(void *, int);
    double (*number)(void *, int);
    int (*configure)(void *, int, ...);
    int (*limit)(void *, int, int);
    void (*on_progress)(void *, int, int (*)(void *), void *);
    unsigned char *(*serialize)(void *, const char *, long long *, unsigned);
    int (*deserialize)(void *, const char *, unsigned char *, long long, long long, unsigned);
    void *(*allocate)(uint64_t);
    void (*release)(void *);
} library;

static bool open_library(library *sqlite) {
    void *handle = dlopen("libsqlite3.so.0", RTLD_NOW);
    if (!handle) handle = dlopen("libsqlite3.dylib", RTLD_NOW);
    if (!handle) return false;
    const struct {
        void *place;
        const char *name;
    } calls[] = {
        {&sqlite->open, "sqlite3_open_v2"},
        {&sqlite->close, "sqlite3_close_v2"},
        {&sqlite->message, "sqlite3_errmsg"},
        {&sqlite->run, "sqlite3_exec"},
        {&sqlite->prepare, "sqlite3_prepare_v2"},
        {&sqlite->step, "sqlite3_step"},
        {&sqlite->reset, "sqlite3_reset"},
        {&sqlite->clear, "sqlite3_clear_bindings"},
        {&sqlite->finish, "sqlite3_finalize"},
        {&sqlite->bind_text, "sqlite3_bind_text64"},
        {&sqlite->bind_whole, "sqlite3_bind_int64"},
        {&sqlite->bind_number, "sqlite3_bind_double"},
        {&sqlite->type, "sqlite3_column_type"},
        {&sqlite->blob, "sqlite3_column_blob"},
        {&sqlite->text, "sqlite3_column_text"},
        {&sqlite->size, "sqlite3_column_bytes"},
        {&sqlite->whole, "sqlite3_column_int64"},
        {&sqlite->number, "sqlite3_column_double"},
        {&sqlite->configure, "sqlite3_db_config"},
        {&sqlite->limit, "sqlite3_limit"},
        {&sqlite->on_progress, "sqlite3_progress_handler"},
        {&sqlite->serialize, "sqlite3_serialize"},
        {&sqlite->deserialize, "sqlite3_deserialize"},
        {&sqlite->allocate, "sqlite3_malloc64"},
        {&sqlite->release, "sqlite3_free"},
    };
    for (size_t index = 0; index < sizeof calls / sizeof *calls; index++) {
        void *found = dlsym(handle, calls[index].name);
        if (!found) return false;
        memcpy(calls[index].place, &found, sizeof found);
    }
    return true;
}

static library sqlite;
static bool is_open;
static pthread_once_t opening = PTHREAD_ONCE_INIT;

static void open_once(void) {
    is_open = open_library(&sqlite);
}

struct tsq_database {
    void *handle;
    /* How much work is left, in lots of steps; below 0 there is no bound. */
    int64_t lots;
};

/* Codes of the library. */
enum { DONE = 0, INTERRUPTED = 9, ROW = 100, END = 101 };

/* How many steps of its machine the library makes before it asks whether to go on. */
enum { STEPS_IN_LOT = 1000 };

static int code_of(int code) {
    if (code == DONE || code == ROW || code == END) return TSQ_OK;
    return (code & 0xFF) == INTERRUPTED ? TSQ_STOPPED : TSQ_INVALID;
}

int tsq_create(tsq_database **opened) {
    pthread_once(&opening, open_once);
    if (!is_open) return TSQ_MISSING;
    tsq_database *database = calloc(1, sizeof *database);
    if (!database) return TSQ_INVALID;
    /* To be read, written and made, in memory, by one thread. */
    if (sqlite.open(":memory:", &database->handle, 0x2 | 0x4 | 0x80 | 0x8000, NULL) != DONE) {
        tsq_close(database);
        return TSQ_INVALID;
    }
    database->lots = -1;
    *opened = database;
    return TSQ_OK;
}

static int count_lot(void *told) {
    tsq_database *database = told;
    return database->lots-- <= 0;
}

/* Switches of a connection: load no extensions, run no triggers, ask no views, let nothing be
   written to the schema, and trust nothing that stands in it. */
static void forbid(void *handle) {
    const struct {
        int what;
        int value;
    } switches[] = {{1005, 0}, {1003, 0}, {1015, 0}, {1011, 0}, {1010, 1}, {1017, 0}};
    for (size_t index = 0; index < sizeof switches / sizeof *switches; index++)
        sqlite.configure(handle, switches[index].what, switches[index].value, NULL);
}

/* Bounds: no text is much longer than the file; length of statements, depth of expressions, and
   other files. */
static void bound(void *handle, size_t count) {
    const size_t least = 1 << 16, most = 1000000000;
    size_t longest = count < least ? least : count > most ? most : count;
    sqlite.limit(handle, 0, (int)longest);
    sqlite.limit(handle, 1, 1 << 20);
    sqlite.limit(handle, 3, 100);
    sqlite.limit(handle, 7, 0);
}

int tsq_open(const void *bytes, size_t count, int64_t most_steps, tsq_database **opened) {
    tsq_database *database = NULL;
    int status = tsq_create(&database);
    if (status != TSQ_OK) return status;
    *opened = database;
    database->lots = most_steps / STEPS_IN_LOT;
    sqlite.on_progress(database->handle, STEPS_IN_LOT, count_lot, database);
    forbid(database->handle);
    bound(database->handle, count);
    unsigned char *copy = sqlite.allocate(count);
    if (!copy) return TSQ_INVALID;
    memcpy(copy, bytes, count);
    /* With a journal beside it (2) a database cannot be in memory; there is none here. */
    for (size_t place = 18; place < 20 && place < count; place++)
        if (copy[place] == 2) copy[place] = 1;
    /* Read-only (4), and freed by the library (1), whatever comes of it. */
    int code = sqlite.deserialize(
        database->handle, "main", copy, (long long)count, (long long)count, 4 | 1);
    if (code != DONE) return code_of(code);
    return tsq_run(
        database,
        "PRAGMA trusted_schema=OFF; PRAGMA query_only=ON; PRAGMA temp_store=MEMORY;"
        "PRAGMA cell_size_check=ON; PRAGMA ignore_check_constraints=ON;");
}

void tsq_close(tsq_database *database) {
    if (!database) return;
    sqlite.close(database->handle);
    free(database);
}

const char *tsq_message(tsq_database *database) {
    return sqlite.message(database->handle);
}

int tsq_run(tsq_database *database, const char *sql) {
    return code_of(sqlite.run(database->handle, sql, NULL, NULL, NULL));
}

int tsq_prepare(tsq_database *database, const char *sql, tsq_statement **prepared) {
    return code_of(sqlite.prepare(database->handle, sql, -1, (void **)prepared, NULL));
}

int tsq_step(tsq_statement *statement, int *row) {
    int code = sqlite.step(statement);
    *row = code == ROW;
    return code_of(code);
}

void tsq_reset(tsq_statement *statement) {
    sqlite.reset(statement);
    sqlite.clear(statement);
}

void tsq_finish(tsq_statement *statement) {
    sqlite.finish(statement);
}

int tsq_bind_text(tsq_statement *statement, int place, const char *text, size_t count) {
    /* The library takes -1 for "copy it", and 1 for UTF-8. */
    void (*copy)(void *) = (void (*)(void *))-1;
    return code_of(sqlite.bind_text(statement, place, text ? text : "", count, copy, 1));
}

int tsq_bind_whole(tsq_statement *statement, int place, int64_t whole) {
    return code_of(sqlite.bind_whole(statement, place, whole));
}

int tsq_bind_number(tsq_statement *statement, int place, double number) {
    return code_of(sqlite.bind_number(statement, place, number));
}

void tsq_column(tsq_statement *statement, int column, tsq_value *value) {
    memset(value, 0, sizeof *value);
    switch (sqlite.type(statement, column)) {
    case 1:
        value->kind = TSQ_WHOLE;
        value->whole = sqlite.whole(statement, column);
        return;
    case 2:
        value->kind = TSQ_NUMBER;
        value->number = sqlite.number(statement, column);
        return;
    case 3:
        value->kind = TSQ_TEXT;
        value->bytes = (const char *)sqlite.text(statement, column);
        break;
    case 4:
        value->kind = TSQ_BYTES;
        value->bytes = sqlite.blob(statement, column);
        break;
    default: return;
    }
    /* Without memory for it there are no bytes. */
    value->count = value->bytes ? (size_t)sqlite.size(statement, column) : 0;
}

unsigned char *tsq_file(tsq_database *database, size_t *count) {
    long long size = 0;
    unsigned char *bytes = sqlite.serialize(database->handle, "main", &size, 0);
    *count = (size_t)size;
    return bytes;
}

void tsq_release(unsigned char *bytes) {
    sqlite.release(bytes);
}
