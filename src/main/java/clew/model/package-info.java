/// Models: what turns text into a [clew.model.Vector], and what answers a [clew.model.Prompt].
/// In: text. Out: a vector; a sealed [clew.model.Reply], through layers that each do one thing: `Recorded` keeps
/// answers,
/// `Patient` asks again, `Budgeted` says no before too much is used.
/// The top level is the contract; each sub-package is one provider.
/// Must not know: items, threads, or who asks.
@NullMarked
package clew.model;

import org.jspecify.annotations.NullMarked;
