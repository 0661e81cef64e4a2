#ifndef TRIBUTARY_BUILD_FACTS_H
#define TRIBUTARY_BUILD_FACTS_H

/* The commit that the program was built from; empty where whoever built it did not say. */
const char *tributary_commit(void);

#endif
