import DiffusionModel

@testable import ModelFormats

/// A table with a map, as it is read.
enum MappedText {
    static func read(_ table: String, by map: String, _ name: String = "table.csv") throws
        -> ReadModel
    {
        var file = InputFile(name: name, bytes: Array(table.utf8))
        file.map = try MapFile.read(Array(map.utf8), file: "map.yaml")
        return try ModelReader.read([file])
    }

    /// What is said of it: line and column, gravity and message.
    static func said(_ table: String, by map: String) -> [String] {
        do {
            let read = try read(table, by: map)
            return (read.warnings + read.notes).map(words)
        } catch let error as InvalidModel {
            return error.diagnostics.map(words)
        } catch {
            return ["\(error)"]
        }
    }

    /// What is wrong with a map.
    static func faults(_ map: String) -> [String] {
        do throws(InvalidModel) {
            _ = try MapFile.read(Array(map.utf8), file: "map.yaml")
            return []
        } catch {
            return error.diagnostics.map(words)
        }
    }

    private static func words(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.location
        return "\(place.line):\(place.column) \(diagnostic.severity) \(diagnostic.message)"
    }
}
