/// What people look things up with, whatever they look through: commands and pages alike.
/// In: words and limits that a person gives. Out: sentences, sources and items that fit, with the passage that does.
/// Must not know: pages and terminals.
@NullMarked
package clew.view;

import org.jspecify.annotations.NullMarked;
