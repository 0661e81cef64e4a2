import DiffusionModel

extension DOTParser {
    mutating func readStatement() throws(Diagnostic) {
        switch token.kind {
        case .graph, .node, .edge: try readDefaults()
        case .subgraph, .openBrace: try readEnds()
        case .word, .quoted, .html:
            let (place, first) = (token.place, token)
            let text = try atom()
            if token.kind == .equals {
                try readAssignment(text, first)
            } else {
                try readEnds(after: (text, place))
            }
        default:
            throw expected(
                "a node, an edge, a subgraph or an attribute",
                token.kind == .semicolon
                    ? "A statement has one ';' behind it and none before it."
                    : "Text with other signs than letters, digits and '_' stands in quotes.")
        }
        if token.kind == .semicolon { try advance() }
    }

    /// `name = value`, which says something of the graph or subgraph that it stands in.
    private mutating func readAssignment(
        _ name: TextID, _ first: DOTToken
    ) throws(Diagnostic) {
        try advance()
        let isMarkup = token.kind == .html
        put(
            ofGraph: DOTAttributes.Attribute(
                name: name, text: try value(), place: first.place, isMarkup: isMarkup))
    }

    /// `node [a=b]` and its like.
    private mutating func readDefaults() throws(Diagnostic) {
        let (kind, word) = (token.kind, lexer.spelling(token))
        try advance()
        guard token.kind == .openBracket else {
            throw expected(
                "'[' behind '\(word)'", "Put the word in quotes if it is meant as an id.")
        }
        for attribute in try readAttributes() {
            switch kind {
            case .node:
                content.attributes.set(attribute, in: &scope.nodeDefaults)
                content.keep(ofNodes: attribute, in: scope.subgraph)
            case .edge:
                content.attributes.set(attribute, in: &scope.edgeDefaults)
                content.keep(ofEdges: attribute, in: scope.subgraph)
            default: put(ofGraph: attribute)
            }
        }
    }

    mutating func put(ofGraph attribute: DOTAttributes.Attribute) {
        guard attribute.name == words.label, scope.subgraph < 0, graph.title == nil else {
            return left.add(ofGraph: graph.texts.string(attribute.name))
        }
        let text = graph.texts.string(attribute.text)
        let title = attribute.isMarkup ? text : DOTLabel.plain(text)
        if !title.isEmpty { graph.title = (graph.texts.add(title), attribute.place) }
    }

    /// A node, several with commas, or edges along a chain.
    private mutating func readEnds(
        after first: (text: TextID, place: GenericRows.Place)? = nil
    ) throws(Diagnostic) {
        var chain = DOTChain()
        try readGroup(into: &chain, after: first)
        while token.kind == .arrow || token.kind == .dashes {
            if (token.kind == .arrow) != isDirected { try refuseSign() }
            try advance()
            try readGroup(into: &chain, after: nil)
        }
        let own = token.kind == .openBracket ? try readAttributes() : []
        if chain.groups.count > 1 { return try join(chain, own) }
        if chain.isPart {
            left.ofPartsInBraces += own.count
            return
        }
        for end in chain.ends {
            content.add(own, toNode: end.node)
            if end.port != nil { left.portsOfNodes += 1 }
        }
    }

    /// Says that an edge has the sign of the other sort of graph, and reads it all the same.
    private mutating func refuseSign() throws(Diagnostic) {
        let (sign, other) = isDirected ? ("--", "->") : ("->", "--")
        let (one, another) = isDirected ? ("digraph", "graph") : ("graph", "digraph")
        let error = graph.problem(
            at: token.place,
            "This is not valid DOT: '\(sign)' stands in a '\(one)', whose edges are written "
                + "'\(other)'.",
            hint: "Write '\(other)', or '\(another)' at the head of the graph.")
        faults += 1
        guard faults < Self.mostFaults else { throw error }
        graph.findings.append(error)
    }

    /// One end of a chain: a node, several with commas, or all of a subgraph.
    private mutating func readGroup(
        into chain: inout DOTChain, after first: (text: TextID, place: GenericRows.Place)?
    ) throws(Diagnostic) {
        if first == nil, token.kind == .subgraph || token.kind == .openBrace {
            return chain.groups.append(.part(try readSubgraph()))
        }
        var first = first
        let start = chain.ends.count
        while true {
            let place = first?.place ?? token.place
            guard first != nil || token.isID else {
                throw expected(
                    "a node or a subgraph",
                    token.kind == .semicolon
                        || token.kind == .closeBrace ? "The edge has no end." : keywordHint)
            }
            let text = if let first { first.text } else { try atom() }
            if graph.texts.span(text).length == 0 {
                graph.fail(
                    .invalidID, at: place, "A node has an empty id.",
                    hint: "Give it an id, and the text that is shown as its label.")
            }
            first = nil
            let port = token.kind == .colon ? try readPort() : nil
            let node = content.node(
                graph.texts.identity(text), at: place, in: scope.subgraph, scope.nodeDefaults.list)
            chain.ends.append(DOTGraph.End(node: node, place: place, port: port))
            guard token.kind == .comma else { break }
            try advance()
        }
        chain.groups.append(.nodes(start..<chain.ends.count))
    }

    var keywordHint: String? {
        switch token.kind {
        case .node, .edge, .graph, .digraph, .strict:
            "Put the word in quotes if it is meant as an id."
        default: nil
        }
    }

    /// What stands behind an id: `:port`, `:port:side`.
    private mutating func readPort() throws(Diagnostic) -> TextID {
        try advance()
        let port = try value()
        guard token.kind == .colon else { return port }
        try advance()
        let side = try value()
        return graph.texts.add("\(graph.texts.string(port)):\(graph.texts.string(side))")
    }

    private mutating func readSubgraph() throws(Diagnostic) -> Int32 {
        var name: TextID?
        if token.kind == .subgraph {
            try advance()
            if token.isID { name = try atom() }
        }
        let isCluster = name.map { graph.texts.string($0).hasPrefix("cluster") } ?? false
        if let name, !isCluster { left.parts.insert(name) }
        let outer = scope
        defer { scope = outer }
        let part = content.subgraph(name, isCluster: isCluster, in: scope.subgraph)
        scope = Scope(
            nodeDefaults: outer.nodeDefaults.inner, edgeDefaults: outer.edgeDefaults.inner,
            subgraph: part)
        let place = token.place
        guard repeatDefaults(of: content.subgraphs[Int(part)]) else {
            throw graph.problem(
                .error, .unsupported, at: place,
                "Subgraphs stand again so often that their defaults come to more than "
                    + "\(Self.mostRepeated / 1_000_000) million attributes.",
                hint: "Write each subgraph once.")
        }
        try readBody()
        return part
    }

    /// How many defaults are set again by subgraphs that stand again.
    private static let mostRepeated = 10_000_000

    /// Sets what a subgraph has set where it stood before; gives false where it is too much.
    private mutating func repeatDefaults(of part: DOTGraph.Subgraph) -> Bool {
        repeated += part.nodeDefaults.count + part.edgeDefaults.count
        guard repeated <= Self.mostRepeated else { return false }
        // In the order of the file, so that attributes have the same order in each run.
        for attribute in DOTAttributes.inOrder(part.nodeDefaults.values) {
            content.attributes.set(attribute, in: &scope.nodeDefaults)
        }
        for attribute in DOTAttributes.inOrder(part.edgeDefaults.values) {
            content.attributes.set(attribute, in: &scope.edgeDefaults)
        }
        return true
    }
}
