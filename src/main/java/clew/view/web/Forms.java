package clew.view.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Locale;
import java.util.Map;

/// What a person sends with a form. Requests that change anything are taken only from a page of this very address, so
/// that no other site can send them.
final class Forms {
    private static final String FIELDS = "application/x-www-form-urlencoded";
    private static final String FILES = "multipart/form-data";

    private Forms() {}

    /// Refuses a form that is not of this very address. Nothing of its body is read before that.
    static void requireOwnPage(Context c) {
        requireOwnPage(c, FIELDS, "A change is sent as the fields of a form.");
    }

    /// The same, of a form that brings files.
    static void requireOwnFiles(Context c) {
        requireOwnPage(c, FILES, "Files are sent with a form.");
    }

    private static void requireOwnPage(Context c, String form, String otherwise) {
        if (!("http://" + c.host()).equals(c.header("Origin"))) {
            throw new HttpResponseException(403, "Changes are taken only from Clew's own pages.", Map.of());
        }
        String type = c.contentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(form)) {
            throw new HttpResponseException(400, otherwise, Map.of());
        }
    }

    static String given(Context c, String name) {
        String value = c.formParam(name);
        if (value == null) {
            throw new HttpResponseException(400, "The form lacks '" + name + "'.", Map.of());
        }
        return value;
    }

    /// What was typed into a field, in the characters that texts have; empty if nothing was.
    static String typed(Context c, String name) {
        String value = c.formParam(name);
        return value == null
                ? ""
                : value.replace("\r\n", "\n")
                        .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                        .strip();
    }
}
