package clew.collect;

import java.util.List;

/// Where Clew may search for a thread by itself, and how much. Nowhere until a person says so.
///
/// @param services as they are written before the colon: `arxiv`, `lemmy@forum.example`
/// @param budget how many such searches at a time; a question put to two services is two
public record Allowance(List<String> services, int budget) {
    /// How many there are unless the person says otherwise.
    public static final int USUAL = 6;

    /// The most that can be allowed.
    public static final int MOST = 50;

    /// Nothing.
    public static final Allowance NONE = new Allowance(List.of(), USUAL);

    public Allowance {
        services = List.copyOf(services);
    }
}
