package io.tributary.workbench.report;

import io.tributary.simulator.analysis.Evidence;
import io.tributary.simulator.design.Experiment;
import io.tributary.simulator.document.Language;

/** What an experiment says, as one HTML file that works without network. */
public final class EvidencePage {
    private EvidencePage() {}

    /**
     * The page as text, to be written in UTF-8.
     *
     * @param language language in which the page opens; the reader may switch
     */
    public static String of(Evidence evidence, Language language) {
        Experiment experiment = evidence.source().experiment();
        Text title = Text.named(experiment.experiment(), experiment.nameZh(), "");
        Text asked = Text.named(experiment.question(), experiment.questionZh(), "");
        return new Page(title, asked.isEmpty() ? title : asked, new EvidenceSections(evidence).sections())
                .html(language, EvidenceText.of(evidence, language));
    }
}
