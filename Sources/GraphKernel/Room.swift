// The room GraphKernel; see ARCHITECTURE.md.
