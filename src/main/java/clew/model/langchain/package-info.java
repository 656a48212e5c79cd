/// Language models of providers, asked through langchain4j, whose requests all go through [clew.net.Web].
/// In: a [clew.model.Prompt]. Out: a [clew.model.Reply].
/// What a service says of its own troubles is not passed on, since it may repeat the key it was shown.
/// Must not know: budgets, records, or who asks.
@NullMarked
package clew.model.langchain;

import org.jspecify.annotations.NullMarked;
