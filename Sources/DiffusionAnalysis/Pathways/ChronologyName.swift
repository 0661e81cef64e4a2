import GraphKernel

// Exhibits know findings and not the kernel, so the name is handed on here.

extension Pathway {
    /// The chronology as every answer names it.
    package var chronologyName: String { chronology.rawValue }
}
