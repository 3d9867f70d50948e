package io.tributary.workbench.report;

import io.tributary.simulator.document.Language;
import io.tributary.simulator.experiment.StudyResult;
import io.tributary.simulator.kpi.Kpi;
import java.util.List;

/**
 * A study as one HTML file that works without network: the answer first, then figures, charts, map and plan, in
 * English and Chinese. Its content security policy allows only the scripts and the style that were written into it, by
 * their hashes. The same study writes the same bytes.
 */
public final class ReportPage {
    private final Reading reading;
    private final String engineVersion;
    private final Language language;

    private ReportPage(Reading reading, String engineVersion, Language language) {
        this.reading = reading;
        this.engineVersion = engineVersion;
        this.language = language;
    }

    /**
     * The page as text, to be written in UTF-8.
     *
     * @param study what was found
     * @param kpis the KPIs, for names and units
     * @param engineVersion version of the engine
     * @param language language in which the page opens; the reader may switch
     */
    public static String of(StudyResult study, List<Kpi> kpis, String engineVersion, Language language) {
        return new ReportPage(new Reading(study, kpis), engineVersion, language).html();
    }

    private String html() {
        Text question = new Headline(reading).question();
        return new Page(title(reading), question, sections()).html(language, Answer.of(reading, language, false));
    }

    private List<Section> sections() {
        return List.of(
                new AnswerSection(reading).section(),
                new BoardSection(reading).section(),
                new MoneySection(reading).section(),
                new Swot(reading).section(),
                new KpiSection(reading).section(),
                new TimeSection(reading).section(),
                new MapSection(reading).section(),
                new PlanSection(reading).section(),
                new FinePrint(reading, engineVersion).section());
    }

    private static Text title(Reading reading) {
        return Text.named(reading.scenario().scenario(), reading.scenario().nameZh(), "");
    }
}
