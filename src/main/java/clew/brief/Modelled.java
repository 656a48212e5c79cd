package clew.brief;

import clew.text.Words;

/// What a language model did for a version.
///
/// @param name which model wrote
/// @param requests how often it was asked
/// @param unanswered how often nothing usable came back
/// @param sentences what it proposed, questions included
/// @param refused how many of those were kept out
/// @param replaced sentences of the plain writer that stand where none of the model's could
public record Modelled(String name, int requests, int unanswered, int sentences, int refused, int replaced) {
    /// The same in a sentence.
    public String inWords() {
        return name + " was asked " + Words.counted(requests, "time") + ", " + unanswered
                + " without an answer; it wrote "
                + Words.counted(sentences, "sentence") + ", " + refused + " of them refused; "
                + Words.counted(replaced, "plain sentence") + " stand in their place.";
    }
}
