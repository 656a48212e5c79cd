package clew.view.web;

import clew.brief.Brief;
import org.jspecify.annotations.Nullable;

/// What every page has around it.
///
/// @param thread the thread it belongs to, if any
/// @param version the version it shows, 0 for none
public record Frame(String title, String style, Brief.@Nullable Head thread, int version) {}
