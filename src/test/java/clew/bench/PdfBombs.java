package clew.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;

/// PDF files that are made to burst or to go on without end, written where the other bombs are.
final class PdfBombs {
    private static final int MIB = 1024 * 1024;

    private PdfBombs() {}

    /// Writes them.
    ///
    /// @return a row for each, in the form of the manifest
    static List<JsonNode> write(Path folder) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("pdf-zeros-1g", file("", 1, packed(new byte[MIB], 1024), "/Filter /FlateDecode"));
        byte[] twice = packed(packed(new byte[MIB], 1024), 1);
        all.put("pdf-packed-twice", file("", 1, twice, "/Filter [/FlateDecode /FlateDecode]"));
        byte[] words = "BT /F1 9 Tf (words and words) Tj ET\n".repeat(30_000).getBytes(StandardCharsets.US_ASCII);
        all.put("pdf-endless-text", file("", 1, packed(words, 200), "/Filter /FlateDecode"));
        all.put("pdf-nested-states", file("", 1, "q ".repeat(2_000_000).getBytes(StandardCharsets.US_ASCII), ""));
        all.put("pdf-many-pages", file("", 20_000, "BT /F1 9 Tf (p) Tj ET".getBytes(StandardCharsets.US_ASCII), ""));
        all.put("pdf-deep-arrays", file("/Deep " + "[".repeat(1_000_000), 1, new byte[0], ""));
        all.put("pdf-form-in-itself", file("", 1, "/X0 Do /X0 Do".getBytes(StandardCharsets.US_ASCII), FORM));
        all.put(
                "pdf-pages-in-a-ring",
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                        .concat(
                                "2 0 obj<</Type/Pages/Count 9/Parent 2 0 R/Kids[2 0 R 2 0 R]>>endobj\ntrailer<</Root 1 0 R>>\n")
                        .getBytes(StandardCharsets.US_ASCII));
        all.put("pdf-of-comments", ("%PDF-1.4\n" + "%\n".repeat(3_000_000)).getBytes(StandardCharsets.US_ASCII));
        List<JsonNode> rows = new ArrayList<>();
        for (Map.Entry<String, byte[]> one : all.entrySet()) {
            Files.write(folder.resolve(one.getKey() + ".bin"), one.getValue());
            rows.add(new ObjectMapper()
                    .createObjectNode()
                    .put("id", one.getKey())
                    .put("file", one.getKey() + ".bin")
                    .put("media_type", "application/pdf"));
        }
        return rows;
    }

    private static final String FORM = "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources 4 0 R";

    /// A piece many times over, packed.
    private static byte[] packed(byte[] piece, int times) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            for (int i = 0; i < times; i++) {
                out.write(piece);
            }
        }
        return bytes.toByteArray();
    }

    /// A file whose pages all show the same content, which is also a form that any page can draw.
    private static byte[] file(String catalog, int pages, byte[] content, String how) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringBuilder head =
                new StringBuilder("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R " + catalog + ">>endobj\n");
        head.append("4 0 obj<</Font<</F1 5 0 R>>/XObject<</X0 3 0 R>>>>endobj\n");
        head.append("5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n");
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < pages; i++) {
            kids.append(i + 6).append(" 0 R ");
            head.append(i + 6)
                    .append(
                            " 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources 4 0 R/Contents 3 0 R>>endobj\n");
        }
        head.append("2 0 obj<</Type/Pages/Count " + pages + "/Kids[" + kids + "]>>endobj\n");
        head.append("3 0 obj<<" + how + "/Length " + content.length + ">>stream\n");
        out.write(head.toString().getBytes(StandardCharsets.US_ASCII));
        out.write(content);
        out.write("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }
}
