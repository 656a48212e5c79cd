package clew.publish;

/// A picture with its caption, which describes it to everybody. What names its rows stays in sight where the rest has
/// to be moved sideways.
///
/// @param id of the caption
/// @param name what the picture is called
/// @param names how wide the names of its rows are, 0 for none; the rest is drawn to the right of them
/// @param width of all of it
record Figure(String id, String name, double names, double width, double height) {
    /// The picture over years or versions: where it is wider than the screen, it shows its newest end first.
    String overTime(Svg rows, Svg inside, String caption) {
        return drawn("sheet time", rows, inside, caption);
    }

    /// The picture, from its left end.
    String drawn(Svg rows, Svg inside, String caption) {
        return drawn("sheet", rows, inside, caption);
    }

    private String drawn(String look, Svg rows, Svg inside, String caption) {
        Svg svg = new Svg().open("figure", "class", "picture");
        // A sheet that is moved sideways has to be reached by the keyboard: by its links, or by itself.
        (inside.toString().contains("<a ")
                        ? svg.open("div", "class", look)
                        : svg.open("div", "class", look, "tabindex", "0"))
                .open("div", "class", "drawing", "role", "group", "aria-label", name, "aria-describedby", id);
        if (names > 0) {
            svg.open("div", "class", "names");
            part(svg, 0, names).append(rows).line().close().close();
        }
        return part(svg, names, width)
                .append(inside)
                .line()
                .close()
                .close()
                .close()
                .line()
                .text("figcaption", caption, "id", id)
                .line()
                .close()
                .line()
                .toString();
    }

    private Svg part(Svg svg, double from, double to) {
        String box = Math.round(from) + " 0 " + Math.round(to - from) + " " + Math.round(height);
        return svg.open(
                "svg", "xmlns", "http://www.w3.org/2000/svg", "width", to - from, "height", height, "viewBox", box);
    }
}
