package clew.evidence;

import clew.text.Span;
import java.util.List;

/// Whether passages support a claim, how far, and why.
///
/// @param support 0 to 1; higher is better supported
/// @param passages indices of the passages that carry it, best first
/// @param unsupported the words of the claim that no passage carries
/// @param because the reasons, for a person to read; empty only for a claim that stands whole
public record Verdict(
        Label label, double support, List<Integer> passages, List<Span> unsupported, List<String> because) {
    public Verdict {
        passages = List.copyOf(passages);
        unsupported = List.copyOf(unsupported);
        because = List.copyOf(because);
    }

    /// What passages do for a claim.
    public enum Label {
        /// They say it.
        SUPPORTED,
        /// They say some of it, or say it less strongly.
        PARTIAL,
        /// They say the opposite.
        REFUTED,
        /// They do not say.
        INSUFFICIENT
    }
}
