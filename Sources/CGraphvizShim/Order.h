#ifndef TRIBUTARY_GRAPHVIZ_ORDER_H
#define TRIBUTARY_GRAPHVIZ_ORDER_H

/* Makes a finished layout the same from run to run: clusters in the order of their numbers, and
   places to a hundredth of a point, since the last digits of sums change. */
void tgv_order(void *cgraph, void *layout);

#endif
