package clew.publish;

import clew.brief.Brief;

public final class ChangeText {
    private ChangeText() {}

    public static String text(Brief a, Brief b, Brief.Change c) {
        return c.toString();
    }

    public static String json(Brief.Change c) {
        return c.toString();
    }

    public static String html(Brief a, Brief b, Brief.Change c) {
        return c.toString();
    }
}
