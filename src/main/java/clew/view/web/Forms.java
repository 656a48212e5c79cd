package clew.view.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Map;

/// What a person sends with a form. Requests that change anything are taken only from a page of this very address, so
/// that no other site can send them.
final class Forms {
    private Forms() {}

    static void requireOwnPage(Context c) {
        require(c, "application/x-www-form-urlencoded", "A change is sent as the fields of a form.");
    }

    /// The same, for a form with files.
    static void requireOwnUpload(Context c) {
        require(c, "multipart/form-data", "Files are sent as the parts of a form.");
    }

    private static void require(Context c, String wanted, String otherwise) {
        if (!("http://" + c.host()).equals(c.header("Origin"))) {
            throw new HttpResponseException(403, "Changes are taken only from Clew's own pages.", Map.of());
        }
        String type = c.contentType();
        if (type == null || !type.startsWith(wanted)) {
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
}
