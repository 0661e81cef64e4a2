#include "CBuildFacts.h"

/* Swift has no definitions with values on the command line; C has. */
#ifndef TRIBUTARY_COMMIT
#define TRIBUTARY_COMMIT ""
#endif

const char *tributary_commit(void) { return TRIBUTARY_COMMIT; }
