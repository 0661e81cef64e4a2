#ifndef TRIBUTARY_GRAPHVIZ_SHIM_H
#define TRIBUTARY_GRAPHVIZ_SHIM_H

#include <stddef.h>

/* No Graphviz type appears here, so that no difference between its versions reaches Swift. */

/* An opened Graphviz; the process holds one at most. */
typedef struct tgv_library tgv_library;

enum {
    TGV_OK = 0,
    TGV_SYNTAX = 1,
    TGV_LAYOUT = 2,
    TGV_RENDER = 3
};

/* What to render and how; every text is UTF-8 and outlives the call. */
typedef struct {
    const char *dot;
    const char *engine;
    const char *format;
    /* Dots per inch for bitmaps, or NULL. */
    const char *dpi;
    /* Width and height of the page in points, or zeros for the natural size. */
    double page_width;
    double page_height;
    /* Whether what the drawing took is given back, as a process wants that goes on. */
    int frees_graph;
    /* Whether the drawing may have a background in Graphviz's drawing language. */
    int has_background;
} tgv_job;

/* Bytes made by Graphviz and, with a page, the scale that the drawing got. */
typedef struct {
    char *bytes;
    size_t count;
    double scale;
} tgv_picture;

/* Opens the first libraries that answer; NULL where Graphviz is not installed.
   A quick one knows only the plugins for layouts and SVG, and measures text without fonts, so
   that its output is the same on every machine. */
tgv_library *tgv_open(const char *gvc_name, const char *cgraph_name, int is_quick);

/* The version of the library of that name, such as "2.43.0"; NULL where there is none. */
const char *tgv_version(const char *gvc_name);

/* Parses, lays out and renders; one of the TGV_ codes. */
int tgv_render(tgv_library *library, const tgv_job *job, tgv_picture *picture);

/* Everything that Graphviz said so far, one message a line. */
const char *tgv_messages(void);

/* Forgets them. */
void tgv_forget_messages(void);

/* Frees the bytes of a picture. */
void tgv_release(tgv_library *library, tgv_picture *picture);

/* How many of the code points no font on this machine can draw; they move to the front.
   -1 where the machine has no fontconfig. */
int tgv_missing_glyphs(unsigned *code_points, int count);

/* Makes the system kill this process when its parent dies, where the system can. */
void tgv_die_with_parent(void);

/* Opens a pipe whose ends no other child inherits and which are none of the standard streams;
   0 where it worked. */
int tgv_pipe(int ends[2]);

/* Limits address space (bytes) and processor time (seconds) and forbids core files. */
void tgv_limit(unsigned long long memory, unsigned long long seconds);

#endif
