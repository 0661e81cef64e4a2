#ifndef TRIBUTARY_GRAPHVIZ_ORDER_H
#define TRIBUTARY_GRAPHVIZ_ORDER_H

/* Takes out of a finished layout what changes from run to run: clusters come in the order of their
   numbers, and places have a hundredth of a point, since the last digits of sums change. Does
   nothing to the layouts of a Graphviz of another version than the one that this was compiled for. */
void tgv_order(void *gvc, void *context, void *cgraph, void *layout);

#endif
