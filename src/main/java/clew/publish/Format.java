package clew.publish;

import clew.brief.Brief;
import java.util.Optional;

/// stub
public enum Format {
    JSON;

    public static Optional<Format> of(String name) {
        return name.equals("json") ? Optional.of(JSON) : Optional.empty();
    }

    public String publish(Brief b) {
        return new String(clew.brief.BriefJson.write(b), java.nio.charset.StandardCharsets.UTF_8);
    }
}
