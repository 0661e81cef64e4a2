#ifndef TRIBUTARY_EXPAT_SHIM_H
#define TRIBUTARY_EXPAT_SHIM_H

#include <stddef.h>
#include <stdint.h>

/* What a reader of XML is told; names and values are UTF-8, attributes are names and values in turn
   with a NULL behind. Places count bytes from 0. */
typedef struct {
    void *user;
    void (*start)(void *user, size_t place, const char *name, const char **attributes);
    void (*end)(void *user);
    void (*text)(void *user, const char *text, int count);
} txp_reader;

/* How reading ended. */
typedef struct {
    /* What is wrong, or NULL. */
    const char *message;
    /* Where, in bytes from 0. */
    size_t place;
    /* Line from 1 and column from 0, in bytes. */
    uint64_t line;
    uint64_t column;
} txp_outcome;

enum { TXP_OK = 0, TXP_INVALID = 1, TXP_STOPPED = 2, TXP_MISSING = 3 };

/* Reads a document that is whole in memory; nothing outside is ever opened. One of the TXP_ codes;
   TXP_MISSING where the library is not installed. */
int txp_read(const char *bytes, size_t count, const txp_reader *reader, txp_outcome *outcome);

/* Ends reading from within a call of the reader. */
void txp_stop(void);

#endif
