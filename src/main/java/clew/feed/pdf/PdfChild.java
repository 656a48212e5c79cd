package clew.feed.pdf;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/// The process that opens a PDF: reads it from standard input and writes title, author, day of making and text to
/// standard output. It may run out of memory or time, and only it ends then.
public final class PdfChild {
    static final int MOST_PAGES = 300;
    static final int MOST_CHARACTERS = 2_000_000;

    private PdfChild() {}

    /// Exit code 0 and four fields, or another and nothing.
    public static void main(String[] arguments) {
        OutputStream out = System.out;
        try (PDDocument pdf = Loader.loadPDF(System.in.readAllBytes())) {
            PDDocumentInformation about = pdf.getDocumentInformation();
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setEndPage(MOST_PAGES);
            stripper.setSortByPosition(false);
            Capped text = new Capped();
            try {
                stripper.writeText(pdf, text);
            } catch (Full e) {
                // What was read until then is kept.
                text.flush();
            }
            try (DataOutputStream fields = new DataOutputStream(out)) {
                for (String field :
                        new String[] {about.getTitle(), about.getAuthor(), day(about.getCreationDate()), text.toString()
                        }) {
                    byte[] bytes = (field == null ? "" : field).getBytes(StandardCharsets.UTF_8);
                    fields.writeInt(bytes.length);
                    fields.write(bytes);
                }
            }
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            Runtime.getRuntime().halt(1);
        }
        Runtime.getRuntime().halt(0);
    }

    private static @Nullable String day(@Nullable Calendar made) {
        return made == null ? null : made.toInstant().toString().substring(0, 10);
    }

    private static final class Full extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /// Takes characters up to a limit.
    private static final class Capped extends Writer {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void write(char[] buffer, int offset, int length) throws IOException {
            text.append(buffer, offset, Math.min(length, MOST_CHARACTERS - text.length()));
            if (text.length() >= MOST_CHARACTERS) {
                throw new Full();
            }
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // There is nothing to close.
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
