#ifndef TRIBUTARY_SQLITE_SHIM_H
#define TRIBUTARY_SQLITE_SHIM_H

#include <stddef.h>
#include <stdint.h>

/* A database that is whole in memory, and a statement that asks it. */
typedef struct tsq_database tsq_database;
typedef struct tsq_statement tsq_statement;

enum { TSQ_OK = 0, TSQ_INVALID = 1, TSQ_STOPPED = 2, TSQ_MISSING = 3 };

/* What a value is: nothing, a whole number, a number, text in UTF-8 as far as it is valid, or
   bytes. */
enum { TSQ_NOTHING = 0, TSQ_WHOLE = 1, TSQ_NUMBER = 2, TSQ_TEXT = 3, TSQ_BYTES = 4 };

typedef struct {
    int kind;
    int64_t whole;
    double number;
    const char *bytes;
    size_t count;
} tsq_value;

/* Opens an empty database for writing. One of the TSQ_ codes; TSQ_MISSING where the library is not
   installed or is older than what is needed of it. */
int tsq_create(tsq_database **opened);

/* Opens a database for reading, of which it keeps a copy. Nothing that the file itself says is ever
   run: neither views, triggers and virtual tables nor checks and functions
   that are not harmless. After so many steps of work every call ends with TSQ_STOPPED. */
int tsq_open(const void *bytes, size_t count, int64_t most_steps, tsq_database **opened);

/* Closes a database whose statements are finished; NULL is closed already. */
void tsq_close(tsq_database *database);

/* What went wrong last, in the library's words. */
const char *tsq_message(tsq_database *database);

/* Runs statements that give no rows, one after the other. */
int tsq_run(tsq_database *database, const char *sql);

/* Prepares one statement. */
int tsq_prepare(tsq_database *database, const char *sql, tsq_statement **prepared);

/* Gives the next row: row is 0 where there is none. */
int tsq_step(tsq_statement *statement, int *row);

/* Lets a statement start anew, with nothing bound. */
void tsq_reset(tsq_statement *statement);

void tsq_finish(tsq_statement *statement);

/* Binds the value at a place from 1; text is copied. */
int tsq_bind_text(tsq_statement *statement, int place, const char *text, size_t count);
int tsq_bind_whole(tsq_statement *statement, int place, int64_t whole);
int tsq_bind_number(tsq_statement *statement, int place, double number);

/* The value of a column from 0; its bytes stay until the next step. */
void tsq_column(tsq_statement *statement, int column, tsq_value *value);

/* The bytes that the database would have as a file, for tsq_release; NULL without memory. */
unsigned char *tsq_file(tsq_database *database, size_t *count);
void tsq_release(unsigned char *bytes);

#endif
