// Types only: nothing here links Graphviz; the shim opens it at run time.
#if __has_include(<graphviz/gvc.h>)
#include <graphviz/gvc.h>
#else
#include <gvc.h>
#endif
