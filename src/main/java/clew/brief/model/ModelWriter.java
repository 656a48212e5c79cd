package clew.brief.model;

import clew.brief.Draft;
import clew.brief.Writer;
import clew.ledger.Ledger;
import clew.model.LanguageModel;
import java.util.List;

/// Lets a language model retell a plain draft: the sections of its narrative, then what stands beside it. It is given
/// claims and questions under numbers and answers with sentences and the numbers they tell; each sentence is built on
/// those claims' own passages and put before the very check that decides what is printed, each question beside the one
/// it is asked for. What fails is asked for once more with the reason; after that the plain writer's stands. Other
/// headings, counts, dates, the timeline and changes stay the plain writer's.
public final class ModelWriter implements Writer {
    private final LanguageModel model;
    private final Writer plain;

    /// @param plain what is retold, and stands where retelling fails
    public ModelWriter(LanguageModel model, Writer plain) {
        this.model = model;
        this.plain = plain;
    }

    @Override
    public Draft write(Ledger ledger, Assignment assignment) {
        Draft draft = plain.write(ledger, assignment);
        Exchange exchange = new Exchange(model);
        Claims claims = new Claims(ledger, assignment.check());
        Narration narration = new Narration(claims, exchange);
        List<Draft.Section> narrative =
                draft.narrative().stream().map(narration::section).toList();
        return new Restatement(claims, exchange).of(draft, narrative);
    }
}
