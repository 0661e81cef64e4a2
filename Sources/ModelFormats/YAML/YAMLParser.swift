import CLibYAML
import DiffusionModel

/// Reads one YAML document through libyaml's events.
///
/// Every scalar is the text that stands there: `NO` stays `NO`, `2018-11` stays a date. What YAML
/// has for no value is none: `~`, `null` and nothing at all.
enum YAMLParser {
    static func parse(
        _ bytes: [UInt8], file: String, into texts: inout TextPool
    ) throws(YAMLFault) -> DocumentTree {
        if let fault = TagLines.fault(in: bytes, file: file) { throw YAMLFault(diagnostic: fault) }
        var builder = TreeBuilder(file: file, inputSize: bytes.count, texts: &texts)
        defer { builder.giveBack(&texts) }
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) == 1 else {
            throw YAMLFault(
                diagnostic: Diagnostic(
                    .error, .syntax, at: SourceLocation(file: file),
                    "There is no memory to read it."))
        }
        defer { yaml_parser_delete(&parser) }
        yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
        let outcome = bytes.withUnsafeBufferPointer { buffer -> Result<Void, YAMLFault> in
            yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
            do throws(YAMLFault) {
                try run(&parser, over: buffer, into: &builder)
                return .success(())
            } catch {
                return .failure(error)
            }
        }
        try outcome.get()
        return builder.tree
    }

    private static func run(
        _ parser: inout yaml_parser_t, over bytes: UnsafeBufferPointer<UInt8>,
        into builder: inout TreeBuilder
    ) throws(YAMLFault) {
        var colons = ColonSearch(bytes: UnsafeRawBufferPointer(bytes))
        var anchors: [String: Int32] = [:]
        var documents = 0
        while true {
            var event = yaml_event_t()
            guard yaml_parser_parse(&parser, &event) == 1 else {
                throw syntaxError(parser, file: builder.tree.file)
            }
            defer { yaml_event_delete(&event) }
            if event.type == YAML_STREAM_END_EVENT { return }
            if event.type == YAML_DOCUMENT_START_EVENT { documents += 1 }
            guard documents <= 1 else {
                throw YAMLFault(diagnostic: secondDocument(at: place(of: event, in: builder)))
            }
            do throws(Diagnostic) {
                try take(event, into: &builder, anchors: &anchors, colons: &colons)
            } catch {
                throw YAMLFault(diagnostic: error)
            }
        }
    }

    private static func take(
        _ event: yaml_event_t, into builder: inout TreeBuilder, anchors: inout [String: Int32],
        colons: inout ColonSearch
    ) throws(Diagnostic) {
        let line = Int(event.start_mark.line) + 1
        let column = Int(event.start_mark.column) + 1
        switch event.type {
        case YAML_MAPPING_START_EVENT:
            let start = event.data.mapping_start
            try refuse(tag: start.tag, event, builder)
            try builder.begin(.map, line: line, column: column, isAnchored: start.anchor != nil)
            remember(start.anchor, builder, &anchors)
        case YAML_SEQUENCE_START_EVENT:
            let start = event.data.sequence_start
            try refuse(tag: start.tag, event, builder)
            try builder.begin(.list, line: line, column: column, isAnchored: start.anchor != nil)
            remember(start.anchor, builder, &anchors)
        case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT:
            builder.end()
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            try refuse(tag: scalar.tag, event, builder)
            let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            if scalar.style == YAML_PLAIN_SCALAR_STYLE, isNull(text) {
                let isBare = text.isEmpty && !colons.stands(before: line, column)
                builder.null(line: line, column: column, isBare: isBare)
            } else {
                builder.scalar(
                    text, line: line, column: column, isAnchored: scalar.anchor != nil)
            }
            remember(scalar.anchor, builder, &anchors)
        case YAML_ALIAS_EVENT:
            let name = text(event.data.alias.anchor)
            guard let target = anchors[name] else {
                throw Diagnostic(
                    .error, .syntax, at: place(of: event, in: builder),
                    "No anchor '&\(name)' stands before this alias.")
            }
            try builder.alias(of: target, line: line, column: column)
        default: break
        }
    }

    /// Whether a text without quotes stands for no value.
    private static func isNull(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        switch text.count {
        case 0: true
        case 1: text[0] == UInt8(ascii: "~")
        case 4: text.elementsEqual("null".utf8)
        default: false
        }
    }

    private static func remember(
        _ anchor: UnsafeMutablePointer<UInt8>?, _ builder: TreeBuilder,
        _ anchors: inout [String: Int32]
    ) {
        guard let anchor else { return }
        anchors[text(anchor)] = builder.newest
    }

    private static func refuse(
        tag: UnsafeMutablePointer<UInt8>?, _ event: yaml_event_t, _ builder: TreeBuilder
    ) throws(Diagnostic) {
        guard let tag else { return }
        throw Diagnostic(
            .error, .syntax, at: place(of: event, in: builder),
            "The tag '\(text(tag))' has no meaning in a graph file.",
            hint: "Remove it: every value is read as the text that stands there.")
    }

    private static func place(of event: yaml_event_t, in builder: TreeBuilder) -> SourceLocation {
        builder.place(Int(event.start_mark.line) + 1, Int(event.start_mark.column) + 1)
    }

    private static func secondDocument(at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .syntax, at: place, "A second document starts here; a file holds one.",
            hint: "Put it into a file of its own; several files may be read together.")
    }

    private static func syntaxError(_ parser: yaml_parser_t, file: String) -> YAMLFault {
        let mark = mark(parser.problem_mark)
        let problem = parser.problem.map { String(cString: $0) } ?? "it cannot be read"
        let context = parser.context.map { String(cString: $0) } ?? ""
        let words = context.isEmpty ? problem : "\(context), \(problem)"
        let diagnostic = Diagnostic(
            .error, .syntax,
            at: SourceLocation(file: file, line: mark.line, column: mark.column),
            "This is not valid YAML: \(words).",
            hint:
                "Look for a wrong indent, a missing ':' or an open quote or bracket here or above.")
        return YAMLFault(
            diagnostic: diagnostic, mark: mark, context: context,
            start: self.mark(parser.context_mark), problem: problem)
    }

    private static func mark(_ mark: yaml_mark_t) -> YAMLFault.Mark {
        YAMLFault.Mark(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
    }

    private static func text(_ bytes: UnsafeMutablePointer<UInt8>?) -> String {
        bytes.map { String(cString: $0) } ?? ""
    }
}
