package clew.reading;

import clew.item.Item;
import clew.text.Span;
import java.util.List;

/// Reads by rules, and says by the same rules what may be made of sentences that somebody else chose.
public interface Appraiser extends Reader {
    /// What of the choices can be a claim. Force, denial, hedging, topics and weight are read from the sentences;
    /// who speaks must be who the sentence says; a quotation must be word for word. Whether the wording is true to
    /// its sentence is not looked at.
    ///
    /// @param page the page of the item
    /// @return at most one claim for each choice, in their order
    List<Claim> appraise(Item item, String page, List<Choice> choices);

    /// A sentence that somebody takes for a claim.
    ///
    /// @param sentence where it stands in the page's body
    /// @param speaker the full name of who is reported to say it; empty for the authors
    /// @param template how it would be printed, as in [Claim]
    record Choice(Span sentence, String speaker, Claim.Form form, String template) {}
}
