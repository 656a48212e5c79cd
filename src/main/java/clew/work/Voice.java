package clew.work;

import java.util.List;

/// Who speaks: a person, a group or an organisation; one, however many names it goes by.
///
/// @param id stable: `v` and ten hexadecimal digits
/// @param name the fullest name in use, as a brief prints it
/// @param members the persons of a group, fullest names; for a person, that one name
/// @param because why several names are this one voice; empty when there was only one
public record Voice(String id, String name, Kind kind, List<String> members, List<String> because) {
    public Voice {
        members = List.copyOf(members);
        because = List.copyOf(because);
    }

    /// What sort of voice it is.
    public enum Kind {
        PERSON,
        GROUP,
        ORGANISATION
    }
}
