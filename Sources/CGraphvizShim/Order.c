#include "Order.h"

#if __has_include(<graphviz/gvc.h>)
#include <graphviz/graphviz_version.h>
#include <graphviz/gvc.h>
#else
#include <graphviz_version.h>
#include <gvc.h>
#endif
#include <dlfcn.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The functions of the opened library; it is one for the life of the process. */
static char *(*name_of)(void *);
static Agnode_t *(*first_node)(Agraph_t *);
static Agnode_t *(*next_node)(Agraph_t *, Agnode_t *);
static Agedge_t *(*first_edge)(Agraph_t *, Agnode_t *);
static Agedge_t *(*next_edge)(Agraph_t *, Agedge_t *);

static int resolve(void *cgraph) {
    *(void **)&name_of = dlsym(cgraph, "agnameof");
    *(void **)&first_node = dlsym(cgraph, "agfstnode");
    *(void **)&next_node = dlsym(cgraph, "agnxtnode");
    *(void **)&first_edge = dlsym(cgraph, "agfstout");
    *(void **)&next_edge = dlsym(cgraph, "agnxtout");
    return name_of && first_node && next_node && first_edge && next_edge;
}

/* The number at the end of a name such as "cluster_3"; -1 where there is none. */
static long number_of(const char *name) {
    const char *mark = strrchr(name, '_');
    char *end = NULL;
    long number = mark ? strtol(mark + 1, &end, 10) : -1;
    return mark && end != mark + 1 ? number : -1;
}

static int compare_clusters(const void *one, const void *other) {
    const char *first = name_of(*(void *const *)one), *second = name_of(*(void *const *)other);
    long numbers[2] = {number_of(first), number_of(second)};
    if (numbers[0] != numbers[1]) return numbers[0] < numbers[1] ? -1 : 1;
    return strcmp(first, second);
}

static void round_point(pointf *point) {
    point->x = rint(point->x * 100) / 100;
    point->y = rint(point->y * 100) / 100;
}

static void round_label(textlabel_t *label) {
    if (label) round_point(&label->pos);
}

static void round_edge(edge_t *edge) {
    splines *route = ED_spl(edge);
    for (int index = 0; route && index < (int)route->size; index++) {
        bezier *part = &route->list[index];
        for (int place = 0; place < (int)part->size; place++) round_point(&part->list[place]);
        if (part->sflag) round_point(&part->sp);
        if (part->eflag) round_point(&part->ep);
    }
    round_label(ED_label(edge));
    round_label(ED_xlabel(edge));
    round_label(ED_head_label(edge));
    round_label(ED_tail_label(edge));
}

/* Graphviz draws clusters in the order of where their names lie in memory; this is the order of the
   drawing. They are counted from 1. */
static void order_clusters(graph_t *graph) {
    round_point(&GD_bb(graph).LL);
    round_point(&GD_bb(graph).UR);
    round_label(GD_label(graph));
    int count = GD_n_cluster(graph);
    if (count < 1 || !GD_clust(graph)) return;
    qsort(GD_clust(graph) + 1, (size_t)count, sizeof(graph_t *), compare_clusters);
    for (int index = 1; index <= count; index++) order_clusters(GD_clust(graph)[index]);
}

/* Whether the opened library is the one whose structures this was compiled for. */
static int is_known(void *gvc, void *context) {
    char *(*version)(void *);
    *(void **)&version = dlsym(gvc, "gvcVersion");
    return version && strcmp(version(context), PACKAGE_VERSION) == 0;
}

void tgv_order(void *gvc, void *context, void *cgraph, void *layout) {
    if (!is_known(gvc, context) || !resolve(cgraph)) return;
    graph_t *graph = layout;
    order_clusters(graph);
    for (node_t *node = first_node(graph); node; node = next_node(graph, node)) {
        round_point(&ND_coord(node));
        round_label(ND_xlabel(node));
        for (edge_t *edge = first_edge(graph, node); edge; edge = next_edge(graph, edge))
            round_edge(edge);
    }
}
