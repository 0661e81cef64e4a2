import DiffusionModel

extension GraphModel {
    /// Puts the parts through every check that a program's graph has to pass.
    func check() throws {
        var builder = Builder(codebook: codebook)
        builder.parts = self
        _ = try builder.build()
    }
}
