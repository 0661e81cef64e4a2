import CSQLiteShim
import DiffusionModel

/// A prepared statement of SQL, to which values are bound; it frees itself.
final class SQLiteStatement {
    private let handle: OpaquePointer
    private let connection: SQLiteConnection

    /// Takes over what the library prepared.
    init(_ handle: OpaquePointer, of connection: SQLiteConnection) {
        (self.handle, self.connection) = (handle, connection)
    }

    deinit { tsq_finish(handle) }

    /// Binds a text to a place from 1.
    func bind(_ text: String, at place: Int) throws(Diagnostic) {
        var text = text
        let status = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                tsq_bind_text(handle, Int32(place), $0.baseAddress, $0.count)
            }
        }
        try connection.check(status)
    }

    /// Binds a number to a place from 1.
    func bind(_ number: Double, at place: Int) throws(Diagnostic) {
        try connection.check(tsq_bind_number(handle, Int32(place), number))
    }

    /// Goes to the next row; false where there is none.
    func next() throws(Diagnostic) -> Bool {
        var row: Int32 = 0
        try connection.check(tsq_step(handle, &row))
        return row != 0
    }

    /// Lets the statement start anew with nothing bound.
    func reset() { tsq_reset(handle) }

    /// The value of a column from 0 as text, nil where there is none, and whether it is one.
    ///
    /// Bytes that are no UTF-8 are told with signs in their place.
    func text(_ column: Int) -> (text: String?, isText: Bool) {
        var value = tsq_value()
        tsq_column(handle, Int32(column), &value)
        switch Int(value.kind) {
        case Int(TSQ_NOTHING): return (nil, true)
        case Int(TSQ_WHOLE): return (String(value.whole), true)
        case Int(TSQ_NUMBER):
            let text = SheetNumber.text(value.number)
            return (text ?? "\(value.number)", text != nil)
        default:
            let bytes = UnsafeRawBufferPointer(start: value.bytes, count: value.count)
            if let text = String(validating: bytes, as: UTF8.self) { return (text, true) }
            return (String(decoding: bytes, as: UTF8.self), false)
        }
    }
}
