package clew.cycle;

/// Told how far a long piece of work has come.
public interface Progress {
    /// How far it has come.
    ///
    /// @param doing what is being done, such as `reading`
    /// @param done so far
    /// @param of in all; 0 if that is not known
    void at(String doing, int done, int of);

    /// Tells nobody.
    Progress SILENT = (doing, done, of) -> {};
}
