/// Plain text tools that every room may use: folding, words, sentences, parts of speech.
/// In and out: strings and offsets.
/// Must not know: anything about items, works or threads.
@NullMarked
package clew.text;

import org.jspecify.annotations.NullMarked;
