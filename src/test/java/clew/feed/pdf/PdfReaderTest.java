package clew.feed.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import clew.feed.Entry;
import clew.feed.FetchResult;
import clew.feed.Received;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

class PdfReaderTest {
    private static byte[] pdf(String title, String... lines) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            pdf.getDocumentInformation().setTitle(title);
            pdf.getDocumentInformation().setAuthor("Ada Quill and Ben Oak");
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                content.setLeading(14);
                content.newLineAtOffset(72, 700);
                for (String line : lines) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static FetchResult read(byte[] bytes, Duration limit) {
        return new PdfReader(limit).read(new Received(bytes, "application/pdf", "https://hedge.example/a.pdf"));
    }

    @Test
    void theTextIsReadInAProcessOfItsOwn() throws IOException {
        FetchResult result = read(
                pdf(
                        "Birds return to hedges",
                        "Hedges bring birds back to the fie-",
                        "lds, and the birds keep",
                        "the insects down."),
                Duration.ofSeconds(60));
        assertThat(result).isInstanceOf(FetchResult.Fetched.class);
        Entry entry = ((FetchResult.Fetched) result).entries().getFirst();
        assertThat(entry.title()).isEqualTo("Birds return to hedges");
        assertThat(entry.authors()).containsExactly("Ada Quill", "Ben Oak");
        assertThat(entry.text())
                .isEqualTo("Hedges bring birds back to the fields, and the birds keep the insects down.");
        assertThat(entry.published()).isNull();
    }

    @Test
    void whatCannotBeReadIsRefusedInOneLine() {
        byte[] broken = "%PDF-1.7\n1 0 obj << /Type /Catalog >> garbage".getBytes(StandardCharsets.UTF_8);
        assertThat(((FetchResult.Refused) read(broken, Duration.ofSeconds(60))).why())
                .startsWith("https://hedge.example/a.pdf: ")
                .doesNotContain("\n");
    }

    @Test
    void whatGoesOnWithoutEndIsEndedByWhatItComputes() throws IOException {
        byte[] words = pdf(
                "A title of it", Collections.nCopies(400_000, "words and words").toArray(String[]::new));
        Instant begun = Instant.now();
        assertThat(((FetchResult.Refused) read(words, Duration.ofMinutes(2))).why())
                .contains("takes longer to read");
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void aProcessThatTakesTooLongIsEnded() throws IOException {
        assertThat(((FetchResult.Refused) read(pdf("A title of it", "text"), Duration.ofMillis(1))).why())
                .contains("takes longer to read");
    }
}
